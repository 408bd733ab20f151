import { join } from 'node:path'
import type { Config } from '#config'
import { type Instant, later } from '#kit/instant.ts'
import { givenCertificate } from '#outside/network/given-certificate.ts'
import { identityAt } from '#outside/network/identity-files.ts'
import { certificateTexts } from '../start-texts.ts'
import type { Finding } from './finding.ts'
import { doctorTexts as texts } from './texts.ts'

const here = ['localhost', '127.0.0.1', '[::1]', '::1']
const day = 86_400_000
const renewBefore = 21 * day

/** R-CHK-3. Whatever leaves this computer is encrypted, and the other side is who it says. */
export async function lookAtConnections(config: Config, now: Instant): Promise<readonly Finding[]> {
  return [
    ...address(config),
    ...(await certificate(config, now)),
    mail(config),
    ...database(config.databaseUrl),
  ]
}

/** Browsers keep the cookie of a sign-in on this computer, and elsewhere over TLS only. */
function address({ url }: Config): readonly Finding[] {
  if (url === undefined) return []
  const fine = url.startsWith('https:') || here.includes(new URL(url).hostname)
  return [
    {
      check: 'connection',
      needed: true,
      fine,
      says: fine ? texts.addressFine(url) : texts.addressPlain(url),
    },
  ]
}

async function certificate(config: Config, now: Instant): Promise<readonly Finding[]> {
  const check = { check: 'certificate', needed: true } as const
  if (config.certificate) {
    const found = await givenCertificate(config.certificate, now)
    if (!found.ok) return [{ ...check, fine: false, says: certificateTexts(found.refusal) }]
    const { until } = found.value
    const soon = until < later(now, renewBefore)
    const says = soon ? texts.certificateSoon(until) : texts.certificateUntil(until)
    return [{ check: 'certificate', needed: false, fine: !soon, says }]
  }
  const own = await identityAt(join(config.dataFolder, 'tls'), 'authority')
  if (!own) return []
  const until = own.certificate.validToDate
  return [{ ...check, fine: until > new Date(now), says: texts.ownCertificate(until) }]
}

function mail({ smtpUrl }: Config): Finding {
  if (smtpUrl === undefined) return { check: 'mail', needed: false, fine: false, says: texts.noMail }
  const stays = here.includes(new URL(smtpUrl).hostname)
  return { check: 'mail', needed: false, fine: true, says: stays ? texts.mailHere : texts.mailSafe }
}

/** R-CHK-3. The library believes any certificate unless it is told `verify-full`. */
export function database(databaseUrl: string | undefined): readonly Finding[] {
  if (databaseUrl === undefined) return []
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined
  const host = url?.searchParams.get('host') ?? url?.hostname ?? ''
  const stays = host === '' || here.includes(host) || host.startsWith('/') || host.startsWith('%2F')
  const fine = stays || url?.searchParams.get('sslmode') === 'verify-full'
  const says = stays ? texts.databaseHere : fine ? texts.databaseSafe : texts.databasePlain
  return [{ check: 'database-connection', needed: true, fine, says }]
}
