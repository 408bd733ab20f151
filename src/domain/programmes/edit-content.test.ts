import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import type { VersionText } from './check-content.ts'
import { troublesOf } from './check-content.ts'
import { differences } from './differences.ts'
import { draftContent } from './draft-content.ts'
import { type Change, editContent } from './edit-content.ts'
import { entryOf, missingEntries, topicsToMeasure } from './entry-measurement.ts'
import { mayDropVersion, needsNewPapers, nextVersion } from './next-version.ts'
import type { ProgrammeVersion } from './programme.ts'

const about = { kind: 'school', mentees: [{ needCategory: 'young_teacher' }] } as const
const term = { from: day('2026-10-01'), through: day('2027-05-31') }
const made = draftContent({
  ...about,
  ...term,
  topics: ['methodical_04', 'psych_ped_02'],
  form: 'teacher_teacher',
  format: null,
  types: ['traditional'],
  mode: 'mixed',
})
if (!made.ok) throw new Error(made.refusal.reason)
const text: VersionText = { content: made.value, ...term }
const row = text.content.rows[2]!

function edited(change: Change, before = text): VersionText {
  const after = editContent(before, change, about)
  if (!after.ok) throw new Error(after.refusal.reason)
  return after.value
}

const changes: readonly (readonly [string, Change, readonly object[]])[] = [
  ['the aim', { part: 'text', of: 'aim', text: 'Уверенный урок' }, [{ kind: 'text', part: 'aim' }]],
  [
    'the tasks',
    { part: 'list', of: 'tasks', lines: [...text.content.tasks.slice(1), 'вести журнал;'] },
    [{ kind: 'list', part: 'tasks', added: ['вести журнал'], removed: [text.content.tasks[0]] }],
  ],
  [
    'the mode, and its usual words with it',
    { part: 'mode', mode: 'remote', text: text.content.modeText },
    [
      { kind: 'mode', after: 'remote' },
      { kind: 'text', part: 'modeText' },
    ],
  ],
  [
    'a line of the plan',
    { part: 'row', row: { ...row, through: day('2026-11-09'), responsible: ['mentor', 'psychologist'] } },
    [{ kind: 'row-changed', parts: ['through', 'responsible'] }],
  ],
  [
    'a new line, put among the others by its day',
    { part: 'row', row: { ...row, id: 'r99', from: day('2027-01-20'), through: day('2027-02-01') } },
    [{ kind: 'row-added', row: { id: 'r99' } }],
  ],
  ['a line taken out', { part: 'row-removed', id: row.id }, [{ kind: 'row-removed', row }]],
  ['the order of lines', { part: 'row-moved', id: row.id, by: 1 }, [{ kind: 'row-order' }]],
  [
    'one meeting',
    {
      part: 'meetings',
      meetings: [...text.content.meetings.slice(1), { day: term.from, subject: 'Знакомство' }],
    },
    [{ kind: 'meetings', added: [{ subject: 'Знакомство' }], removed: [text.content.meetings[0]] }],
  ],
]

describe('R-PRG-8 differences', () => {
  it.each(changes)('%s', (_, change, found) => {
    expect(differences(text, edited(change))).toMatchObject(found)
  })

  it('are none of a version with itself, and never hidden', () => {
    const some = fc.subarray(changes.map(([, change]) => change))
    fc.assert(
      fc.property(some, (all) => {
        const after = all.reduce((before, change) => {
          const changed = editContent(before, change, about)
          return changed.ok ? changed.value : before
        }, text)
        expect(differences(after, after)).toEqual([])
        expect(differences(text, after).length > 0).toBe(JSON.stringify(after) !== JSON.stringify(text))
      }),
    )
  })

  it('name the term, and R-PRG-9 then new papers are needed', () => {
    const longer = edited({ part: 'term', from: term.from, through: day('2027-09-30') })
    expect(differences(text, longer)[0]).toEqual({
      kind: 'term',
      before: term,
      after: { from: term.from, through: '2027-09-30' },
    })
    expect(needsNewPapers(text, longer)).toBe(true)
    expect(needsNewPapers(text, edited(changes[0]![1]))).toBe(false)
  })
})

