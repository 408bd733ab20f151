import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'
import { type Instant, later } from '#kit/instant.ts'
import { bits, der, moment, objectId, octets, sequence, setOf, text, whole, yes } from './der.ts'
import { addressBytes, type Range } from './private-ranges.ts'

/** What a certificate says. An authority has `vouchesFor`, a server has `names`; names and IP addresses alike. */
export type Wanted = {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: KeyObject
  readonly issuerKey: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly from: Instant
  readonly days: number
} & (
  | { readonly vouchesFor: { readonly names: readonly string[]; readonly ranges: readonly Range[] } }
  | { readonly names: readonly string[] }
)

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))
const day = 86_400_000
const context = { version: 0xa0, extensions: 0xa3, dns: 0x82, ip: 0x87, permitted: 0xa0, keyIdentifier: 0x80 }
const usage = {
  digitalSignature: bits(Buffer.from([0x80]), 7),
  signsCertificates: bits(Buffer.from([0x04]), 2),
}

/** An X.509 certificate (RFC 5280) in DER, signed with ECDSA on SHA-256. */
export function signCertificate(wanted: Wanted): Buffer {
  const serial = randomBytes(16)
  serial[0] = (serial[0]! & 0x7f) | 0x40
  const content = sequence(
    der(context.version, whole(Buffer.from([2]))),
    whole(serial),
    ecdsaWithSha256,
    named(wanted.issuer),
    sequence(moment(new Date(wanted.from)), moment(new Date(later(wanted.from, wanted.days * day)))),
    named(wanted.subject),
    spki(wanted.publicKey),
    der(context.extensions, sequence(...extensionsOf(wanted))),
  )
  const signature = sign('sha256', content, wanted.issuerKey.privateKey)
  return sequence(content, ecdsaWithSha256, bits(signature))
}

function extensionsOf(wanted: Wanted): Buffer[] {
  const own = extension('2.5.29.14', octets(keyIdentifier(wanted.publicKey)))
  const issuer = extension(
    '2.5.29.35',
    sequence(der(context.keyIdentifier, keyIdentifier(wanted.issuerKey.publicKey))),
  )
  if ('vouchesFor' in wanted) {
    const { names, ranges } = wanted.vouchesFor
    const allowed = [
      ...names.map((name) => der(context.dns, Buffer.from(name))),
      ...ranges.map(({ address, mask }) => der(context.ip, address, mask)),
    ]
    return [
      extension('2.5.29.19', sequence(yes, whole(Buffer.from([0]))), true),
      extension('2.5.29.15', usage.signsCertificates, true),
      extension('2.5.29.30', sequence(der(context.permitted, ...allowed.map((one) => sequence(one)))), true),
      own,
    ]
  }
  const alternatives = wanted.names.map((name) =>
    isIP(name) ? der(context.ip, addressBytes(name)) : der(context.dns, Buffer.from(name)),
  )
  return [
    extension('2.5.29.19', sequence(), true),
    extension('2.5.29.15', usage.digitalSignature, true),
    extension('2.5.29.37', sequence(objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', sequence(...alternatives)),
    own,
    issuer,
  ]
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(objectId(id), ...(critical ? [yes] : []), octets(value))
}

function named(commonName: string): Buffer {
  return sequence(setOf(sequence(objectId('2.5.4.3'), text(commonName))))
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' })
}

function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha256').update(spki(key)).digest().subarray(0, 20)
}
