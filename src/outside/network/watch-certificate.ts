import type { Certificate } from './certificate.ts'

const usualEvery = 10 * 60_000

/** R-NET-2. Looks now and then whether the certificate has become another one: renewed before its end, for a new address,
 *  or replaced by whoever gave it. What cannot be had is asked for again next time; the old one goes on serving. */
export function watchCertificate(watched: {
  readonly current: Certificate
  readonly find: () => Promise<Certificate | undefined>
  readonly onRenewed: (certificate: Certificate) => void
  readonly every?: number
}): { readonly stop: () => void } {
  let { current } = watched
  const look = async () => {
    const found = await watched.find().catch(() => undefined)
    if (!found || found.cert === current.cert) return
    current = found
    watched.onRenewed(found)
  }
  const timer = setInterval(look, watched.every ?? usualEvery).unref()
  return { stop: () => clearInterval(timer) }
}
