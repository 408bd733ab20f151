import type { Config } from '#config'
import type { Instant } from '#kit/instant.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { type Certificate, ownCertificate } from '#outside/network/certificate.ts'
import { type CertificateRefusal, givenCertificate } from '#outside/network/given-certificate.ts'
import { watchCertificate } from '#outside/network/watch-certificate.ts'

export type NetworkKeys = {
  /** The certificate that serves now. */
  readonly current: () => Certificate
  /** Says when another one has come; `stop` ends the watching. */
  readonly watch: (onRenewed: (certificate: Certificate) => void) => { readonly stop: () => void }
}

/** What the program serves other devices with: the school's certificate where it has one, else its own. */
export async function networkKeys(
  { certificate: given, dataFolder: folder }: Config,
  now: () => Instant,
): Promise<Result<NetworkKeys, CertificateRefusal>> {
  const find = async (): Promise<Result<Certificate, CertificateRefusal>> =>
    given ? givenCertificate(given, now()) : ok(await ownCertificate({ folder, now: now() }))
  const first = await find()
  if (!first.ok) return no(first.refusal)
  let current = first.value
  return ok({
    current: () => current,
    watch: (onRenewed) =>
      watchCertificate({
        current,
        find: async () => {
          const found = await find()
          return found.ok ? found.value : undefined
        },
        onRenewed: (renewed) => {
          current = renewed
          onRenewed(renewed)
        },
      }),
  })
}