describe('R-PRG-2 editing in place', () => {
  it('a new topic brings its lines, task and results; taken out again, it takes its lines with it', () => {
    const more = edited({ part: 'topics', topics: [...text.content.topics, 'ict_01'] })
    expect(troublesOf(more, ['ict_01'])).toEqual([])
    expect(more.content.rows.filter(({ topics }) => topics.includes('ict_01')).length).toBeGreaterThan(1)
    expect(more.content.tasks.length).toBeGreaterThan(text.content.tasks.length)
    expect(new Set(more.content.rows.map(({ id }) => id)).size).toBe(more.content.rows.length)
    const less = edited({ part: 'topics', topics: text.content.topics }, more)
    expect(less.content.rows).toEqual(text.content.rows)
  })

  it.each<[string, Change]>([
    ['row-outside', { part: 'row', row: { ...row, through: day('2027-06-01') } }],
    ['row-hangs-on-nothing', { part: 'row', row: { ...row, topics: [] } }],
    ['no-such-row', { part: 'row-removed', id: 'r77' }],
    ['empty', { part: 'text', of: 'aim', text: '' }],
    ['empty', { part: 'list', of: 'tasks', lines: [] }],
    ['no-topics', { part: 'topics', topics: ['self_01'] }],
    ['term-short', { part: 'term', from: term.from, through: day('2026-12-01') }],
    ['meeting-outside', { part: 'meetings', meetings: [{ day: day('2027-06-01'), subject: 'Итоги' }] }],
  ])('refuses: %s', (reason, change) => {
    expect(editContent(text, change, about)).toMatchObject({ ok: false, refusal: { reason } })
  })
})

describe('R-PRG-7 the next version', () => {
  const version = { ...text, number: 1, marks: [], savedAt: '' } as unknown as ProgrammeVersion
  const noMembers = { members: [] }
  const member = { members: [{ person: 'Петров', side: 'mentee', topics: [], consent: null }] } as never

  it('is a copy with its reason, of a version that all have agreed to', () => {
    expect(nextVersion(version, ' Продление ', noMembers)).toMatchObject({
      value: { number: 2, because: 'Продление', content: text.content },
    })
    expect(nextVersion(version, ' ', noMembers)).toMatchObject({ refusal: { reason: 'no-because' } })
    expect(nextVersion(version, 'Продление', member)).toMatchObject({ refusal: { reason: 'still-draft' } })
  })
})

describe('R-PRG-11 a version that is given up', () => {
  const version = { ...text, number: 2, marks: [], savedAt: '' } as unknown as ProgrammeVersion
  const alone = { members: [{ person: 'Петров', side: 'mentee', topics: [], consent: null }] } as never

  it('is a later one that not all have agreed to', () => {
    expect(mayDropVersion(version, alone)).toMatchObject({ ok: true })
    expect(mayDropVersion({ ...version, number: 1 }, alone)).toMatchObject({
      refusal: { reason: 'first-version' },
    })
    expect(mayDropVersion(version, { members: [] })).toMatchObject({ refusal: { reason: 'agreed' } })
  })
})

describe('R-PRG-10 the entry measurement', () => {
  const topics = topicsToMeasure(text, { topics: ['psych_ped_02', 'ict_01'] })
  const ask = (on: string, levels: Record<string, number>) =>
    entryOf({ on: day(on), levels }, { firstMeeting: day('2026-10-01'), topics, today: day('2026-11-01') })

  it('is about the member’s own topics of the programme, before the first meeting or at it', () => {
    expect(topics).toEqual(['psych_ped_02'])
    expect(topicsToMeasure(text, { topics: [] })).toEqual(text.content.topics)
    expect(ask('2026-10-01', { psych_ped_02: 2, other: 3 })).toMatchObject({ value: { psych_ped_02: 2 } })
  })

  it('is missed of each mentee who has none, until the first meeting is over', () => {
    const members = [
      { person: 'Иванова', side: 'mentor', topics: [], consent: null },
      { person: 'Петров', side: 'mentee', topics: [], consent: null },
    ] as never
    const until = { firstMeeting: day('2026-10-01') }
    const missing = (today: string, ...measured: string[]) =>
      missingEntries({ members }, until, measured as never, day(today))
    expect(missing('2026-10-01')).toEqual([{ person: 'Петров', until: '2026-10-01', tooLate: false }])
    expect(missing('2026-10-02')).toMatchObject([{ tooLate: true }])
    expect(missing('2026-10-01', 'Петров')).toEqual([])
  })

  it.each([
    ['after-first-meeting', '2026-10-02', { psych_ped_02: 2 }],
    ['not-yet', '2026-11-02', { psych_ped_02: 2 }],
    ['topics-missing', '2026-09-30', {}],
  ])('refuses: %s', (reason, on, levels) => {
    expect(ask(on, levels)).toMatchObject({ refusal: { reason } })
  })
})
