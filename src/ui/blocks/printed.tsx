import type { ComponentChildren } from 'preact'
import { documentTexts } from '../texts.ts'
import { Desk } from './documents.tsx'

type Run = { readonly text: string; readonly bold: boolean }
type Cell = { readonly span: number; readonly lines: readonly string[] }

/** What stands in a printed document, in its order. */
export type PrintedBlock =
  | {
      readonly kind: 'paragraph'
      readonly align: 'left' | 'centre' | 'right' | 'both'
      readonly runs: readonly Run[]
    }
  | {
      readonly kind: 'table'
      readonly borders: boolean
      readonly head: boolean
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'page' }

const aligned = { left: undefined, centre: 'c', right: 'r', both: 'ind' } as const

/** The text of a document as it was printed. */
export function Printed({ blocks }: { readonly blocks: readonly PrintedBlock[] }) {
  return (
    <Desk>
      {blocks.map((block, at) => {
        if (block.kind === 'page') return <hr />
        if (block.kind === 'paragraph') return <Paragraph block={block} />
        const number = blocks.slice(0, at + 1).filter(({ kind }) => kind === 'table').length
        return <PrintedTable block={block} number={number} />
      })}
    </Desk>
  )
}

function Paragraph({
  block: { align, runs },
}: {
  readonly block: Extract<PrintedBlock, { kind: 'paragraph' }>
}) {
  const sides = atTab(runs)
  if (sides.length === 2)
    return (
      <p class="two">
        {sides.map((side) => (
          <span>{side.map(words)}</span>
        ))}
      </p>
    )
  return <p class={aligned[align]}>{runs.map(words)}</p>
}

/** A tab leads to the right edge: what stands before it, and what after. */
function atTab(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sides: Run[][] = [[]]
  for (const run of runs) {
    for (const [at, text] of run.text.split('\t').entries()) {
      if (at > 0) sides.push([])
      if (text !== '') sides.at(-1)!.push({ ...run, text })
    }
  }
  return sides
}

function words({ text, bold }: Run): ComponentChildren {
  const lines = text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))
  return bold ? <b>{lines}</b> : lines
}

type TableProps = { readonly block: Extract<PrintedBlock, { kind: 'table' }>; readonly number: number }

function PrintedTable({ block, number }: TableProps) {
  const { borders, head, rows } = block
  const [first, ...others] = head ? rows : [undefined, ...rows]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="sheet-t" tabIndex={0} aria-label={documentTexts.table(number)}>
      <table class={borders ? 'bordered' : undefined}>
        {first && (
          <thead>
            <tr>
              {first.map((cell) => (
                <th scope="col" colspan={cell.span > 1 ? cell.span : undefined}>
                  {inLines(cell)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {others.map((row) => (
            <tr>
              {row?.map((cell) => (
                <td colspan={cell.span > 1 ? cell.span : undefined}>{inLines(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function inLines({ lines }: Cell): ComponentChildren {
  return lines.map((line) => <div>{line}</div>)
}
