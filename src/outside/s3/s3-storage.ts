import { isComplete, type Listed, readPage, uploadOf } from './read-answer.ts'
import type { S3Address } from './s3-address.ts'
import { S3Refused } from './s3-refusal.ts'
import { type Patience, type S3Answer, s3Requests } from './s3-requests.ts'

/** A storage that speaks S3. Names are given and answered without the prefix of the address. What is not possible is
 *  thrown as `S3Refused`. */
export type S3Storage = {
  /** When it is answered, the storage has all of it. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>
  /** The same in pieces, whatever its length: only one piece at a time is in memory, and half of it is never seen. */
  readonly putStream: (key: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>
  readonly get: (key: string, largest?: number) => Promise<Uint8Array | undefined>
  /** The same in pieces. Undefined when there is none. */
  readonly getStream: (key: string) => Promise<AsyncIterable<Uint8Array> | undefined>
  readonly head: (key: string) => Promise<{ readonly bytes: number } | undefined>
  /** In order; all pages of it. */
  readonly list: (prefix?: string) => Promise<readonly Listed[]>
  /** What is not there is gone already. */
  readonly delete: (key: string) => Promise<void>
}

const megabyte = 1024 * 1024
const usualLargest = 64 * megabyte
const largestList = 4 * megabyte
const usualPiece = 16 * megabyte
const mostPages = 10_000

/** R-OBJ-2, R-OBJ-3. `piece`: bytes that travel at once when the whole is longer (5 MB at least on real storages). */
export function s3Storage(address: S3Address, patience?: Patience, piece = usualPiece): S3Storage {
  const request = s3Requests(address, patience)
  const small = { largest: largestList }

  const put: S3Storage['put'] = async (key, body) => {
    done(await request({ method: 'PUT', key, body, ...small }))
  }
  const get: S3Storage['get'] = async (key, largest = usualLargest) => {
    const { status, bytes } = await request({ method: 'GET', key, largest })
    return status === 404 ? undefined : bytes
  }
  const head: S3Storage['head'] = async (key) => {
    const { status, headers } = await request({ method: 'HEAD', key, ...small })
    return status === 404 ? undefined : { bytes: lengthIn(headers) }
  }
  const list: S3Storage['list'] = async (prefix = '') => {
    const found: Listed[] = []
    let next: string | undefined
    for (let page = 0; page < mostPages; page++) {
      const query = {
        'list-type': '2',
        'encoding-type': 'url',
        prefix: address.prefix + prefix,
        ...(next !== undefined && { 'continuation-token': next }),
      }
      const read = readPage(textOf(done(await request({ method: 'GET', query, ...small }))))
      found.push(...read.things.map((one) => ({ ...one, key: one.key.slice(address.prefix.length) })))
      next = read.next
      if (next === undefined) return found.sort((one, other) => (one.key < other.key ? -1 : 1))
    }
    throw new S3Refused({ reason: 'strange', status: 200, code: 'a list without end' })
  }
  const remove: S3Storage['delete'] = async (key) => {
    await request({ method: 'DELETE', key, ...small })
  }

  const putStream: S3Storage['putStream'] = async (key, pieces) => {
    const inPieces = regrouped(pieces, piece)
    const first = await inPieces.next()
    const second = first.done ? first : await inPieces.next()
    if (first.done || second.done) return put(key, first.done ? new Uint8Array() : first.value)
    const begun = await request({ method: 'POST', key, query: { uploads: '' }, ...small })
    const uploadId = uploadOf(textOf(done(begun)))
    try {
      const tags = [
        await sendPiece(key, uploadId, 1, first.value),
        await sendPiece(key, uploadId, 2, second.value),
      ]
      for await (const next of inPieces) tags.push(await sendPiece(key, uploadId, tags.length + 1, next))
      const body = Buffer.from(completion(tags))
      const ended = done(await request({ method: 'POST', key, query: { uploadId }, body, ...small }))
      if (!isComplete(textOf(ended)))
        throw new S3Refused({ reason: 'strange', status: 200, code: 'not complete' })
    } catch (failure) {
      await request({ method: 'DELETE', key, query: { uploadId }, ...small }).catch(() => {})
      throw failure
    }
  }
  const sendPiece = async (key: string, uploadId: string, number: number, body: Uint8Array) => {
    const query = { partNumber: String(number), uploadId }
    const { headers } = done(await request({ method: 'PUT', key, query, body, ...small }))
    return headers.get('etag') ?? ''
  }

  const getStream: S3Storage['getStream'] = async (key) => {
    const whole = await head(key)
    return whole && inRanges(key, whole.bytes)
  }
  async function* inRanges(key: string, bytes: number): AsyncIterable<Uint8Array> {
    for (let from = 0; from < bytes; from += piece) {
      const range = { from, through: Math.min(from + piece, bytes) - 1 }
      const part = done(await request({ method: 'GET', key, range, largest: piece })).bytes
      if (part.length !== range.through - from + 1)
        throw new S3Refused({ reason: 'strange', status: 206, code: 'a short piece' })
      yield part
    }
  }
  return { put, putStream, get, getStream, head, list, delete: remove }
}

/** Where the thing must be there, 404 is no answer. */
function done(answer: S3Answer): S3Answer {
  if (answer.status === 404) throw new S3Refused({ reason: 'strange', status: 404, code: 'gone' })
  return answer
}

function lengthIn(headers: Headers): number {
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0)
    throw new S3Refused({ reason: 'strange', status: 200, code: 'no length' })
  return length
}

const textOf = (answer: S3Answer) => Buffer.from(answer.bytes).toString()

function completion(tags: readonly string[]): string {
  const parts = tags.map(
    (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`,
  )
  return `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Pieces of one length, but for the last. */
async function* regrouped(given: AsyncIterable<Uint8Array>, piece: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const one of given) {
    waiting.push(one)
    length += one.length
    while (length >= piece) {
      const all = Buffer.concat(waiting)
      yield all.subarray(0, piece)
      waiting = [all.subarray(piece)]
      length -= piece
    }
  }
  if (length > 0) yield Buffer.concat(waiting)
}
