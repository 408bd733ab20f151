import { at, NumbersTable, readWhole } from './numbers-table.tsx'

export type Bar = { readonly label: string; readonly value: number; readonly is?: 'ok' | 'late' | undefined }

type BarChartProps = {
  /** The finding in one sentence: a screen reader reads it instead of the picture. */
  readonly sentence: string
  readonly caption: string
  readonly head: readonly [label: string, value: string]
  readonly bars: readonly Bar[]
}

const row = 36
const barFace = { ok: 'b-ok', late: 'b-late' } as const

/** Counts side by side, from zero. */
export function BarChart({ sentence, caption, head, bars }: BarChartProps) {
  return (
    <figure>
      <Bars sentence={sentence} bars={bars} width={976} labels={262} face="chart not-phone" />
      <Bars sentence={sentence} bars={bars} width={358} labels={0} face="chart only-phone" />
      <NumbersTable
        caption={caption}
        head={head}
        rows={bars.map(({ label, value }) => [label, readWhole(value)])}
      />
    </figure>
  )
}

type BarsProps = {
  readonly sentence: string
  readonly bars: readonly Bar[]
  readonly width: number
  /** Width kept for the labels; 0 puts each above its bar. */
  readonly labels: number
  readonly face: string
}

function Bars({ sentence, bars, width, labels, face }: BarsProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const step = labels ? row : row + 18
  const room = width - labels - 60
  return (
    <svg class={face} viewBox={`0 0 ${width} ${bars.length * step}`} role="img" aria-label={sentence}>
      {bars.map(({ label, value, is }, index) => {
        const top = index * step + (labels ? 9 : 22)
        const length = at((room * value) / most)
        return (
          <>
            <text x="0" y={labels ? top + 14 : top - 6}>
              {label}
            </text>
            <rect class={is ? barFace[is] : 'b-done'} x={labels} y={top} width={length} height="18" rx="3" />
            <text class="strong" x={labels + length + 8} y={top + 14}>
              {readWhole(value)}
            </text>
          </>
        )
      })}
    </svg>
  )
}
