import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeVariants } from '#domain/matching/change-variants.ts'
import { possibleNow } from '#domain/matching/few-moves.ts'
import { solve } from '#domain/matching/solve.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { nothingSaid } from '#domain/needs/said.ts'
import { day } from '#kit/day.ts'
import { desk, member, novice, pair, pairs, person, staff, today } from '#tests/living-pairs.ts'
import type { MentorshipId } from './mentorship.ts'
import { presentSchool } from './present-school.ts'

const said = (all: readonly { request: string; block: string }[]) =>
  all.map((one) => `${one.request} ${one.block}`)

describe('R-PYR-1 the school as it stands', () => {
  it('has the living pairs, and whoever has none', () => {
    const { present, mentees } = presentSchool(desk(staff, pairs))
    expect(said(present.pairs)).toEqual(['А Яковлева', 'Б Орлов'])
    expect(mentees.map((one) => one.person)).toEqual(['А', 'Б', 'В'])
    expect(present.problem.locks).toEqual([])
  })

  it('without a living pair is the pool of the proposal', () => {
    const { present } = presentSchool(desk(staff, []))
    expect(present.problem).toEqual(proposeForStaff(desk(staff, [])).open!.pool.problem)
  })

  it('whose pair ends before its time waits already, though it still works', () => {
    const ending = { on: day('2026-12-01'), way: 'initiative' as const, by: 'mentor' as const }
    const next = pair('Сомова', ['А'], { from: day('2026-12-02'), succeeds: pairs[0]!.id })
    const [early, second] = [pair('Яковлева', ['А'], { ending }), pairs[1]!]
    expect(said(presentSchool(desk(staff, [early, second])).present.pairs)).toEqual(['Б Орлов'])
    expect(said(presentSchool(desk(staff, [early, second, next])).present.pairs)).toEqual([
      'Б Орлов',
      'А Сомова',
    ])
  })

  it('does not count what is over, was refused or given up, or is one meeting', () => {
    const over = pair('Яковлева', ['А'], { ending: { on: day('2026-11-01'), way: 'curator', by: null } })
    const dropped = pair('Орлов', ['Б'], { droppedOn: today })
    const once = pair('Сомова', ['В'], { types: ['speed'] })
    expect(presentSchool(desk(staff, [over, dropped, once])).present.pairs).toEqual([])
  })

  it('lets a pair go on that the rules would not propose, and gives its mentor nobody else', () => {
    const { present } = presentSchool(desk([...staff, novice('Юнина')], [pair('Юнина', ['А'])]))
    expect(
      present.problem.edges.filter((edge) => edge.block === 'Юнина').map((edge) => edge.request),
    ).toEqual(['А'])
    expect(said(possibleNow(present.problem, present.pairs))).toEqual(['А Юнина'])
  })

  it('gives up a pair that the curator has forbidden', () => {
    const decisions = {
      categories: [],
      mentors: [],
      pairs: [{ mentee: 'А', mentor: 'Яковлева', correction: 'ban' as const }],
    }
    const { present } = presentSchool(desk(staff, pairs, { decisions }))
    expect(said(possibleNow(present.problem, present.pairs))).toEqual(['Б Орлов'])
  })

  it('knows whom a mentor left who works here no more', () => {
    const left = person('Яковлева', { through: day('2026-11-20') })
    const { present, mentees, mentorshipOf: now } = presentSchool(desk([left, ...staff.slice(1)], pairs))
    expect(said(present.pairs)).toEqual(['Б Орлов'])
    expect(mentees.map((one) => one.person)).toContain('А')
    expect(now.get('А')?.id).toBe('Яковлева-А')
  })

  it('leaves apart whose mentee is away, with the place that is taken', () => {
    const away = [...staff.slice(0, 3), novice('А', { onLeave: true }), novice('Б'), novice('В')]
    const { present, apart } = presentSchool(desk(away, pairs))
    expect(apart.map((one) => one.id)).toEqual(['Яковлева-А'])
    expect(present.problem.blocks.find((block) => block.id === 'Яковлева')?.max).toBe(1)
  })

  it('a second mentor of the same person stays apart', () => {
    const { present, apart } = presentSchool(desk(staff, [...pairs, pair('Сомова', ['А'])]))
    expect(said(present.pairs)).toEqual(['А Яковлева', 'Б Орлов'])
    expect(apart.map((one) => one.id)).toEqual(['Сомова-А'])
  })

  it.each([
    ['a group', pair('Яковлева', ['А', 'В'], { types: ['group'] })],
    ['a reverse pair', pair('Яковлева', ['А'], { reverseOf: 'другая' as MentorshipId })],
    [
      'one with a co-mentor',
      pair('Яковлева', ['А'], {
        members: [member('Яковлева', 'mentor'), member('Сомова', 'co_mentor'), member('А', 'mentee')],
      }),
    ],
  ])('%s stays together until its mentor leaves', (_name, held) => {
    const { present } = presentSchool(desk(staff, [held]))
    expect(present.problem.locks.map((lock) => lock.block)).toContain('Яковлева')
    const { variants } = changeVariants(present, { kind: 'mentor-away', blocks: ['Яковлева'] })
    const [stay] = variants
    expect('plan' in stay! && stay.plan.pairs.every((one) => one.block !== 'Яковлева')).toBe(true)
    expect('plan' in stay! && stay.plan.served).toBe(3)
  })

  it('leads at least whom it leads, whatever places were named', () => {
    const offers = new Map([
      ['Яковлева', { person: 'Яковлева', wish: 'yes' as const, topics: [], kinds: [], places: 1 }],
    ])
    const both = [pair('Яковлева', ['А']), pair('Яковлева', ['Б'])]
    const { present } = presentSchool(desk(staff, both, { said: { ...nothingSaid, today, offers } }))
    expect(present.problem.blocks.find((block) => block.id === 'Яковлева')?.max).toBe(2)
    const [stay] = changeVariants(present, null).variants
    expect('plan' in stay! && said(stay.plan.pairs)).toEqual([
      'А Яковлева',
      'Б Яковлева',
      expect.stringMatching(/^В/),
    ])
  })
})

