import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { constants, createGunzip, createGzip, type Gzip } from 'node:zlib'
import { syncPath } from '../embedded/disk.ts'
import { BackupDamaged } from './backup-damaged.ts'
import type { BackupEnd, BackupHead, BackupRecord } from './backup-record.ts'
import { type Closing, closingStream, isClosedFile, openedPieces } from './closed-file.ts'

const newLine = 0x0a
const onlyForOwner = 0o600

/** R-STO-11. Lines go into a file beside; only when all is written and on the disk does it take the name it was made for.
 *  With a `closing` nobody reads it without the keys. */
export async function writeBackupFile<Answer>(
  file: string,
  work: (line: (text: string) => Promise<void>, checksum: () => string) => Promise<Answer>,
  closing?: Closing,
): Promise<Answer> {
  const place = resolve(file)
  const unfinished = `${place}.${randomUUID()}.unfinished`
  const gzip = createGzip()
  const disk = createWriteStream(unfinished, { mode: onlyForOwner, flush: true })
  const onDisk = finished((closing ? gzip.pipe(closingStream(closing)) : gzip).pipe(disk))
  onDisk.catch(() => {})
  const hash = createHash('sha256')
  try {
    const answer = await work(
      (text) => writeLine(gzip, disk, hash, text),
      () => hash.copy().digest('hex'),
    )
    gzip.end()
    await onDisk
    await rename(unfinished, place)
    await syncPath(dirname(place), 'folder')
    return answer
  } catch (failure) {
    gzip.destroy()
    await closed(disk)
    await rm(unfinished, { force: true })
    throw failure
  }
}

/** A file that is still being opened would come into being after it was taken away. */
async function closed(disk: WriteStream): Promise<void> {
  disk.destroy()
  if (!disk.closed) await new Promise<void>((goOn) => disk.once('close', () => goOn()))
}

async function writeLine(gzip: Gzip, disk: WriteStream, hash: Hash, text: string): Promise<void> {
  if (disk.errored) throw disk.errored
  const line = `${text}\n`
  hash.update(line)
  if (gzip.write(line)) return
  await new Promise<void>((goOn) => {
    const settle = () => {
      gzip.off('drain', settle).off('close', settle)
      disk.off('error', settle)
      goOn()
    }
    gzip.on('drain', settle).on('close', settle)
    disk.on('error', settle)
  })
}

/** R-STO-12. Everything in order, ending with the end; what was read before an exception must be undone by the reader. */
export async function* readBackupFile(file: string, closing?: Closing): AsyncGenerator<BackupRecord> {
  const hash = createHash('sha256')
  let ended = false
  for await (const line of linesOf(file, closing)) {
    if (ended) throw new BackupDamaged('something follows the end')
    const record = recordOf(line)
    if (record.kind === 'end') {
      if (record.end.sha256 !== hash.digest('hex')) throw new BackupDamaged('the checksum is another')
      ended = true
    } else hash.update(line).update('\n')
    yield record
  }
  if (!ended) throw new BackupDamaged('the end is missing')
}

/** A row is an array of texts, a piece of a file a text in base64, everything else an object that names itself. */
function recordOf(line: string): BackupRecord {
  if (line.startsWith('[')) return { kind: 'row', json: line }
  const value: unknown = parsed(line)
  if (typeof value === 'string') return { kind: 'piece', bytes: Buffer.from(value, 'base64') }
  if (typeof value !== 'object' || value === null) throw new BackupDamaged('a line that nobody wrote')
  if ('backup' in value) return { kind: 'head', head: value as BackupHead }
  if ('table' in value) return { kind: 'table', ...(value as { table: string; columns: readonly string[] }) }
  if ('file' in value) return { kind: 'file', path: (value as { file: string }).file }
  if ('sha256' in value) return { kind: 'end', end: value as BackupEnd }
  throw new BackupDamaged('a line that nobody wrote')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (failure) {
    throw new BackupDamaged('a line is not whole', { cause: failure })
  }
}

async function packed(file: string, closing: Closing | undefined): Promise<Readable> {
  if (!(await isClosedFile(file))) return createReadStream(file)
  if (!closing) throw new BackupDamaged('closed, and no key is given')
  return Readable.from(openedPieces(file, closing))
}

/** What broke in the reading is heard where the bytes are taken. */
function unpacked(bytes: Readable): AsyncIterable<Buffer<ArrayBuffer>> {
  return pipeline(bytes, createGunzip({ finishFlush: constants.Z_FINISH }), () => {})
}

/** Split at line feeds only: texts of people may hold other characters that end lines. */
async function* linesOf(file: string, closing: Closing | undefined): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  try {
    for await (const chunk of unpacked(await packed(file, closing))) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let start = 0
      for (let end = rest.indexOf(newLine); end >= 0; end = rest.indexOf(newLine, start)) {
        yield rest.toString('utf8', start, end)
        start = end + 1
      }
      rest = rest.subarray(start)
    }
  } catch (failure) {
    const code = (failure as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw new BackupDamaged(code, { cause: failure })
    throw failure
  }
  if (rest.length > 0) throw new BackupDamaged('the last line is not whole')
}
