import { describe, expect, it } from 'vitest'
import { heldPost } from './acting-head.document.ts'
import type { KnownOrganisation } from './facts-from.ts'
import { organisationFacts } from './facts-from.ts'
import { headPosition } from './people.document.ts'

describe('R-DOC-17 a head who only acts', () => {
  it.each([
    ['и. о. директора', 'директор', 'acting'],
    ['И.о. директора', 'директор', 'acting'],
    ['исполняющий обязанности директора', 'директор', 'acting'],
    ['исполняющая обязанности заведующего детским садом', 'заведующий детским садом', 'acting'],
    ['врио директора', 'директор', 'acting-for-a-time'],
    ['временно исполняющий обязанности директора', 'директор', 'acting-for-a-time'],
    ['директор', 'директор', 'own'],
    ['заведующий', 'заведующий', 'own'],
    ['и. о. главы', 'и. о. главы', 'own'],
  ])('%s', (written, post, holding) => {
    expect(heldPost(written)).toEqual({ post, holding })
  })

  const organisation: KnownOrganisation = {
    kind: 'school',
    fullName: 'школа № 5',
    shortName: '',
    founder: null,
    place: '',
    requisites: {},
    hasUnion: false,
    head: {
      id: '1',
      name: { surname: 'Носов', name: 'Илья', patronymic: 'Ильич' },
      gender: 'm',
      position: 'и. о. директора',
      acting: false,
    },
    curator: null,
  }

  it('is addressed in full, and lasting acts name the post itself', () => {
    const { head } = organisationFacts(organisation)
    expect(headPosition(head)).toMatchObject({
      nom: 'исполняющий обязанности директора',
      dat: 'исполняющему обязанности директора',
    })
    expect(head.position.ins).toBe('директором')
  })

  it('says the same when the position is plain and the mark is set', () => {
    const plain = { ...organisation.head, position: 'директор', acting: true }
    expect(headPosition(organisationFacts({ ...organisation, head: plain }).head)).toEqual(
      headPosition(organisationFacts(organisation).head),
    )
  })

  it('for a time says so', () => {
    const head = { ...organisation.head, gender: 'f' as const, position: 'врио директора' }
    expect(headPosition(organisationFacts({ ...organisation, head }).head).dat).toBe(
      'временно исполняющей обязанности директора',
    )
  })
})
