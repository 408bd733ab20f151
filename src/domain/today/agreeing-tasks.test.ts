import { describe, expect, it } from 'vitest'
import type { Consent, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { MarkKind, Programme, ProgrammeVersionId, VersionOutline } from '#domain/programmes/programme.ts'
import { day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { mentorshipOf } from '#tests/mentorship-of.ts'
import { type Agreeing, agreeingTasks, decidingTasks } from './agreeing-tasks.ts'

const today = day('2026-09-14')
const [mentor, mentee, curator] = ['иванова', 'петров', 'соколова'] as PersonId[]
const yes: Consent = { answer: 'yes', on: today, source: 'link', enteredBy: null, scan: null }
const id = 'пара' as MentorshipId

const pair = (fields: Partial<Mentorship> = {}, consents: readonly (Consent | null)[] = []) =>
  mentorshipOf({
    id,
    madeOn: today,
    askedOn: null,
    members: [
      { person: mentor!, side: 'mentor', topics: [], consent: consents[0] ?? null },
      { person: mentee!, side: 'mentee', topics: [], consent: consents[1] ?? null },
    ],
    ...fields,
  })

const programme = (...kinds: readonly (readonly [MarkKind, PersonId])[]): Programme<VersionOutline> => ({
  mentorship: id,
  versions: [
    {
      id: 'версия' as ProgrammeVersionId,
      number: 1,
      from: day('2026-10-01'),
      through: day('2027-05-31'),
      firstMeeting: day('2026-10-01'),
      because: '',
      createdAt: '2026-09-14T06:00:00.000Z' as Instant,
      createdBy: curator!,
      savedAt: '2026-09-14T06:00:00.000Z' as Instant,
      marks: kinds.map(([kind, by]) => ({
        kind,
        by,
        on: today,
        source: 'account',
        enteredBy: null,
        remark: null,
        at: '2026-09-14T07:00:00.000Z' as Instant,
      })),
    },
  ],
})

const year = (fields: Partial<Agreeing>): Agreeing => ({
  today,
  mentorships: [],
  ordered: new Set<MentorshipId>(),
  programmes: [],
  papers: [],
  hasCouncil: false,
  measured: new Map(),
  ...fields,
})
const agreed = pair({ askedOn: today }, [yes, yes])
const said = [['proposed', curator!] as const, ['agreed', mentor!] as const, ['agreed', mentee!] as const]
const names = (fields: Partial<Agreeing>) =>
  agreeingTasks(year(fields)).map((one) => `${one.task} ${one.count}`)

describe('R-TOD-2 from pairs on the board to a signed order', () => {
  it.each([
    ['nothing at all', {}, []],
    ['a pair without grounds', { mentorships: [pair({ basis: null })] }, ['tell-basis 1', 'ask-pairs 1']],
    ['a pair nobody was asked about', { mentorships: [pair()] }, ['ask-pairs 1']],
    ['two silent people', { mentorships: [pair({ askedOn: today })] }, ['hear-answers 2']],
    ['one silent person', { mentorships: [pair({ askedOn: today }, [yes, null])] }, ['hear-answers 1']],
    ['an agreed pair', { mentorships: [agreed] }, ['make-programmes 1', 'make-papers 1']],
    [
      'a programme nobody has seen',
      { mentorships: [agreed], programmes: [programme()] },
      ['propose-programmes 1', 'make-papers 1'],
    ],
    [
      'a programme with the pair',
      { mentorships: [agreed], programmes: [programme(said[0]!)] },
      ['hear-programmes 1', 'make-papers 1'],
    ],
    [
      'a programme both agreed to',
      { mentorships: [agreed], programmes: [programme(...said)] },
      ['endorse-programmes 1', 'make-papers 1'],
    ],
    ['a refused pair', { mentorships: [pair({ askedOn: today }, [yes, { ...yes, answer: 'no' }])] }, []],
    ['a pair given up', { mentorships: [pair({ droppedOn: today })] }, []],
  ] as const)('%s', (_, fields, expected) => {
    expect(names(fields as Partial<Agreeing>)).toEqual(expected)
  })
  it('papers that wait for a hand, but neither orders nor programmes: the head has those', () => {
    const paper = {
      mentorship: id,
      mentorships: [id],
      signedOn: null,
      lapsedOn: null,
      state: 'made',
    } as const
    const papers = [
      { ...paper, kind: 'consent_mentor' },
      { ...paper, kind: 'addendum' },
      { ...paper, kind: 'order_pairs' },
      { ...paper, kind: 'pd_consent', signedOn: today },
      { ...paper, kind: 'addendum', lapsedOn: today },
    ] as const
    expect(names({ papers })).toEqual(['sign-papers 2'])
  })
  it('the entry measurement is waited for in the two weeks before the first meeting, and not after it', () => {
    const around = { mentorships: [agreed], programmes: [programme(...said, ['endorsed', curator!])] }
    const papers = [
      {
        kind: 'consent_mentor',
        mentorship: id,
        mentorships: [id],
        signedOn: today,
        lapsedOn: null,
        state: 'made',
      },
    ] as const
    const on = (day: string, measured = new Map()) =>
      names({ ...around, papers, today: day as never, measured })
    expect(on('2026-09-16')).toEqual([])
    expect(on('2026-09-20')).toEqual(['hear-measurements 1'])
    expect(on('2026-09-20', new Map([[id, [mentee]]]))).toEqual([])
    expect(on('2026-10-02')).toEqual([])
  })
  it('a programme goes to the council, where there is one, and then to the curator and the head', () => {
    const around = { mentorships: [agreed], programmes: [programme(...said)], hasCouncil: true }
    const everybody = { council: true, head: true }
    expect(names(around)).toEqual(['make-papers 1'])
    expect(decidingTasks(year(around), everybody)).toMatchObject([{ task: 'review-programmes', count: 1 }])
    const endorsed = { mentorships: [agreed], programmes: [programme(...said, ['endorsed', curator!])] }
    expect(decidingTasks(year(endorsed), everybody)).toMatchObject([{ task: 'approve', count: 1 }])
    expect(decidingTasks(year(endorsed), { council: true, head: false })).toEqual([])
  })
})
