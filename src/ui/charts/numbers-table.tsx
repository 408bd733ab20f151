import { More } from '../blocks/head.tsx'
import { chartTexts } from '../texts.ts'

type NumbersTableProps = {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell names the row, the rest are numbers as they are read. */
  readonly rows: readonly (readonly string[])[]
}

/** The chart's own numbers: nobody has to read a picture. */
export function NumbersTable({ caption, head, rows }: NumbersTableProps) {
  const [first = '', ...numbers] = head
  return (
    <More summary={chartTexts.sameNumbers}>
      <table class="tbl stack">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {numbers.map((title) => (
              <th scope="col" class="num">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td class="num" data-l={numbers[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </More>
  )
}

const tenths = new Intl.NumberFormat('ru', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('ru')

/** 2,4 */
export function readTenths(value: number): string {
  return tenths.format(value)
}

/** 3 906 */
export function readWhole(value: number): string {
  return whole.format(value)
}

/** A coordinate for an attribute: one decimal is under a tenth of a pixel. */
export function at(value: number): number {
  return Math.round(value * 10) / 10
}
