import { createHash } from 'node:crypto'
import { lineText, sorted } from '#domain/journal/chain.ts'

/** A line as the table keeps it; `exact`: its moment has no parts below a millisecond, as none that was written has. */
export type KeptLine = {
  readonly number: number
  readonly at: string
  readonly person_id: string | null
  readonly deed: string
  readonly fact: string
  readonly subjects: unknown
  readonly digest: Uint8Array
  readonly previous: Uint8Array
  readonly hash: Uint8Array
  readonly exact: boolean
}
export type KeptValues = { readonly salt: Uint8Array; readonly personal: unknown }
export type Head = { readonly number: number; readonly hash: string }

export const beginning = Buffer.alloc(32)

/** R-JOU-2. Takes the lines of one organisation in order, any number at a time. `after`: where it begins when not at the first. */
export function checkChain(after: Head = { number: 0, hash: hex(beginning) }) {
  let { number, hash: previous } = after
  let broken: number | null = null
  return {
    line: (line: KeptLine, beside: KeptValues | undefined): void => {
      if (broken !== null) return
      const text = lineText({ ...line, person: line.person_id, digest: hex(line.digest), previous })
      const honest = beside === undefined || hex(line.digest) === hex(digestOf(beside.salt, beside.personal))
      const linked = line.number === number + 1 && hex(line.previous) === previous
      const same = hex(line.hash) === hex(sha256(text))
      if (!linked || !same || !honest || !line.exact) {
        // of a line that is missing, its own number is the first that does not fit
        broken = Math.min(number + 1, line.number)
        return
      }
      number = line.number
      previous = hex(line.hash)
    },
    /** The first line that does not fit, or `null` when all of it holds and ends where the head says. */
    end: (head: Head | undefined): number | null => {
      if (broken !== null) return broken
      const whole = head === undefined ? number === 0 : head.number === number && head.hash === previous
      return whole ? null : number + 1
    },
    /** The last line that fits. */
    reached: (): Head => ({ number, hash: previous }),
  }
}

export function digestOf(salt: Uint8Array, personal: unknown): Buffer {
  return sha256(Buffer.concat([salt, Buffer.from(JSON.stringify(sorted(personal)))]))
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