describe('R-PYR-2 three variants over living pairs', () => {
  const names = ['А', 'Б', 'В', 'Г', 'Д', 'Е']
  const mentors = ['Яковлева', 'Орлов', 'Сомова', 'Титов']
  const schools = fc.record({
    subjects: fc.array(fc.constantFrom('математика', 'физика', 'музыка'), { minLength: 10, maxLength: 10 }),
    now: fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
    away: fc.option(fc.constantFrom(...mentors)),
    most: fc.nat({ max: 3 }),
  })
  it('never contradict a solve from nothing, and move no more than was said', () => {
    fc.assert(
      fc.property(schools, ({ subjects, now, away, most }) => {
        const people = [
          ...mentors.map((id, at) => person(id, { subject: subjects[at]! })),
          ...names.map((id, at) => novice(id, { subject: subjects[4 + at]! })),
        ]
        const living = names.flatMap((id, at) => (now[at]! < 4 ? [pair(mentors[now[at]!]!, [id])] : []))
        const { present } = presentSchool(desk(people, living))
        const happening = away ? ({ kind: 'mentor-away', blocks: [away] } as const) : null
        const { problem, variants } = changeVariants(present, happening, { most })
        const [stay, few, best] = variants.map((one) => ('plan' in one ? one : undefined))
        const cold = solve(problem, 'maxMin', { current: present.pairs })
        const moves = (one: typeof stay) => one!.changes.filter((change) => change.moves).length
        expect(moves(stay)).toBe(0)
        expect(moves(few)).toBeLessThanOrEqual(most)
        expect(cold.kind === 'solution' && [cold.served, cold.worst, cold.total]).toEqual([
          best!.plan.served,
          best!.plan.worst,
          best!.plan.total,
        ])
        expect(few!.plan.served).toBeGreaterThanOrEqual(stay!.plan.served)
        expect(best!.plan.served).toBeGreaterThanOrEqual(few!.plan.served)
        expect([stay, few, best].every((one) => one!.plan.certificate.exact)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
