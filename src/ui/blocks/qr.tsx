import { encode } from 'uqr'
import { qrTexts } from '../texts.ts'

type SlipProps = {
  readonly name: string
  readonly link: string
  /** What may be typed where the code cannot be read by a camera. */
  readonly codeLabel: string
  readonly code: string
}

/** A slip to cut out and hand over: whose it is, the code to point a phone at, the same in letters. */
export function Slip({ name, link, codeLabel, code }: SlipProps) {
  return (
    <div class="slip">
      {qrSvgPath(link)}
      <div>
        <p>
          <b>{name}</b>
        </p>
        <p class="break">{link}</p>
        <p>
          {codeLabel}: <b class="break">{code}</b>
        </p>
      </div>
    </div>
  )
}

/** The address as a QR code: one path of squares, dark on light in every theme so that cameras can read it. */
function qrSvgPath(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={qrTexts.about}>
      <path class="qr-light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path class="qr-dark" d={squares.join('')} />
    </svg>
  )
}
