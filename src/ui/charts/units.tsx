export type UnitKind = 'ok' | 'help' | 'early'

type UnitsProps = {
  /** «31 пара: 22 в порядке, 4 нужна помощь, 5 рано судить». */
  readonly sentence: string
  readonly counts: readonly { readonly is: UnitKind; readonly count: number }[]
}

const inRow = 16
const most = 64

/** One mark is one pair: circle, triangle, dashed ring. Above sixty-four there is nothing to see: nothing is drawn,
 * the tally beside says it. */
export function Units({ sentence, counts }: UnitsProps) {
  const marks = counts.flatMap(({ is, count }) => Array.from({ length: count }, () => is))
  if (marks.length === 0 || marks.length > most) return null
  const rows = Math.ceil(marks.length / inRow)
  return (
    <svg class="units" viewBox={`0 0 386 ${rows * 26}`} role="img" aria-label={sentence}>
      {marks.map((is, index) => mark(is, 12 + (index % inRow) * 24, 12 + Math.floor(index / inRow) * 26))}
    </svg>
  )
}

function mark(is: UnitKind, x: number, y: number) {
  if (is === 'help') return <path class="u-help" d={`M${x} ${y - 8}l9 15h-18z`} />
  return <circle class={is === 'ok' ? 'u-ok' : 'u-early'} cx={x} cy={y} r={is === 'ok' ? 7 : 6.5} />
}
