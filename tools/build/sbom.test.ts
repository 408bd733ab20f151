import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Lockfile, packagesOf, sbomOf } from './sbom.ts'

const root = join(import.meta.dirname, '../..')
const lockfile: Lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { components, ...bom } = sbomOf(lockfile)

describe('R-FIL-2 the list of parts', () => {
  it('is the lockfile: each package the program runs on, with its version and digest, and no other', () => {
    const locked = packagesOf(lockfile).map(({ path, locked }) => [path, locked.version])
    expect(components.map((one) => [one['bom-ref'], one.version])).toEqual(locked)
    for (const { name, hashes } of components) {
      expect(hashes?.[0]?.alg, name).toBe('SHA-512')
      expect(hashes?.[0]?.content, name).toMatch(/^[0-9a-f]{128}$/)
    }
  })
  it('names every package that package.json asks for, at exactly the version it asks for', () => {
    const versions = new Map(components.map(({ name, version }) => [name, version]))
    const asked = { ...about.dependencies, ...about.optionalDependencies }
    for (const [name, version] of Object.entries(asked)) expect(versions.get(name), name).toBe(version)
    for (const tool of Object.keys(about.devDependencies)) expect(versions.has(tool), tool).toBe(false)
  })
  it('has a licence that goes with ours for each of them', () => {
    const allowed = ['MIT', 'Apache-2.0', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']
    const either = ['(MIT AND Zlib)', '(MIT OR GPL-3.0)', '(MIT OR GPL-3.0-or-later)', '(MIT OR CC0-1.0)']
    for (const { name, licenses } of components) {
      const [one] = licenses ?? []
      const said = one && 'license' in one ? one.license.id : one?.expression
      expect([...allowed, ...either], `${name}: ${said}`).toContain(said)
    }
  })
  it('is the same text for the same lockfile, and says no address of where packages were taken', () => {
    expect(sbomOf(lockfile)).toEqual({ ...bom, components })
    expect(JSON.stringify({ bom, components })).not.toMatch(/https?:/)
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
  it('keeps the number of packages the program runs on within its limit', () => {
    expect(Object.keys(about.dependencies).length).toBeLessThanOrEqual(25)
    expect(components.length).toBeLessThanOrEqual(120)
  })
})
