import { createHash } from 'node:crypto'

/** What a lockfile of npm says of a package. */
type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}
export type Lockfile = {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, Locked>>
}

/** R-FIL-2. What the program consists of, for those who compare it with lists of vulnerabilities: CycloneDX 1.6, from the
 *  lockfile alone. Tools of the tests are no part of the program. No clock and no chance: the same lockfile, the same text. */
export function sbomOf(lockfile: Lockfile) {
  const { license = '' } = lockfile.packages[''] ?? {}
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(lockfile))}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: lockfile.name,
        version: lockfile.version,
        ...licensed(license),
      },
    },
    components: packagesOf(lockfile).map(({ path, name, locked }) => ({
      type: 'library',
      'bom-ref': path,
      name,
      version: locked.version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${locked.version}`,
      scope: locked.optional ? 'optional' : 'required',
      ...(locked.license ? licensed(locked.license) : {}),
      ...(locked.integrity ? { hashes: hashesOf(locked.integrity) } : {}),
    })),
  }
}

/** The packages that the program runs on, each with its place and its name. */
export function packagesOf({ packages }: Lockfile) {
  return Object.entries(packages)
    .filter(([path, locked]) => path !== '' && !locked.dev)
    .map(([path, locked]) => ({ path, name: path.split('node_modules/').at(-1)!, locked }))
}

function licensed(license: string) {
  return { licenses: [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }] }
}

/** `sha512-…` of npm as hexadecimal. */
function hashesOf(integrity: string) {
  return integrity.split(' ').map((one) => {
    const [way = '', digest = ''] = one.split(/-(.*)/)
    return { alg: way.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
  })
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
