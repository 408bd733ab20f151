import { describe, expect, it } from 'vitest'
import type { Admission } from '#domain/banks/admission.ts'
import type { Member, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Paper, PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { turnYear, type YearFacts, yearTurn } from './year-turn.ts'

const member = (person: string, side: Member['side']): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent: { answer: 'yes', on: day('2026-09-20'), source: 'paper', enteredBy: null, scan: null },
})
const pair = (id: string, more: Partial<Mentorship> = {}) =>
  mentorshipOf({
    id: id as MentorshipId,
    madeOn: day('2026-09-10'),
    askedOn: day('2026-09-12'),
    members: [member('иванова', 'mentor'), member('петров', 'mentee')],
    ...more,
  })
const paper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id: id as PaperId,
  kind: 'pd_consent',
  title: id,
  schoolYear: 2026,
  mentorship: null,
  mentorships: [],
  person: null,
  state: 'made',
  madeAt: '2026-09-20T08:00:00.000Z' as Paper['madeAt'],
  number: null,
  signedOn: day('2026-09-21'),
  source: 'paper',
  inForceFrom: null,
  inForceThrough: null,
  lapsedOn: null,
  lapsedBecause: null,
  replaces: null,
  ...more,
})
const admission = (person: string, through: string | null): Admission => ({
  id: person as Admission['id'],
  person: person as PersonId,
  from: day('2026-09-05'),
  through: through === null ? null : day(through),
  by: 'curator',
  grounds: 'опыт',
  minutesNumber: null,
  minutesOn: null,
})
const facts = (more: Partial<YearFacts> = {}): YearFacts => ({
  schoolYear: 2026,
  today: day('2027-06-10'),
  mentorships: [],
  ordered: { has: () => true },
  papers: [],
  admissions: [],
  confirmations: [],
  ...more,
})
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('R-YEA-2 what the next school year finds', () => {
  it('tells pairs that go on from those whose term is over and that nobody has ended', () => {
    const turn = yearTurn(
      facts({
        mentorships: [
          pair('дальше', { from: day('2027-02-01'), through: day('2028-01-31') }),
          pair('кончилась'),
          pair('ещё идёт', { through: day('2027-08-31') }),
          pair('завершена', { ending: { on: day('2027-05-20'), way: 'done', by: null } }),
          pair('оборвана', {
            through: day('2028-01-31'),
            ending: { on: day('2027-03-10'), way: 'initiative', by: 'mentor' },
          }),
          pair('не состоялась', { droppedOn: day('2026-09-30') }),
        ],
      }),
    )
    expect(turn).toMatchObject({ next: 2027, from: '2027-09-01' })
    expect(ids(turn.goesOn)).toEqual(['дальше'])
    expect(ids(turn.toEnd)).toEqual(['кончилась', 'ещё идёт'])
  })

  it('asks to decide about pairs that were proposed and never ordered', () => {
    const asked = pair('спрошена', {
      from: day('2027-06-01'),
      through: day('2028-05-31'),
      members: [{ ...member('иванова', 'mentor'), consent: null }, member('петров', 'mentee')],
    })
    const turn = yearTurn(facts({ mentorships: [asked], ordered: { has: () => false } }))
    expect([ids(turn.undecided), ids(turn.goesOn), ids(turn.toEnd)]).toEqual([['спрошена'], [], []])
  })

  it('names papers whose term ends, but not those that end with their pair', () => {
    const turn = yearTurn(
      facts({
        mentorships: [pair('кончилась')],
        papers: [
          paper('бессрочное'),
          paper('до лета', { inForceThrough: day('2027-08-31') }),
          paper('до осени', { inForceThrough: day('2027-09-01') }),
          paper('проект', { signedOn: null, source: null, inForceThrough: day('2027-08-31') }),
          paper('пары', { mentorship: 'кончилась' as MentorshipId, inForceThrough: day('2027-06-20') }),
        ],
      }),
    )
    expect(ids(turn.expiring)).toEqual(['до лета'])
  })

  it('counts mentors who stay admitted, each once, and banks that wait to be confirmed', () => {
    const turn = yearTurn(
      facts({
        admissions: [
          admission('иванова', null),
          admission('иванова', null),
          admission('титов', '2027-05-31'),
        ],
        confirmations: [
          { bank: 'mentors', schoolYear: 2027, on: day('2027-06-02') },
          { bank: 'mentees', schoolYear: 2026, on: day('2026-09-02') },
        ],
      }),
    )
    expect(turn.admitted).toBe(1)
    expect(turn.toConfirm).toEqual(['mentees'])
  })
})

describe('R-YEA-1 turning to the next school year', () => {
  it('is one step, from the first of June', () => {
    expect(turnYear({ schoolYear: 2026, today: day('2027-06-01') }, 2027)).toEqual({ ok: true, value: 2027 })
  })
  it.each([
    ['too-early', '2027-05-31', 2027],
    ['already-turned', '2027-06-10', 2026],
    ['already-turned', '2027-06-10', 2028],
  ])('refuses: %s', (reason, today, to) => {
    expect(turnYear({ schoolYear: 2026, today: day(today) }, to)).toMatchObject({
      ok: false,
      refusal: { reason },
    })
  })
})
