import type { ComponentChildren } from 'preact'
import { encode } from 'uqr'
import { qrTexts } from '../texts.ts'

type SlipProps = {
  readonly name: string
  readonly link: string
  /** What may be typed where the code cannot be read by a camera. */
  readonly codeLabel: string
  readonly code: string
  /** The code alone in letters, and what it is about: the label says where to type it. */
  readonly children?: ComponentChildren | undefined
}

/** A slip to cut out and hand over: whose it is, the code to point a phone at, the same in letters. */
export function Slip({ name, link, codeLabel, code, children }: SlipProps) {
  return (
    <div class="slip">
      {qrSvgPath(link)}
      <div>
        <p>
          <b>{name}</b>
        </p>
        {children ?? <p class="break">{link}</p>}
        <p>
          {codeLabel}: <b class="break">{code}</b>
        </p>
      </div>
    </div>
  )
}

/** Slips of many people: several on a sheet of paper, to be cut apart. */
export function Slips({ children }: { readonly children: ComponentChildren }) {
  return <div class="slips">{children}</div>
}

/** The address as a QR code: one path of strokes, dark on light in every theme so that cameras can read it. */
function qrSvgPath(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const strokes = data.map((row, y) => strokesOf(row, y))
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={qrTexts.about}>
      <path class="qr-light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr-dark" d={strokes.join('')} />
    </svg>
  )
}

/** A row as strokes one unit wide, dark ones drawn and light ones skipped: a page with eighty codes stays light. */
function strokesOf(row: readonly boolean[], y: number): string {
  let path = `M0 ${y}.5`
  for (let x = 0; x < row.length; ) {
    let length = 1
    while (row[x + length] === row[x]) length += 1
    path += row[x] ? `h${length}` : `m${length} 0`
    x += length
  }
  return path
}
