/** What a storage would not do. Says neither keys nor what was stored: it may stand in a log. */
export type S3Refusal =
  | { readonly reason: 'unreachable'; readonly cause: string }
  /** The keys are wrong, or may not do this. */
  | { readonly reason: 'denied'; readonly code: string }
  | { readonly reason: 'no-bucket' }
  /** The clock of this computer is not right: signatures live for minutes. */
  | { readonly reason: 'clock' }
  | { readonly reason: 'too-large'; readonly largest: number }
  /** An answer that no storage gives. */
  | { readonly reason: 'strange'; readonly status: number; readonly code: string }

export class S3Refused extends Error {
  readonly refusal: S3Refusal
  constructor(refusal: S3Refusal) {
    super(`the S3 storage: ${refusal.reason}${detailOf(refusal)}`)
    this.refusal = refusal
  }
}

function detailOf(refusal: S3Refusal): string {
  if (refusal.reason === 'unreachable') return ` (${refusal.cause})`
  if (refusal.reason === 'strange') return ` (${refusal.status} ${refusal.code})`
  return refusal.reason === 'denied' ? ` (${refusal.code})` : ''
}

/** By the status and the code of the answer; what it says in words is not repeated. */
export function refusalOf(status: number, code: string): S3Refusal {
  if (code === 'RequestTimeTooSkewed') return { reason: 'clock' }
  if (code === 'NoSuchBucket') return { reason: 'no-bucket' }
  if (status === 401 || status === 403) return { reason: 'denied', code }
  return { reason: 'strange', status, code }
}
