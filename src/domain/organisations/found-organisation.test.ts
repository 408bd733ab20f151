import { describe, expect, it } from 'vitest'
import { type Founding, type FoundingPerson, foundOrganisation } from './found-organisation.ts'

const person = (surname: string): FoundingPerson => ({
  surname,
  name: 'Ирина',
  patronymic: 'Львовна',
  gender: 'f',
  position: 'директор',
})
const school: Founding = {
  kind: 'school',
  head: person('Абрамова'),
  curator: person('Соколова'),
  founder: 'curator',
  administrator: null,
}
const rolesOf = (founding: Founding) => {
  const result = foundOrganisation(founding)
  return result.ok
    ? result.value.map((one) => `${one.person.surname}: ${one.roles.join(' ')}${one.signsIn ? ' *' : ''}`)
    : result.refusal.reason
}

describe('R-ORG-1 founding an organisation', () => {
  it('gives the curator at the keyboard the administration too', () => {
    expect(rolesOf(school)).toEqual(['Абрамова: head', 'Соколова: curator sysadmin *'])
  })

  it('lets the head of a small kindergarten be her own curator', () => {
    const kindergarten: Founding = { ...school, kind: 'kindergarten', curator: null, founder: 'head' }
    expect(rolesOf(kindergarten)).toEqual(['Абрамова: head curator sysadmin *'])
    expect(foundOrganisation(kindergarten)).toMatchObject({
      value: [{ positionCode: 'head_of_kindergarten' }],
    })
  })

  it('knows a curator who is a deputy by the position', () => {
    const deputy = { ...person('Соколова'), position: 'Заместитель директора по учебной работе' }
    expect(foundOrganisation({ ...school, curator: deputy })).toMatchObject({
      value: [{ positionCode: 'director' }, { positionCode: 'deputy_head' }],
    })
  })

  it('knows an administrator who is neither', () => {
    const founding: Founding = { ...school, founder: 'administrator', administrator: person('Белова') }
    expect(rolesOf(founding)).toEqual(['Абрамова: head', 'Соколова: curator', 'Белова: sysadmin *'])
  })

  it('does not make one person twice', () => {
    const founding: Founding = { ...school, founder: 'administrator', administrator: person('Соколова') }
    expect(rolesOf(founding)).toEqual(['Абрамова: head', 'Соколова: curator sysadmin *'])
  })

  it.each([
    ['curator-is-head', { ...school, curator: person('Абрамова') }],
    ['curator-missing', { ...school, curator: null }],
    ['administrator-missing', { ...school, founder: 'administrator' as const }],
  ])('refuses: %s', (reason, founding) => {
    expect(rolesOf(founding)).toBe(reason)
  })
})
