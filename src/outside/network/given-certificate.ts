import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Instant, instant } from '#kit/instant.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { Certificate } from './certificate.ts'

export type CertificateRefusal =
  | { readonly reason: 'certificate-unreadable'; readonly path: string }
  | { readonly reason: 'key-unreadable'; readonly path: string }
  | { readonly reason: 'key-of-another-certificate' }
  | { readonly reason: 'certificate-over'; readonly until: Instant }

/** R-NET-7. A certificate of the school's own, as two PEM files; the first may hold the whole chain. */
export async function givenCertificate(
  paths: { readonly certificate: string; readonly key: string },
  now: Instant,
): Promise<Result<Certificate, CertificateRefusal>> {
  const cert = await readFile(paths.certificate, 'utf8').catch(() => '')
  const first = attempt(() => new X509Certificate(cert))
  if (!first) return no({ reason: 'certificate-unreadable', path: paths.certificate })
  const key = await readFile(paths.key, 'utf8').catch(() => '')
  const privateKey = attempt(() => createPrivateKey(key))
  if (!privateKey) return no({ reason: 'key-unreadable', path: paths.key })
  if (!first.checkPrivateKey(privateKey)) return no({ reason: 'key-of-another-certificate' })
  const until = instant(first.validToDate.getTime())
  return until <= now ? no({ reason: 'certificate-over', until }) : ok({ cert, key, authority: null, until })
}

function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
