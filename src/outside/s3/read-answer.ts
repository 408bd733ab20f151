import { z } from 'zod'
import { S3Refused } from './s3-refusal.ts'

export type Listed = { readonly key: string; readonly bytes: number; readonly at: string }

const page = z.object({
  things: z.array(
    z.object({
      key: z.string().min(1).max(1024),
      bytes: z.coerce.number().int().min(0),
      at: z.iso.datetime(),
    }),
  ),
  next: z.string().min(1).max(4096).optional(),
})

/** R-OBJ-3. A page of a list. What is not one is refused: half a list would pass for a whole one. */
export function readPage(xml: string): z.infer<typeof page> {
  const whole = /^\s*(?:<\?xml[^>]*\?>)?\s*<ListBucketResult[\s>][\s\S]*<\/ListBucketResult>\s*$/.test(xml)
  const truncated = inner(xml, 'IsTruncated')
  const next = inner(xml, 'NextContinuationToken')
  const read = page.safeParse({
    things: blocks(xml, 'Contents').map((one) => ({
      key: decoded(inner(one, 'Key') ?? ''),
      bytes: inner(one, 'Size'),
      at: inner(one, 'LastModified'),
    })),
    ...(truncated === 'true' && { next }),
  })
  const complete = truncated === 'false' || (truncated === 'true' && next !== undefined)
  if (!whole || !complete || !read.success) throw strange('not a list')
  return read.data
}

/** The code of an error, letters only: nothing else of a stranger's answer is kept. */
export function codeOf(xml: string): string {
  return /^[A-Za-z]{1,64}$/.exec(inner(xml, 'Code') ?? '')?.[0] ?? 'unknown'
}

export function uploadOf(xml: string): string {
  const id = inner(xml, 'UploadId')
  if (!id || id.length > 1024) throw strange('no upload')
  return id
}

/** A storage may answer 200 and tell of a failure inside. */
export function isComplete(xml: string): boolean {
  return xml.includes('</CompleteMultipartUploadResult>')
}

const strange = (code: string) => new S3Refused({ reason: 'strange', status: 200, code })

function blocks(xml: string, tag: string): readonly string[] {
  return xml
    .split(`<${tag}>`)
    .slice(1)
    .map((rest) => rest.split(`</${tag}>`)[0]!)
}

function inner(xml: string, tag: string): string | undefined {
  const block = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]
  return block === undefined ? undefined : unescaped(block)
}

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name) => marks[name] ?? whole)
}

/** Names are asked for as they stand in an address, for a name may hold what XML cannot. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return key
  }
}
