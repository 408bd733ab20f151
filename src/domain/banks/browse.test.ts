import { describe, expect, it } from 'vitest'
import { usualSettings } from '#domain/needs/pair-settings.ts'
import type { Kept } from '#domain/needs/pool-of-staff.ts'
import { day } from '#kit/day.ts'
import type { BanksSource } from './banks-of-desk.ts'
import { browseMentors } from './browse.ts'

const today = day('2026-09-10')
const person = (id: string) => ({
  id,
  ...{ birthDay: null, birthYear: null, pedagogicalDegree: null },
  ...{ totalMonths: null, pedagogicalMonths: null, serviceOn: null },
  employments: [{ position: 'учитель', positionCode: 'teacher', kind: 'main', from: null, through: null }],
  categories: [],
})
const admission = (id: string) => ({ person: id, from: today, through: null })
const desk = (offer: object | undefined, consented: readonly string[] = ['иванова']) =>
  ({
    ...{
      today,
      kind: 'school',
      settings: usualSettings,
      ordered: new Set(),
      roles: [],
      outside: [],
      mentorships: [],
    },
    staff: [person('иванова'), person('титов')] as unknown as Kept[],
    decisions: { categories: [], mentors: [], pairs: [] },
    bank: { admissions: [admission('иванова')], suspensions: [] },
    evidence: [
      { person: 'иванова', criterion: 'methodical', says: 'Мастер-класс', mayShow: true },
      { person: 'иванова', criterion: 'methodical', says: 'Проверка журнала', mayShow: false },
    ],
    needs: new Map(),
    offers: new Map(offer ? [['иванова', offer]] : []),
    consented: new Set(consented),
  }) as unknown as BanksSource & { consented: ReadonlySet<string> }
const offer = {
  wish: 'yes',
  inBank: true,
  topics: [],
  kinds: ['group'],
  mode: 'mixed',
  words: 'конспект',
  interests: 'театр',
}

describe('R-BNK-13 what colleagues see of the bank', () => {
  it('is what can be learnt from the admitted, and nothing else', () => {
    expect(browseMentors(desk({ ...offer, topics: [{ code: 'legal_02', level: 2 }] })).mentors).toEqual([
      {
        person: 'иванова',
        topics: ['legal_02'],
        kinds: ['group'],
        mode: 'mixed',
        hasPlaces: true,
        words: 'конспект',
        interests: 'театр',
        evidence: ['Мастер-класс'],
      },
    ])
  })
  it('guesses no topics', () => {
    expect(browseMentors(desk(undefined)).mentors).toMatchObject([{ topics: [], kinds: [], mode: null }])
  })
  it.each([
    ['without a consent', desk(offer, [])],
    ['who asked not to be seen', desk({ ...offer, inBank: false })],
  ])('leaves out a mentor %s, and counts', (_, given) => {
    expect(browseMentors(given)).toEqual({ hidden: 1, mentors: [] })
  })
})
