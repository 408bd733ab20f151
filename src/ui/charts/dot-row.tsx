import { at, NumbersTable, readWhole } from './numbers-table.tsx'

export type Dot = {
  readonly label: string
  /** 0–100. */
  readonly value: number
  /** Outliers only: they are named on the drawing. */
  readonly named?: 'low' | 'high' | undefined
}

type DotRowProps = {
  /** The finding in one sentence. */
  readonly sentence: string
  readonly caption: string
  readonly head: readonly [label: string, value: string]
  readonly dots: readonly Dot[]
}

/** A distribution: one dot an organisation, equal values one above another, only outliers named. */
export function DotRow({ sentence, caption, head, dots }: DotRowProps) {
  return (
    <figure>
      <Dots sentence={sentence} dots={dots} width={976} face="chart not-phone" />
      <Dots sentence={sentence} dots={dots} width={358} face="chart only-phone" />
      <NumbersTable
        caption={caption}
        head={head}
        rows={dots.map(({ label, value }) => [label, readWhole(value)])}
      />
    </figure>
  )
}

const spacing = 14
const labelStep = 20

type DotsProps = {
  readonly sentence: string
  readonly dots: readonly Dot[]
  readonly width: number
  readonly face: string
}

function Dots({ sentence, dots, width, face }: DotsProps) {
  const margin = 16
  const x = (value: number) => at(margin + ((width - 2 * margin) * value) / 100)
  const columns = columnsOf(dots, width)
  const tallest = Math.max(1, ...columns.map((column) => column.length))
  const named = dots.filter((dot) => dot.named)
  const floor = tallest * spacing + (named.length + 1) * labelStep
  return (
    <svg class={face} viewBox={`0 0 ${width} ${floor + 30}`} role="img" aria-label={sentence}>
      <path class="ax2" d={`M${margin} ${floor + 8}H${width - margin}`} />
      {[0, 25, 50, 75, 100].map((value) => (
        <text class="mut" x={x(value)} y={floor + 26} text-anchor="middle">
          {value}
        </text>
      ))}
      {columns.flatMap((column) =>
        column.map((dot, level) => (
          <circle class={dotClass(dot)} cx={x(dot.value)} cy={floor - level * spacing} r="5" />
        )),
      )}
      {named.map((dot, index) => (
        <Name dot={dot} x={x(dot.value)} y={(index + 1) * labelStep} to={floor - 8} />
      ))}
    </svg>
  )
}

/** Dots nearer than their own size share a column; the named stand lowest, so that their line reaches them. */
function columnsOf(dots: readonly Dot[], width: number): readonly (readonly Dot[])[] {
  const perColumn = (100 * 10) / (width - 32)
  const columns = new Map<number, Dot[]>()
  for (const dot of dots) {
    const key = Math.round(dot.value / perColumn)
    const column = columns.get(key) ?? []
    if (dot.named) column.unshift(dot)
    else column.push(dot)
    columns.set(key, column)
  }
  return [...columns.values()]
}

function dotClass({ named }: Dot): string {
  return named === 'low' ? 'd lo' : named === 'high' ? 'd out' : 'd'
}

type NameProps = { readonly dot: Dot; readonly x: number; readonly y: number; readonly to: number }

function Name({ dot, x, y, to }: NameProps) {
  const atRight = dot.value > 50
  return (
    <>
      <path class="ax2" d={`M${x} ${to}V${y + 4}`} />
      <text x={atRight ? x - 6 : x + 6} y={y} text-anchor={atRight ? 'end' : 'start'}>
        {dot.label}, {readWhole(dot.value)}
      </text>
    </>
  )
}
