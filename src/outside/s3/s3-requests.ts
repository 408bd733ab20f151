import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { digestOf } from '../files/file-keeper.ts'
import { codeOf } from './read-answer.ts'
import type { S3Address } from './s3-address.ts'
import { refusalOf, S3Refused } from './s3-refusal.ts'

export type S3Request = {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE' | 'POST'
  /** Under the prefix; undefined: the bucket itself. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Only these bytes of it, both included. */
  readonly range?: { readonly from: number; readonly through: number }
  /** The most bytes of an answer that are taken. */
  readonly largest: number
}

export type S3Answer = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }

export type Patience = {
  /** Milliseconds without a byte before an attempt is given up; a body that goes out gets more by its length. */
  readonly attempt: number
  readonly attempts: number
  /** Milliseconds before the second attempt; twice as many before each next one. */
  readonly pause: number
}

const usualPatience: Patience = { attempt: 15_000, attempts: 4, pause: 300 }
/** A slow line still carries so many bytes a millisecond. */
const slowest = 128
const keyShape = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,500}$/
const passing = new Set([408, 429, 500, 502, 503, 504])
const largestError = 65_536

/** R-OBJ-2. One request, signed, within its time, and again when the storage stumbled. Every request may come twice: all of
 *  them leave the same behind. 404 is an answer, other refusals are thrown. */
export function s3Requests(address: S3Address, patience: Patience = usualPatience) {
  const { accessKeyId, secretAccessKey, region } = address
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })

  const attempt = async (request: S3Request): Promise<S3Answer> => {
    const waiting = new AbortController()
    const uploading = Math.ceil((request.body?.length ?? 0) / slowest)
    const timer = setTimeout(() => waiting.abort(), patience.attempt + uploading)
    const signed = await signer.sign(addressOf(address, request), {
      method: request.method,
      headers: {
        'x-amz-content-sha256': digestOf(request.body ?? new Uint8Array()),
        ...(request.range && { range: `bytes=${request.range.from}-${request.range.through}` }),
      },
      ...(request.body && { body: request.body as Uint8Array<ArrayBuffer> }),
      redirect: 'manual',
      signal: waiting.signal,
    })
    try {
      const answer = await fetch(signed)
      const largest = answer.ok ? request.largest : largestError
      const bytes = await bytesOf(answer, largest, () => timer.refresh())
      return { status: answer.status, headers: answer.headers, bytes }
    } finally {
      clearTimeout(timer)
    }
  }

  return async (request: S3Request): Promise<S3Answer> => {
    for (let tried = 1; ; tried++) {
      const answer = await attempt(request).catch(unreachable)
      const again = answer instanceof S3Refused || passing.has(answer.status)
      if (!again || tried >= patience.attempts) return settled(answer)
      await pause(patience.pause * 2 ** (tried - 1) * (0.5 + Math.random() / 2))
    }
  }
}

function addressOf({ base, bucket, prefix }: S3Address, { key, query = {} }: S3Request): string {
  if (key !== undefined && !keyShape.test(key)) throw new TypeError('not a name of a kept thing')
  const asked = new URLSearchParams(query).toString()
  return `${base}/${bucket}/${key === undefined ? '' : prefix + key}${asked && `?${asked.replaceAll('+', '%20')}`}`
}

/** An answer that is too large would be as large the next time. */
function unreachable(failure: unknown): S3Refused {
  if (failure instanceof S3Refused && failure.refusal.reason === 'too-large') throw failure
  if (failure instanceof TypeError && !failure.cause) throw failure
  const { cause } = failure as { readonly cause?: { readonly code?: string } }
  return new S3Refused({ reason: 'unreachable', cause: cause?.code ?? (failure as Error).name })
}

function settled(answer: S3Answer | S3Refused): S3Answer {
  if (answer instanceof S3Refused) throw answer
  const { status, bytes } = answer
  const code = status >= 300 ? codeOf(Buffer.from(bytes).toString()) : ''
  if (status < 300 || (status === 404 && code !== 'NoSuchBucket')) return answer
  throw new S3Refused(refusalOf(status, code))
}

async function bytesOf(answer: Response, largest: number, onPart: () => void): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    onPart()
    if (length > largest) throw new S3Refused({ reason: 'too-large', largest })
    parts.push(part)
  }
  return Buffer.concat(parts)
}
