/** Where things are kept and by whom: `s3://key:secret@host/bucket/prefix?region=ru-central1`. */
export type S3Address = {
  readonly base: string
  readonly bucket: string
  /** Empty, or ends with a slash. */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const thisComputer = ['localhost', '127.0.0.1', '[::1]']
const usualRegion = 'us-east-1'
const bucketShape = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const prefixShape = /^([A-Za-z0-9._-]+\/)*$/

/** R-OBJ-1. Undefined when it cannot be meant. What leaves this computer goes over TLS: there is no way to ask otherwise. */
export function s3AddressOf(text: string): S3Address | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 's3:' || !url.username || !url.password) return undefined
  const [bucket = '', ...rest] = decoded(url.pathname)
    .replace(/^\/|\/$/g, '')
    .split('/')
  const prefix = rest.map((part) => `${part}/`).join('')
  if (!bucketShape.test(bucket) || !prefixShape.test(prefix) || rest.includes('..')) return undefined
  return {
    base: `${thisComputer.includes(url.hostname) ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix,
    region: url.searchParams.get('region') || usualRegion,
    accessKeyId: decoded(url.username),
    secretAccessKey: decoded(url.password),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
