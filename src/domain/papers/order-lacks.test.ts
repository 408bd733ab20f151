import { describe, expect, it } from 'vitest'
import type { Member, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type KnownPaper, lacksForOrder, type OrderContext } from './order-lacks.ts'
import type { Paper, PaperId, PaperKind } from './paper.ts'
import { maySign } from './sign-paper.ts'

const member = (
  person: string,
  side: Member['side'],
  on: string | null,
  source: 'paper' | 'link' = 'paper',
): Member => ({
  person: person as PersonId,
  side,
  topics: [],
  consent: on === null ? null : { answer: 'yes', on: day(on), source, enteredBy: null, scan: null },
})
const pair = (...members: readonly Member[]) =>
  mentorshipOf({
    members,
  })
const paper = (kind: PaperKind, person: string, on: string, more: Partial<Paper> = {}): Paper => ({
  id: `${kind} ${person}` as PaperId,
  kind,
  title: '',
  schoolYear: 2026,
  mentorship: 'пара' as MentorshipId,
  mentorships: ['пара' as MentorshipId],
  person: person as PersonId,
  state: 'made',
  madeAt: '2026-09-01T00:00:00.000Z' as Paper['madeAt'],
  number: null,
  signedOn: day(on),
  source: 'paper',
  inForceFrom: null,
  inForceThrough: null,
  lapsedOn: null,
  lapsedBecause: null,
  replaces: null,
  ...more,
})
const context = (papers: readonly KnownPaper[], on: Day | null = day('2026-09-28')): OrderContext => ({
  papers,
  ordered: new Map(),
  today: day('2026-09-28'),
  on,
})
const mentor = member('иванова', 'mentor', '2026-09-20')
const mentee = member('петров', 'mentee', '2026-09-20', 'link')
const addendum = paper('addendum', 'иванова', '2026-09-24')

describe('R-PAP-3 a pair may stand in an order', () => {
  it('when all have consented and the mentor has signed an addendum', () => {
    expect(lacksForOrder(pair(mentor, mentee), context([addendum]))).toEqual([])
  })
  it.each([
    ['the mentee has not answered', pair(mentor, member('петров', 'mentee', null)), [addendum], 'no-consent'],
    [
      'the co-mentor has not answered',
      pair(mentor, mentee, member('орлова', 'co_mentor', null)),
      [addendum],
      'no-consent',
    ],
    ['there is no addendum', pair(mentor, mentee), [], 'no-addendum'],
    [
      'the addendum was taken back',
      pair(mentor, mentee),
      [{ ...addendum, lapsedOn: day('2026-09-25') }],
      'no-addendum',
    ],
    [
      'the addendum is somebody else’s',
      pair(mentor, mentee),
      [paper('addendum', 'орлова', '2026-09-24')],
      'no-addendum',
    ],
    [
      'the mentor answered by a link alone',
      pair(member('иванова', 'mentor', '2026-09-20', 'link'), mentee),
      [addendum],
      'consent-by-hand',
    ],
    [
      'nobody has said what the mentor works by',
      { ...pair(mentor, mentee), basis: null },
      [addendum],
      'no-basis',
    ],
    ['it was given up', { ...pair(mentor, mentee), droppedOn: day('2026-09-25') }, [addendum], 'dropped'],
  ] as const)('not when %s', (_, one, papers, reason) => {
    expect(lacksForOrder(one, context(papers)).map((lack) => lack.reason)).toEqual([reason])
  })
  it('a link is enough once the consent is signed by hand', () => {
    const byLink = pair(member('иванова', 'mentor', '2026-09-20', 'link'), mentee)
    expect(
      lacksForOrder(byLink, context([addendum, paper('consent_mentor', 'иванова', '2026-09-22')])),
    ).toEqual([])
  })
  it('without an addendum where help is part of the job or the mentor is from outside', () => {
    for (const basis of ['job_function', 'outside'] as const)
      expect(lacksForOrder({ ...pair(mentor, mentee), basis }, context([]))).toEqual([])
  })
  it('once: not when it stands in a signed order already', () => {
    const ordered = new Map([['пара' as MentorshipId, { number: '214-од' }]])
    expect(lacksForOrder(pair(mentor, mentee), { ...context([addendum]), ordered })).toEqual([
      { reason: 'ordered', number: '214-од' },
    ])
  })
})

