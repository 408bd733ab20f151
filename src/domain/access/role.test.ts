import { describe, expect, it } from 'vitest'
import { rolesLeftEmpty } from './role.ts'

const given = [
  { person: 'anna', role: 'curator' },
  { person: 'vera', role: 'head' },
  { person: 'ivan', role: 'curator' },
  { person: 'ivan', role: 'sysadmin' },
  { person: 'ivan', role: 'council' },
] as const

describe('R-ROL-1 who leaves', () => {
  it.each([
    [['anna'], []],
    [['ivan'], ['sysadmin']],
    [
      ['anna', 'ivan'],
      ['curator', 'sysadmin'],
    ],
    [['vera'], ['head']],
    [[], []],
  ])('%s: %s would be left to nobody', (leaving, empty) => {
    expect(rolesLeftEmpty(given, new Set(leaving))).toEqual(empty)
  })
})
