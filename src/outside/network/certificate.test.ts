import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createServer } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Instant, instant, later } from '#kit/instant.ts'
import { type Certificate, fingerprintOf, ownCertificate } from './certificate.ts'
import { givenCertificate } from './given-certificate.ts'
import { signCertificate } from './sign-certificate.ts'
import { watchCertificate } from './watch-certificate.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vektor-tls-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = instant(Date.parse('2026-09-01T08:00:00Z'))
const day = 86_400_000
const reach = ['192.168.1.7', 'fd00::12', 'school-pc.local', 'school-pc']
const made = (more: { now?: Instant; reach?: readonly string[]; host?: string } = {}) =>
  ownCertificate({ folder, now, reach, host: 'School-PC', ...more })
const server = ({ cert }: Certificate) => new X509Certificate(cert)
const authority = ({ authority: der }: Certificate) => new X509Certificate(der!)
const today = () => instant(Date.now())

/** A real handshake with a server that has this certificate: `trusted`, or what the client says against it. */
async function shakeHands(
  { cert, key }: { readonly cert: string; readonly key: string },
  name: string,
  ca?: string,
): Promise<string> {
  const server = createServer({ cert, key }, (socket) => socket.end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = connect({ port, host: '127.0.0.1', ...(name !== '127.0.0.1' && { servername: name }), ca })
  try {
    await once(client, 'secureConnect')
    return 'trusted'
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException
    return `${code}: ${message}`
  } finally {
    client.destroy()
    server.close()
  }
}

describe('R-NET-1 the own certificate', () => {
  it.each(['127.0.0.1', 'localhost', 'school-pc.local', 'school-pc'])(
    'is believed for %s by a device that trusts the authority',
    async (name) => {
      const certificate = await made({ now: today() })
      expect(await shakeHands(certificate, name, authority(certificate).toString())).toBe('trusted')
    },
  )
  it('is for every private address, and for no other', async () => {
    const certificate = server(await made({ reach: [...reach, '8.8.8.8', 'example.org', '10.1.2.3'] }))
    expect(certificate.subjectAltName?.split(', ')).toEqual([
      'DNS:localhost',
      'IP Address:127.0.0.1',
      'IP Address:192.168.1.7',
      'IP Address:FD00:0:0:0:0:0:0:12',
      'DNS:school-pc.local',
      'DNS:school-pc',
      'IP Address:10.1.2.3',
    ])
  })
  it('has an authority that can be compared before it is trusted', async () => {
    const { authority: der } = await made()
    const digest = createHash('sha256').update(der!).digest('hex').toUpperCase()
    expect(fingerprintOf(der!).replaceAll(':', '')).toBe(digest)
  })
  it('is not believed for another name, or by a device that does not trust', async () => {
    const certificate = await made({ now: today() })
    const ca = authority(certificate).toString()
    expect(await shakeHands(certificate, 'other.local', ca)).toMatch(/^ERR_TLS_CERT_ALTNAME_INVALID/)
    expect(await shakeHands(certificate, 'localhost')).toMatch(/^SELF_SIGNED_CERT_IN_CHAIN/)
  })
})

describe('R-NET-2 the own certificate stays and is renewed', () => {
  it('stays while it is good', async () => {
    const first = await made()
    expect(await made({ now: later(now, 300 * day) })).toEqual(first)
  })
  it('is valid for 397 days at most, from a day ago for clocks that differ', async () => {
    const { validFromDate, validToDate } = server(await made())
    expect(validToDate.getTime() - validFromDate.getTime()).toBe(397 * day)
    expect(validFromDate.getTime()).toBe(Date.parse(now) - day)
  })
  it.each<readonly [string, Parameters<typeof made>[0]]>([
    ['a month before its end', { now: later(now, 367 * day) }],
    ['for a new address', { reach: [...reach, '192.168.1.8'] }],
    ['for a new name of the computer', { reach: ['new-pc.local', 'new-pc'], host: 'new-pc' }],
    ['when the clock stood in the future', { now: later(now, -2 * day) }],
  ])('is renewed %s, and the authority stays', async (_, change) => {
    const first = await made()
    const second = await made(change)
    expect(second.cert).not.toBe(first.cert)
    expect(authority(second).fingerprint256).toBe(authority(first).fingerprint256)
    expect(server(second).verify(authority(first).publicKey)).toBe(true)
  })
  it('is made anew with its authority when that comes to its end', async () => {
    const first = await made()
    const second = await made({ now: later(now, 3_300 * day) })
    expect(authority(second).fingerprint256).not.toBe(authority(first).fingerprint256)
    expect(server(second).verify(authority(second).publicKey)).toBe(true)
  })
  it('is made anew when a file is damaged', async () => {
    const first = await made()
    writeFileSync(join(folder, 'tls', 'server.crt'), 'half')
    expect((await made()).cert).not.toBe(first.cert)
  })
  it('is noticed by the one who serves it', async () => {
    const seen: string[] = []
    const current = await made()
    const renewed = await made({ reach: ['10.0.0.1'] })
    const found = [current, undefined, renewed, renewed]
    const done = Promise.withResolvers<void>()
    const watch = watchCertificate({
      current,
      every: 5,
      find: async () => {
        if (found.length === 0) done.resolve()
        return found.shift()
      },
      onRenewed: ({ cert }) => seen.push(cert),
    })
    await done.promise
    watch.stop()
    expect(seen).toEqual([renewed.cert])
  })
})

describe('R-NET-3 the keys', () => {
  it('are for the owner of the program only', async () => {
    await made()
    const tls = join(folder, 'tls')
    expect(statSync(tls).mode & 0o777).toBe(0o700)
    expect(readdirSync(tls).sort()).toEqual(['authority.crt', 'authority.key', 'server.crt', 'server.key'])
    for (const name of readdirSync(tls)) expect(statSync(join(tls, name)).mode & 0o777).toBe(0o600)
  })
})

describe('R-NET-6 the authority', () => {
  it('cannot speak for a site outside the building, even with its key', async () => {
    const own = await made({ now: today() })
    const privateKey = createPrivateKey(readFileSync(join(folder, 'tls', 'authority.key')))
    const { publicKey, subject } = authority(own)
    const forge = (name: string): Certificate => {
      const der = signCertificate({
        subject: name,
        issuer: subject.replace('CN=', ''),
        publicKey,
        issuerKey: { publicKey, privateKey },
        from: today(),
        days: 30,
        names: [name],
      })
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
      return { ...own, cert: new X509Certificate(der).toString(), key }
    }
    const ca = authority(own).toString()
    expect(await shakeHands(forge('printer.local'), 'printer.local', ca)).toBe('trusted')
    expect(await shakeHands(forge('gosuslugi.example'), 'gosuslugi.example', ca)).toMatch(
      /permitted subtree/i,
    )
  })
})

describe('R-NET-7 a given certificate', () => {
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  it('is served as it is', async () => {
    const { cert, key } = await made()
    const paths = { certificate: put('site.crt', cert), key: put('site.key', key) }
    expect(await givenCertificate(paths, now)).toMatchObject({
      ok: true,
      value: { cert, key, authority: null },
    })
  })
  it('is refused in words when it cannot serve', async () => {
    const { cert, key } = await made()
    const other = await made({ reach: ['10.0.0.1'] })
    const paths = { certificate: put('site.crt', cert), key: put('site.key', key) }
    const reasonOf = async (more: Partial<typeof paths>, at = now) => {
      const given = await givenCertificate({ ...paths, ...more }, at)
      return given.ok ? 'served' : given.refusal.reason
    }
    expect(await reasonOf({ certificate: join(folder, 'none') })).toBe('certificate-unreadable')
    expect(await reasonOf({ key: put('other.txt', 'no key') })).toBe('key-unreadable')
    expect(await reasonOf({ key: put('other.key', other.key) })).toBe('key-of-another-certificate')
    expect(await reasonOf({}, later(now, 400 * day))).toBe('certificate-over')
  })
})
