/** As much of DER (X.690) as a certificate needs: a tag, a length, a value. */
export function der(tag: number, ...values: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(values)
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const sequence = (...values: readonly Uint8Array[]) => der(0x30, ...values)
export const setOf = (...values: readonly Uint8Array[]) => der(0x31, ...values)
export const octets = (...values: readonly Uint8Array[]) => der(0x04, ...values)
export const text = (value: string) => der(0x0c, Buffer.from(value))
export const yes = der(0x01, Buffer.from([0xff]))

/** A positive whole number given as its bytes, the most significant first. */
export function whole(bytes: Uint8Array): Buffer {
  return der(0x02, bytes[0]! & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes)
}

/** All bits of all bytes but the last `unused`. */
export function bits(bytes: Uint8Array, unused = 0): Buffer {
  return der(0x03, Buffer.from([unused]), bytes)
}

/** `1.2.840.10045.4.3.2` */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]))
}

function inSevens(number: number): number[] {
  const sevens = [number & 0x7f]
  for (let left = number >>> 7; left > 0; left >>>= 7) sevens.unshift(0x80 | (left & 0x7f))
  return sevens
}

/** UTCTime through 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
export function moment(at: Date): Buffer {
  const digits = at.toISOString().replace(/\.\d+|[-:T]/g, '')
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits))
}