describe('R-PAP-4 consent, addendum, order and start follow one another', () => {
  it.each([
    ['2026-09-20', '2026-09-20', '2026-09-20', []],
    ['2026-09-21', '2026-09-20', '2026-09-28', ['addendum-before-consent']],
    ['2026-09-20', '2026-09-24', '2026-09-23', ['order-before-addendum']],
    ['2026-09-24', '2026-09-24', '2026-09-23', ['order-before-consent', 'order-before-addendum']],
    ['2026-09-20', '2026-09-24', '2026-10-02', ['order-after-start']],
    ['2026-09-20', '2026-09-24', null, []],
  ])('consent %s, addendum %s, order %s', (consent, agreed, order, reasons) => {
    const one = pair(member('иванова', 'mentor', consent), mentee)
    const papers = [paper('addendum', 'иванова', agreed)]
    const lacks = lacksForOrder(one, context(papers, order === null ? null : day(order)))
    expect(lacks.map((lack) => lack.reason)).toEqual(reasons)
  })
})

const unsigned = { signedOn: null, source: null }
const byPaper = {
  on: day('2026-09-24'),
  source: 'paper',
  today: day('2026-09-28'),
  number: null,
} as const
const tried = (
  one: Paper,
  signed: Parameters<typeof maySign>[1],
  papers: readonly Paper[] = [],
  around = pair(mentor, mentee),
) => {
  const result = maySign(one, signed, { pair: around, papers })
  return result.ok ? 'ok' : result.refusal.reason
}
const consent = paper('consent_mentor', 'иванова', '2026-09-24', unsigned)
const agreement = paper('addendum', 'иванова', '2026-09-24', unsigned)

describe('R-PAP-5 a signature under a paper', () => {
  it.each([
    ['is taken', consent, byPaper, [], 'ok'],
    ['not under what is signed', { ...consent, signedOn: day('2026-09-22') }, byPaper, [], 'already-signed'],
    ['not under what is not printed', { ...consent, state: 'making' as const }, byPaper, [], 'not-made'],
    ['not ahead of its day', consent, { ...byPaper, on: day('2026-09-29') }, [], 'ahead'],
    [
      'not after the work began',
      consent,
      { ...byPaper, on: day('2026-10-02'), today: day('2026-10-05') },
      [],
      'after-start',
    ],
    [
      'not after the addendum that rests on it',
      consent,
      byPaper,
      [paper('addendum', 'иванова', '2026-09-22')],
      'after-addendum',
    ],
    [
      'of an addendum, not before the consent',
      agreement,
      { ...byPaper, on: day('2026-09-19') },
      [],
      'before-consent',
    ],
    ['of an addendum, on the day of the consent', agreement, { ...byPaper, on: day('2026-09-20') }, [], 'ok'],
    ['of an order is the head’s', { ...consent, kind: 'order_pairs' as const }, byPaper, [], 'by-head'],
  ] as const)('%s', (_, one, signed, papers, outcome) => {
    expect(tried(one, signed, papers)).toBe(outcome)
  })
  it('of an addendum, not while the mentor has not consented', () => {
    expect(tried(agreement, byPaper, [], pair(member('иванова', 'mentor', null), mentee))).toBe('no-consent')
  })
})

it('R-PAP-5 not under the consent of somebody who has refused', () => {
  const refused = { ...mentor, consent: { ...mentor.consent!, answer: 'no' as const } }
  expect(tried(consent, byPaper, [], pair(refused, mentee))).toBe('refused')
})

it.each(['order_replace', 'order_close', 'order_final'] as const)('R-PAP-5 %s has a number', (kind) => {
  expect(tried({ ...agreement, kind }, byPaper)).toBe('no-number')
  expect(tried({ ...agreement, kind }, { ...byPaper, number: '31-о' })).toBe('ok')
})

describe('R-PAP-6 one’s own press', () => {
  const press = { ...byPaper, source: 'link' } as const
  it.each([
    ['consent_mentee', 'ok'],
    ['pd_consent', 'ok'],
    ['consent_mentor', 'by-hand'],
    ['pd_dissemination', 'by-hand'],
    ['addendum', 'by-hand'],
  ] as const)('%s: %s', (kind, outcome) => {
    expect(tried({ ...consent, kind }, press)).toBe(outcome)
  })
})
