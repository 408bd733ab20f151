import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { type Instant, instant, later } from '#kit/instant.ts'
import { addresses, hostLabel } from './addresses.ts'
import { type Identity, identityAt, keepIdentity } from './identity-files.ts'
import { isPrivate, privateRanges } from './private-ranges.ts'
import { signCertificate } from './sign-certificate.ts'

/** What a TLS server needs. `authority` (DER) is what devices are asked to trust; a given certificate has none. */
export type Certificate = {
  readonly cert: string
  readonly key: string
  readonly authority: Uint8Array | null
  readonly until: Instant
}

/** What people compare before they trust an authority: SHA-256, as phones show it. */
export function fingerprintOf(authority: Uint8Array): string {
  return new X509Certificate(authority).fingerprint256
}

export type OwnCertificate = {
  /** The data folder; the certificates lie in its `tls/`. */
  readonly folder: string
  readonly now: Instant
  readonly host?: string
  readonly reach?: readonly string[]
}

const day = 86_400_000
const days = { authority: 3_650, server: 397, before: 30, clocksDiffer: 1 }
const local = ['localhost', 'local', 'lan', 'internal', 'home.arpa']
const authorityTitle = 'Vektor '

/** R-NET-1, R-NET-2, R-NET-3. The computer's own certificate: made at first, made anew in time or when the computer has
 *  got another address. The authority behind it stays, so that devices need not trust again. */
export async function ownCertificate(options: OwnCertificate): Promise<Certificate> {
  const { folder, now } = options
  const tls = join(folder, 'tls')
  const authority = await authorityOf(tls, now, hostLabel(options.host) ?? 'localhost')
  const names = ['localhost', '127.0.0.1', ...(options.reach ?? addresses())].filter((name) =>
    isVouchedFor(name, authority.certificate),
  )
  const found = await identityAt(tls, 'server')
  const server =
    found && serves(found.certificate, authority, names, now)
      ? found
      : await newServer(tls, authority, names, now)
  return {
    cert: server.certificate.toString() + authority.certificate.toString(),
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    authority: authority.certificate.raw,
    until: instant(server.certificate.validToDate.getTime()),
  }
}

/** A clock that stands in the past for a day does not cost the trust of all devices: only the end is looked at. */
async function authorityOf(tls: string, now: Instant, host: string): Promise<Identity> {
  const found = await identityAt(tls, 'authority')
  if (found && lasts(found.certificate, now, days.server)) return found
  const keys = newKeys()
  const subject = authorityTitle + host
  const wanted = {
    subject,
    issuer: subject,
    publicKey: keys.publicKey,
    issuerKey: keys,
    from: later(now, -days.clocksDiffer * day),
    days: days.authority,
    vouchesFor: { names: [...local, host], ranges: privateRanges },
  }
  return keepIdentity(tls, 'authority', signCertificate(wanted), keys.privateKey)
}

async function newServer(
  tls: string,
  authority: Identity,
  names: readonly string[],
  now: Instant,
): Promise<Identity> {
  const keys = newKeys()
  const issuer = commonName(authority.certificate)
  const wanted = {
    subject: `${issuer} server`,
    issuer,
    publicKey: keys.publicKey,
    issuerKey: { publicKey: authority.certificate.publicKey, privateKey: authority.privateKey },
    from: later(now, -days.clocksDiffer * day),
    days: days.server,
    names,
  }
  return keepIdentity(tls, 'server', signCertificate(wanted), keys.privateKey)
}

function serves(
  certificate: X509Certificate,
  authority: Identity,
  names: readonly string[],
  now: Instant,
): boolean {
  return (
    lasts(certificate, now, days.before) &&
    certificate.validFromDate.getTime() <= Date.parse(now) &&
    certificate.verify(authority.certificate.publicKey) &&
    names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)))
  )
}

function lasts(certificate: X509Certificate, now: Instant, moreDays: number): boolean {
  return Date.parse(now) + moreDays * day < certificate.validToDate.getTime()
}

/** R-NET-6. The authority speaks for this building only; a name it may not speak for would spoil the whole certificate. */
function isVouchedFor(name: string, authority: X509Certificate): boolean {
  if (isIP(name)) return isPrivate(name)
  const allowed = [...local, commonName(authority).slice(authorityTitle.length)]
  return allowed.some((one) => name === one || name.endsWith(`.${one}`))
}

function commonName(certificate: X509Certificate): string {
  return certificate.subject.replace(/^CN=/, '')
}

function newKeys(): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
