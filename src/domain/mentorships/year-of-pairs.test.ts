import { describe, expect, it } from 'vitest'
import type { KeptLine } from '#domain/needs/kept-proposal.ts'
import { type Day, day } from '#kit/day.ts'
import { member, pair } from '#tests/living-pairs.ts'
import type { Mentorship, MentorshipId } from './mentorship.ts'
import { type YearFact, type YearSource, yearOfPairs } from './year-of-pairs.ts'

const line = (mentee: string, proposed: string | null, chosen: string | null): KeptLine => ({
  ...{ mentee, proposed, chosen, score: 500, chosenScore: 400 },
})
const source = (more: Partial<YearSource>): YearSource => ({
  today: day('2027-05-31'),
  people: [],
  mentorships: [],
  ordered: new Map((more.mentorships ?? []).map((one) => [one.id, { on: day('2026-09-20') }])),
  kept: [],
  ...more,
})
const year = (more: Partial<YearSource>, of = 2026) => yearOfPairs(source(more), of)
const said = (facts: readonly YearFact[]) =>
  facts.map((one) => `${one.on} ${one.kind}${'mentor' in one ? ` ${one.mentor}` : ''}`)
const kept = (on: string, lines: readonly KeptLine[]) => ({
  on: day(on),
  occasion: 'made' as const,
  plan: null,
  lines,
})
const made = { madeOn: day('2026-09-05') }

describe('R-PYR-5 the year of pairs', () => {
  it('says who came and who left, and not of whom nothing is known', () => {
    const works = (id: string, from: string | null, through: string | null) => ({
      id,
      employments: [{ from: from as Day | null, through: through as Day | null }],
    })
    const people = [
      works('А', '2026-09-01', null),
      works('Б', '2026-09-01', '2027-02-01'),
      works('В', '2010-09-01', null),
      works('Г', null, null),
      works('Д', '2010-09-01', '2027-06-30'),
    ]
    expect(year({ people })).toEqual([
      { kind: 'came', on: '2026-09-01', people: ['А', 'Б'] },
      { kind: 'left', on: '2027-02-01', people: ['Б'] },
    ])
  })

  it('says what was proposed and what was chosen instead', () => {
    const lines = [
      line('А', 'Яковлева', 'Яковлева'),
      line('Б', 'Орлов', 'Сомова'),
      line('В', null, 'Титов'),
      line('Г', 'Ким', null),
    ]
    const [fact] = year({ kept: [kept('2026-09-05', lines)] })
    expect(fact).toMatchObject({
      asProposed: [{ mentee: 'А', mentor: 'Яковлева' }],
      others: [
        { mentee: 'Б', mentor: 'Сомова', proposed: 'Орлов' },
        { mentee: 'В', mentor: 'Титов', proposed: null },
      ],
      notChosen: [{ mentee: 'Г', mentor: 'Ким' }],
    })
  })

  it('of pairs from before anything was kept says that they were made', () => {
    const mentorships = [pair('Яковлева', ['А'], made), pair('Орлов', ['Б'], made)]
    const [fact] = year({
      mentorships,
      kept: [kept('2026-09-05', [line('А', 'Яковлева', 'Яковлева')])],
    }).filter((one) => one.kind === 'made')
    expect(fact).toEqual({ kind: 'made', on: '2026-09-05', pairs: [{ mentee: 'Б', mentor: 'Орлов' }] })
  })

  it('a refusal and a pair given up read the same, and name nobody', () => {
    const no = {
      ...member('А', 'mentee'),
      consent: { answer: 'no', on: day('2026-09-12'), source: 'paper', enteredBy: null, scan: null } as const,
    }
    const refused = { ...pair('Яковлева', ['А'], made), members: [member('Яковлева', 'mentor'), no] }
    const dropped = pair('Орлов', ['Б'], { ...made, droppedOn: day('2026-09-12') })
    const facts = year({ mentorships: [refused, dropped], ordered: new Map() }).filter(
      (one) => one.kind === 'not-made',
    )
    expect(facts.map((one) => Object.keys(one).sort())).toEqual(
      Array(2).fill(['kind', 'mentees', 'mentor', 'on']),
    )
    expect(said(facts)).toEqual(['2026-09-12 not-made Яковлева', '2026-09-12 not-made Орлов'])
  })

  it('a replacement is one fact: neither an end nor a new pair', () => {
    const first = pair('Яковлева', ['А'], {
      ...made,
      ending: { on: day('2026-11-30'), way: 'curator', by: null },
    })
    const next = pair('Орлов', ['А'], {
      succeeds: first.id,
      from: day('2026-12-01'),
      madeOn: day('2026-11-20'),
    })
    expect(said(year({ mentorships: [first, next] }))).toEqual([
      '2026-09-05 made',
      '2026-09-20 ordered Яковлева',
      '2026-11-20 made',
      '2026-12-01 replaced Яковлева',
    ])
    const asked = year({
      mentorships: [first, next],
      ordered: new Map([[first.id, { on: day('2026-09-20') }]]),
    })
    expect(said(asked)).toContain('2026-11-30 ended Яковлева')
    expect(said(asked)).not.toContain('2026-12-01 replaced Яковлева')
  })

  it('knows nothing of what is ahead, of other years, and of a single meeting', () => {
    const later = pair('Яковлева', ['А'], {
      ...made,
      ending: { on: day('2027-05-31'), way: 'done', by: null },
    })
    const once = pair('Орлов', ['Б'], { ...made, types: ['speed'], id: 'раз' as MentorshipId })
    const before: readonly Mentorship[] = [later, once]
    expect(
      said(year({ mentorships: before, today: day('2027-05-30') })).some((one) => one.includes('ended')),
    ).toBe(false)
    expect(said(year({ mentorships: before })).at(-1)).toBe('2027-05-31 ended Яковлева')
    expect(said(year({ mentorships: before })).join()).not.toContain('Орлов')
    expect(year({ mentorships: before }, 2025)).toEqual([])
  })
})
