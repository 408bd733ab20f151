import { chartTexts } from '../texts.ts'
import { at, NumbersTable, readTenths } from './numbers-table.tsx'

export type Change = {
  readonly label: string
  readonly before: number
  readonly now: number
  readonly people: number
}

export type Mark = { readonly value: number; readonly label: string }

type ArrowChartProps = {
  /** The finding in one sentence. */
  readonly sentence: string
  readonly caption: string
  readonly head: readonly [group: string, before: string, now: string, people: string]
  readonly changes: readonly Change[]
  /** The scale, least first; less is easier. */
  readonly scale: readonly Mark[]
}

/** Entry (dot) to now (arrowhead): left is easier; worse is another colour and another direction. */
export function ArrowChart({ sentence, caption, head, changes, scale }: ArrowChartProps) {
  return (
    <figure>
      <Arrows sentence={sentence} changes={changes} scale={scale} wide />
      <Arrows sentence={sentence} changes={changes} scale={scale} />
      <Legend />
      <NumbersTable
        caption={caption}
        head={head}
        rows={changes.map(({ label, before, now, people }) => [
          label,
          readTenths(before),
          readTenths(now),
          String(people),
        ])}
      />
    </figure>
  )
}

type ArrowsProps = Pick<ArrowChartProps, 'sentence' | 'changes' | 'scale'> & { readonly wide?: boolean }

function Arrows({ sentence, changes, scale, wide = false }: ArrowsProps) {
  const [left, right, width, step, first] = wide ? [262, 872, 976, 36, 46] : [12, 346, 358, 54, 64]
  const least = scale[0]?.value ?? 0
  const span = (scale.at(-1)?.value ?? 1) - least || 1
  const x = (value: number) => at(left + ((right - left) * (value - least)) / span)
  const height = first + (changes.length - 1) * step + 26
  return (
    <svg
      class={`chart ${wide ? 'not-phone' : 'only-phone'}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence}
    >
      {scale.map(({ value, label }) => (
        <>
          <path class="ax" d={`M${x(value)} 22V${height - 8}`} />
          <text
            class="mut"
            x={x(value)}
            y="12"
            text-anchor={wide && value === scale.at(-1)?.value ? 'end' : 'middle'}
          >
            {wide ? label : value}
          </text>
        </>
      ))}
      {changes.map((change, index) => (
        <Arrow change={change} x={x} y={first + index * step} wide={wide} width={width} />
      ))}
    </svg>
  )
}

type ArrowProps = {
  readonly change: Change
  readonly x: (value: number) => number
  readonly y: number
  readonly wide: boolean
  readonly width: number
}

function Arrow({ change, x, y, wide, width }: ArrowProps) {
  const { label, before, now, people } = change
  const worse = now > before
  const [from, to] = [x(before), x(now)]
  const [tail, sign] = worse ? ['i', -1] : ['', 1]
  return (
    <>
      <text x="0" y={wide ? y + 5 : y - 16}>
        {label}
      </text>
      <circle class={`vec0${tail}`} cx={from} cy={y} r="5" />
      {from !== to && (
        <path
          class={`vec${tail}`}
          d={`M${from} ${y}H${to}M${to + 7 * sign} ${y - 6}L${to} ${y}l${7 * sign} 6`}
        />
      )}
      <text class="mut" x={from + 12 * sign} y={y + 5} text-anchor={worse ? 'end' : 'start'}>
        {readTenths(before)}
      </text>
      <text
        class="strong"
        x={to - (from === to ? 12 : 9) * sign}
        y={y + 5}
        text-anchor={worse ? 'start' : 'end'}
      >
        {readTenths(now)}
      </text>
      {wide && (
        <text class="mut" x={width} y={y + 5} text-anchor="end">
          {chartTexts.people(people)}
        </text>
      )}
    </>
  )
}

function Legend() {
  return (
    <ul class="legend">
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <circle class="vec0" cx="15" cy="7" r="4" />
          <path class="vec" d="M15 7H3M8 2 3 7l5 5" />
        </svg>
        {chartTexts.easier}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <circle class="vec0i" cx="5" cy="7" r="4" />
          <path class="veci" d="M5 7h12M12 2l5 5-5 5" />
        </svg>
        {chartTexts.harder}
      </li>
    </ul>
  )
}
