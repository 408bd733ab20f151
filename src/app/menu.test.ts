import { describe, expect, it } from 'vitest'
import { may } from '#domain/access/policy.ts'
import { organisationRoles } from '#domain/access/role.ts'
import { menuFor } from './menu.ts'
import { routes } from './routes.ts'

const frame = { organisation: 'Школа', person: null, people: 3, packages: 1, inPair: true }

describe.each(organisationRoles)('R-ACC-1 the menu of %s', (role) => {
  const lines = menuFor([role, 'self'], frame).flat()
  it('leads to pages that are there and may be opened', () => {
    for (const { href } of lines) {
      const page = routes.find(({ method, path }) => method === 'get' && path === href)
      expect(page, href).toBeDefined()
      expect(page!.deed === 'public' || may([role, 'self'], page!.deed), href).toBe(true)
    }
  })
  it('names no place twice', () => {
    expect(new Set(lines.map(({ href }) => href)).size).toBe(lines.length)
  })
})

describe('R-BAK-7 the menu of those who look after the copies', () => {
  it.each(['sysadmin', 'head'] as const)('leads %s to them when all is well, too', (role) => {
    const hrefs = menuFor([role, 'self'], frame)
      .flat()
      .map(({ href }) => href)
    expect(hrefs).toContain('/backups')
  })
})

describe('R-ACC-1 the menu of somebody without a pair', () => {
  const own = '/asked/meetings'
  it('does not speak of meetings of one’s own', () => {
    const hrefs = (inPair: boolean) =>
      menuFor(['psychologist', 'self'], { ...frame, inPair })
        .flat()
        .map(({ href }) => href)
    expect(hrefs(true)).toContain(own)
    expect(hrefs(false)).not.toContain(own)
  })
})
