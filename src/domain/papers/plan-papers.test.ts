import { describe, expect, it } from 'vitest'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import type { Paper, PaperId } from './paper.ts'
import { type Planned, planPapers, type Wanted, wantedKinds } from './plan-papers.ts'

const pair = (id: string, basis: Mentorship['basis'], ...people: readonly string[]) =>
  mentorshipOf({
    id: id as MentorshipId,
    types: [],
    mode: 'mixed',
    basis,
    members: people.map((person, at) => ({
      person: person as PersonId,
      side: at === 0 ? 'mentor' : 'mentee',
      topics: [],
      consent: null,
    })),
  })
const wanted: Wanted = {
  kinds: new Set(wantedKinds),
  dissemination: new Set(['петров' as PersonId]),
  anew: false,
  termsOf: () => ({ amount: '3 000 рублей', conditions: '', time: '', absence: '' }),
  adoption: { day: null, number: null },
}
const known = {
  papers: [] as readonly Paper[],
  withProgramme: new Set(['пара' as MentorshipId]),
  schoolYear: 2026,
  today: day('2026-09-15'),
}
const pairs = [
  pair('пара', 'assignment_351_8', 'иванова', 'петров'),
  pair('группа', 'job_function', 'орлова', 'петров', 'сидоров'),
]
const words = (papers: readonly Planned[]) =>
  papers.map(({ kind, mentorship, person }) => [kind, mentorship, person].filter(Boolean).join(' '))
const asPaper = (one: Planned, at: number, more: Partial<Paper> = {}): Paper => ({
  ...one,
  id: `бумага ${at}` as PaperId,
  title: '',
  state: 'made',
  madeAt: '2026-09-15T06:00:00.000Z' as Paper['madeAt'],
  number: null,
  signedOn: null,
  source: null,
  inForceFrom: null,
  inForceThrough: null,
  lapsedOn: null,
  lapsedBecause: null,
  ...more,
})

describe('R-PAP-8 the papers of all pairs in one press', () => {
  const first = planPapers(pairs, wanted, known)
  it('each person’s own, each once, an addendum only by ст. 351.8, one draft of an order', () => {
    expect(words(first.papers)).toEqual([
      'consent_mentor пара иванова',
      'consent_mentee пара петров',
      'consent_mentor группа орлова',
      'consent_mentee группа петров',
      'consent_mentee группа сидоров',
      'addendum пара иванова',
      'pd_consent иванова',
      'pd_consent петров',
      'pd_consent орлова',
      'pd_consent сидоров',
      'pd_dissemination петров',
      'programme пара',
      'order_pairs',
    ])
    expect(first.papers.at(-1)!.mentorships).toEqual(['пара', 'группа'])
  })
  it('pressed again it makes what lacks, and the order anew', () => {
    const papers = first.papers.map((one, at) => asPaper(one, at)).filter((one) => one.person !== 'сидоров')
    const again = planPapers(pairs, wanted, { ...known, papers })
    expect(words(again.papers)).toEqual([
      'consent_mentee группа сидоров',
      'pd_consent сидоров',
      'order_pairs',
    ])
    expect(again.drops).toEqual(['бумага 12'])
  })
  it('makes again what has lapsed', () => {
    const gone = { signedOn: day('2026-09-10'), lapsedOn: day('2026-09-12') }
    const papers = first.papers.map((one, at) => asPaper(one, at, one.kind === 'addendum' ? gone : {}))
    expect(words(planPapers(pairs, wanted, { ...known, papers }).papers)).toEqual([
      'addendum пара иванова',
      'order_pairs',
    ])
  })
  it('anew: drafts give way, and what is signed is to be replaced', () => {
    const signed = { signedOn: day('2026-09-10') }
    const papers = first.papers.map((one, at) => asPaper(one, at, at === 0 ? signed : {}))
    const anew = planPapers(
      pairs,
      { ...wanted, anew: true, kinds: new Set(['consents']) },
      { ...known, papers },
    )
    expect(anew.papers.slice(0, 2).map(({ replaces }) => replaces)).toEqual(['бумага 0', null])
    expect(anew.drops).toEqual(['бумага 1', 'бумага 2', 'бумага 3', 'бумага 4', 'бумага 10'])
  })
})
