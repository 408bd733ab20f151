import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { BackupDamaged } from './backup-damaged.ts'

/** Closes pieces of a file and opens them again, each bound to what it is about: the keys lie outside the tables. */
export type Closing = {
  readonly close: (about: readonly string[], bytes: Uint8Array) => Uint8Array
  readonly open: (about: readonly string[], closed: Uint8Array) => Uint8Array
}

const mark = Buffer.from('vektor: closed\n')
const lengthBytes = 4
/** More than any piece of ours; what says it is longer is damaged. */
const longestPiece = 1024 * 1024
const about = (at: number) => ['file', String(at)]

/** Closes what goes through, piece by piece, each in its place. */
export function closingStream(closing: Closing): Transform {
  let at = 0
  return new Transform({
    construct(ready) {
      this.push(mark)
      ready()
    },
    transform(piece: Buffer, _, done) {
      const closed = closing.close(about(at++), piece)
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(closed.length)
      done(null, Buffer.concat([length, closed]))
    },
  })
}

export async function isClosedFile(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(mark.length), 0, mark.length, 0)
    return buffer.subarray(0, bytesRead).equals(mark)
  } finally {
    await handle.close()
  }
}

/** The pieces of a closed file, opened. A file that was cut off ends early: what is inside says whether it is whole. */
export async function* openedPieces(file: string, closing: Closing): AsyncGenerator<Buffer> {
  let at = 0
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(file, { start: mark.length })) {
    rest = Buffer.concat([rest, chunk as Buffer])
    while (rest.length >= lengthBytes) {
      const length = rest.readUInt32BE(0)
      if (length > longestPiece) throw new BackupDamaged('a piece is too long')
      if (rest.length < lengthBytes + length) break
      yield Buffer.from(closing.open(about(at++), rest.subarray(lengthBytes, lengthBytes + length)))
      rest = rest.subarray(lengthBytes + length)
    }
  }
  if (rest.length > 0) throw new BackupDamaged('the last piece is not whole')
}
