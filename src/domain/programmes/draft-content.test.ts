import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import { troublesOf } from './check-content.ts'
import { type DraftFacts, draftContent } from './draft-content.ts'
import type { ProgrammeContent } from './programme-content.ts'
import { prolongedThrough, retimed } from './retimed.ts'

const facts: DraftFacts = {
  kind: 'school',
  mentees: [{ needCategory: 'young_teacher' }],
  topics: ['methodical_04', 'psych_ped_02'],
  from: day('2026-10-01'),
  through: day('2027-05-31'),
  form: 'teacher_teacher',
  format: null,
  types: ['traditional'],
  mode: 'mixed',
}
const drafted = (more: Partial<DraftFacts> = {}): ProgrammeContent => {
  const made = draftContent({ ...facts, ...more })
  if (!made.ok) throw new Error(made.refusal.reason)
  return made.value
}

const codes = deficits.items.filter((one) => !('sensitive' in one)).map(({ code }) => code)
const anyTopics = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 9 })
const anyKind = fc.constantFrom('school', 'kindergarten', 'spo', 'additional')
const anyTerm = fc
  .record({ start: fc.integer({ min: 0, max: 500 }), length: fc.integer({ min: 92, max: 363 }) })
  .map(({ start, length }) => {
    const from = addDays(day('2026-09-01'), start)
    return { from, through: addDays(from, length) }
  })

describe('R-PRG-2 a programme made ready from topics', () => {
  it('has nothing empty, every line inside the term, every topic in the plan', () => {
    fc.assert(
      fc.property(anyTopics, anyKind, anyTerm, (topics, kind, term) => {
        const content = drafted({ topics, kind, ...term })
        expect(troublesOf({ content, ...term }, topics)).toEqual([])
        expect(JSON.stringify(content)).not.toMatch(/[{}]\w+[.|]|undefined/)
      }),
      { numRuns: 60 },
    )
  })

  it('covers the topics of all members of a group, and says so of one left out', () => {
    const content = drafted({ mentees: [{ needCategory: null }, { needCategory: null }] })
    expect(troublesOf({ ...facts, content }, ['methodical_04', 'ict_01'])).toEqual([
      { reason: 'topic-left-out', topic: 'ict_01' },
    ])
  })

  it('never knows a sensitive topic, and none makes no programme', () => {
    const secret = deficits.items.filter((one) => 'sensitive' in one).map(({ code }) => code)
    expect(drafted({ topics: ['methodical_04', ...secret] })).toEqual(drafted({ topics: ['methodical_04'] }))
    expect(draftContent({ ...facts, topics: secret })).toMatchObject({ refusal: { reason: 'no-topics' } })
  })

  it('names strengths in the words of the mentee, and is worded for an only one and for several', () => {
    expect(drafted({ strengths: 'цифровая лаборатория' }).strengths).toMatch(
      /^Наставляемый называет сильной стороной: цифровая лаборатория\. На входной/,
    )
    const group = drafted({ mentees: [{ needCategory: null }, { needCategory: null }] })
    expect(group.menteeWork).toMatch(/^участвуют в выборе/)
  })

  it.each([
    ['row-hangs-on-nothing', { topics: [], turning: null }],
    ['row-outside', { from: day('2026-09-30') }],
    ['row-backwards', { through: day('2026-10-01'), from: day('2026-10-02') }],
    ['row-empty', { result: ' ' }],
  ] as const)('is not ready while a line has a trouble: %s', (reason, change) => {
    const content = drafted()
    const rows = content.rows.with(2, { ...content.rows[2]!, ...change })
    expect(troublesOf({ ...facts, content: { ...content, rows } }, [])).toContainEqual(
      expect.objectContaining({ reason, number: 3 }),
    )
  })

  it('is not ready without an end, with an empty section or a topic that nothing is done about', () => {
    const content = drafted()
    const rows = content.rows.filter((row) => row.turning !== 'final' && !row.topics.includes('psych_ped_02'))
    expect(troublesOf({ ...facts, content: { ...content, rows, aim: ' ' } }, [])).toEqual([
      { reason: 'empty', part: 'aim' },
      { reason: 'no-turning', turning: 'final' },
      { reason: 'topic-without-row', topic: 'psych_ped_02' },
    ])
  })
})

