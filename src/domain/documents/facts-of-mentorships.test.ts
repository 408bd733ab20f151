import { describe, expect, it } from 'vitest'
import type { Consent, Member } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import type { KnownPerson } from './facts-from.ts'
import { factsOfMentorship, type SignedPaper, type Told } from './facts-of-mentorships.ts'

const known = (id: string, surname: string, name: string): [string, KnownPerson] => [
  id,
  { id, name: { surname, name, patronymic: null }, gender: 'f', position: 'учитель' },
]
const answered: Consent = {
  answer: 'yes',
  on: day('2026-09-20'),
  source: 'link',
  enteredBy: null,
  scan: null,
}
const member = (person: string, side: Member['side'], topics: readonly string[] = []): Member => ({
  person: person as PersonId,
  side,
  topics,
  consent: answered,
})
const pair = mentorshipOf({
  types: ['traditional', 'situational'],
  reason: 'общий предмет',
  madeOn: day('2026-09-10'),
  askedOn: day('2026-09-10'),
  members: [
    member('иванова', 'mentor'),
    member('орлова', 'co_mentor', ['ict_06']),
    member('петрова', 'mentee'),
  ],
})
const paper = (kind: SignedPaper['kind'], on: string, more: Partial<SignedPaper> = {}): SignedPaper => ({
  kind,
  mentorship: pair.id,
  person: 'иванова' as PersonId,
  number: null,
  signedOn: day(on),
  inForceFrom: null,
  inForceThrough: null,
  lapsedOn: null,
  ...more,
})
const told: Told = {
  today: day('2026-09-30'),
  known: new Map([
    known('иванова', 'Иванова', 'Мария'),
    known('орлова', 'Орлова', 'Ольга'),
    known('петрова', 'Петрова', 'Анна'),
  ]),
  outside: new Map(),
  papers: [],
  approved: new Set(),
}

describe('R-DOC-26 a mentorship as documents need it', () => {
  it('takes the day of the signed consent, else the day of the answer', () => {
    const { agreed } = factsOfMentorship(pair, { ...told, papers: [paper('consent_mentor', '2026-09-22')] })
    expect([agreed!.consents.get('иванова'), agreed!.consents.get('петрова')]).toEqual([
      '2026-09-22',
      '2026-09-20',
    ])
  })
  it('takes addenda that are signed and not taken back', () => {
    const papers = [
      paper('addendum', '2026-09-24', { number: '17-ДС' }),
      paper('addendum', '2026-09-24', { person: 'орлова' as PersonId, lapsedOn: day('2026-09-26') }),
    ]
    expect([...factsOfMentorship(pair, { ...told, papers }).agreed!.addenda]).toEqual([
      ['иванова', { day: '2026-09-24', number: '17-ДС' }],
    ])
  })
  it('keeps several types, and topics of a co-mentor apart', () => {
    const { agreed } = factsOfMentorship(pair, told)
    expect(agreed!.types).toEqual(['traditional', 'situational'])
    expect(agreed!.coMentors.map((one) => one.topics.map(({ code }) => code))).toEqual([['ict_06']])
  })
  it('says where an outside mentor works, in every case', () => {
    const elsewhere = { employer: 'МБОУ СШ № 3', position: 'методист', agreement: 'договор № 4' }
    const { mentor, agreed } = factsOfMentorship(pair, {
      ...told,
      outside: new Map([['иванова', elsewhere]]),
    })
    expect(mentor.position.gen).toBe('методиста МБОУ СШ № 3')
    const gymnasium = new Map([['иванова', { ...elsewhere, employer: 'Гимназия № 3' }]])
    expect(factsOfMentorship(pair, { ...told, outside: gymnasium }).mentor.position.dat).toBe(
      'методисту Гимназии № 3',
    )
    expect(agreed!.agreement).toBe('договор № 4')
  })
})
