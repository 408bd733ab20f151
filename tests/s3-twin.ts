import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A storage that speaks S3, on this computer, and keeps what it was given. It believes no request whose signature it
 *  cannot make itself, with its own arithmetic. */
export type S3Twin = {
  /** For `VEKTOR_FILES`, `VEKTOR_BACKUP`; its bucket is `school`. */
  readonly address: (prefix?: string) => string
  readonly kept: Map<string, Buffer>
  /** Method, path and answer of each request. */
  readonly heard: string[]
  /** The next so many requests go wrong like this. */
  readonly stumble: (
    times: number,
    how: number | 'hang' | 'cut' | { readonly status: number; readonly body: string },
  ) => void
  readonly uploads: Map<string, Map<number, Buffer>>
  readonly close: () => Promise<void>
}

const keys = { id: 'twin', secret: 'a/secret+of:the@twin' }
const region = 'ru-test'
type Answer = { status: number; body?: string | Buffer; headers?: Record<string, string> }

export async function s3Twin(pageLength = 3): Promise<S3Twin> {
  const kept = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  const heard: string[] = []
  let troubles: Parameters<S3Twin['stumble']>[1][] = []
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    const trouble = troubles.shift()
    if (trouble === 'hang') return
    if (trouble === 'cut') return void request.socket.destroy()
    const { status, body: said = '', headers = {} } = answerTo(request, body, trouble)
    heard.push(`${request.method} ${request.url} ${status}`)
    const length = { 'content-length': String(Buffer.byteLength(said)) }
    response.writeHead(status, { ...length, ...headers }).end(request.method === 'HEAD' ? undefined : said)
  })
  const answerTo = (
    request: IncomingMessage,
    body: Buffer,
    trouble: (typeof troubles)[number] | undefined,
  ): Answer => {
    if (typeof trouble === 'number') return failed(trouble, 'InternalError')
    if (typeof trouble === 'object') return { ...trouble, headers: { location: 'http://127.0.0.1:1/' } }
    if (!isSigned(request, body)) return failed(403, 'SignatureDoesNotMatch')
    const url = new URL(request.url!, 'http://twin')
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/')
    if (bucket !== 'school') return failed(404, 'NoSuchBucket')
    const key = rest.join('/')
    return key ? ofThing(request, url.searchParams, key, body) : listed(url.searchParams)
  }
  const listed = (asked: URLSearchParams): Answer => {
    const all = [...kept.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '')).sort()
    const after = asked.get('continuation-token')
    const rest = after ? all.filter((key) => key > after) : all
    const page = rest.slice(0, pageLength)
    const more = rest.length > page.length
    const contents = page.map(
      (key) =>
        `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>2026-09-01T06:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>${kept.get(key)!.length}</Size></Contents>`,
    )
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return {
      status: 200,
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`,
    }
  }
  const ofThing = (request: IncomingMessage, asked: URLSearchParams, key: string, body: Buffer): Answer => {
    const upload = asked.get('uploadId')
    if (request.method === 'POST' && asked.has('uploads')) {
      const id = `upload-${uploads.size + 1}`
      uploads.set(id, new Map())
      return {
        status: 200,
        body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      }
    }
    if (upload) return ofUpload(request.method!, upload, Number(asked.get('partNumber')), key, body)
    const thing = kept.get(key)
    if (request.method === 'PUT') kept.set(key, body)
    if (request.method === 'DELETE') kept.delete(key)
    if (request.method === 'PUT') return { status: 200 }
    if (request.method === 'DELETE') return { status: 204 }
    if (!thing) return failed(404, 'NoSuchKey')
    const [, from, through] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    return from
      ? { status: 206, body: thing.subarray(Number(from), Number(through) + 1) }
      : { status: 200, body: thing }
  }
  const ofUpload = (method: string, id: string, number: number, key: string, body: Buffer): Answer => {
    const parts = uploads.get(id)
    if (!parts) return failed(404, 'NoSuchUpload')
    if (method === 'PUT') {
      parts.set(number, body)
      return { status: 200, headers: { etag: `"part-${number}"` } }
    }
    uploads.delete(id)
    if (method === 'DELETE') return { status: 204 }
    const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"part-(\d+)"</g)]
    if (named.length !== parts.size || named.some(([, one, other]) => one !== other))
      return failed(400, 'InvalidPart')
    kept.set(key, Buffer.concat(named.map(([, one]) => parts.get(Number(one))!)))
    return {
      status: 200,
      body: '<CompleteMultipartUploadResult><Key>k</Key></CompleteMultipartUploadResult>',
    }
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: (prefix = '') =>
      `s3://${keys.id}:${encodeURIComponent(keys.secret)}@127.0.0.1:${port}/school${prefix && `/${prefix}`}?region=${region}`,
    kept,
    heard,
    uploads,
    stumble: (times, how) => {
      troubles = Array.from({ length: times }, () => how)
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function failed(status: number, code: string): Answer {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>` }
}

/** AWS Signature Version 4, as its specification says it: built from the request itself and compared. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  )
  const [, credential = '', signedHeaders = '', signature = ''] = parts ?? []
  const [id, day = '', where, service, end] = credential.split('/')
  if (id !== keys.id || where !== region || service !== 's3' || end !== 'aws4_request') return false
  const names = signedHeaders.split(';')
  const digest = createHash('sha256').update(body).digest('hex')
  if (!names.includes('host') || !names.includes('x-amz-date')) return false
  if (request.headers['x-amz-content-sha256'] !== digest) return false
  const url = new URL(request.url!, 'http://twin')
  const moment = String(request.headers['x-amz-date'])
  const canonical = [
    request.method,
    decodeURIComponent(url.pathname).split('/').map(escaped).join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signedHeaders,
    digest,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', moment, `${day}/${where}/s3/aws4_request`, hash(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${keys.secret}`,
  )
  return createHmac('sha256', key).update(toSign).digest('hex') === signature
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