describe('R-PRG-12 the type of mentoring sets how they meet', () => {
  const met = (...types: string[]) => drafted({ types })

  it('every two weeks as a rule, every week by a fixed schedule, else at the turning points alone', () => {
    expect(met('traditional').meetings).toHaveLength(18)
    expect(met('short_term').meetings.length).toBeGreaterThan(28)
    expect(met('short_term').schedule).toMatch(/^По графику раздела 3, один раз в неделю/)
    const situational = met('situational')
    expect(situational.schedule).toMatch(/^Без графика/)
    expect(situational.meetings.map(({ day }) => day)).toEqual(
      situational.rows.filter(({ turning }) => turning !== null).map(({ from }) => from),
    )
  })

  it('keeps to it when the term is changed', () => {
    const after = { from: facts.from, through: day('2027-09-30') }
    const longer = retimed(met('situational'), facts, after, 'school')
    expect(longer.meetings.length).toBeLessThan(8)
    expect(longer.meetings.at(-1)!.day > '2027-09-01').toBe(true)
  })
})

describe('R-PRG-3 the term', () => {
  it.each([
    ['2026-12-30', 'term-short', '2026-12-31'],
    ['2027-10-01', 'term-long', '2027-09-30'],
  ])('through %s: %s, and says which day would do', (through, reason, allowed) => {
    expect(draftContent({ ...facts, through: day(through) })).toMatchObject({ refusal: { reason, allowed } })
  })

  it('a change of it leaves every line inside it and moves the end to its end', () => {
    fc.assert(
      fc.property(anyTopics, anyTerm, anyTerm, (topics, before, after) => {
        const first = drafted({ topics, ...before })
        const content = retimed(first, before, after, 'school')
        expect(troublesOf({ content, ...after }, topics)).toEqual([])
        const [was, end] = [first, content].map(
          ({ rows }) => rows.find(({ turning }) => turning === 'final')!,
        )
        const stays = before.through === after.through
        expect(end!.through).toBe(stays ? was!.through : after.through)
      }),
      {
        numRuns: 200,
        examples: [
          [
            ['subject_01'],
            { from: day('2026-12-11'), through: day('2027-06-27') },
            { from: day('2026-09-01'), through: day('2027-03-18') },
          ],
        ],
      },
    )
  })

  it('begun sooner and ended on the same day, its end stays where it was', () => {
    const before = { from: day('2027-08-14'), through: day('2028-01-20') }
    const content = drafted({ topics: ['subject_01'], ...before })
    const sooner = retimed(content, before, { ...before, from: day('2027-06-13') }, 'school')
    expect(sooner.rows.find(({ turning }) => turning === 'final')!.through).toBe(before.through)
  })

  it('shortened, what was planned for later is done in the last two weeks, not on the last day', () => {
    const after = { from: facts.from, through: day('2027-01-29') }
    const { rows } = retimed(drafted(), facts, after, 'school')
    const late = rows.filter(({ through }) => through === after.through)
    expect(late.length).toBeGreaterThan(3)
    expect(late.filter(({ from }) => from === after.through)).toEqual([])
  })

  it('prolonged, it keeps the meetings arranged before, and is never shortened', () => {
    const after = { from: facts.from, through: prolongedThrough(facts) }
    expect(after.through).toBe('2027-09-30')
    const [before, content] = [drafted(), retimed(drafted(), facts, after, 'school')]
    expect(content.meetings.slice(0, 16)).toEqual(before.meetings.slice(0, 16))
    expect(content.meetings.at(-1)!.subject).toBe(before.meetings.at(-1)!.subject)
    fc.assert(
      fc.property(anyTerm, (term) => {
        const through = prolongedThrough(term)
        expect(through >= term.through).toBe(true)
        expect(draftContent({ ...facts, ...term, through }).ok).toBe(true)
      }),
    )
  })
})
