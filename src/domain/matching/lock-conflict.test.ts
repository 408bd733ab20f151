import { describe, expect, it } from 'vitest'
import type { Problem } from './problem.ts'
import { solve } from './solve.ts'

const request = (id: string) => ({ id, person: null, priority: 0, waitingSince: null })
const edge = (mentee: string, mentor: string, score = 500) => ({
  request: mentee,
  block: mentor,
  score,
  menteePref: score,
  mentorPref: score,
})
const lock = (mentee: string, mentor: string) => ({ request: mentee, block: mentor })
const school: Problem = {
  requests: ['Иванов', 'Петров', 'Сидоров'].map(request),
  blocks: [
    { id: 'Яковлева', person: null, min: 0, max: 1 },
    { id: 'кружок', person: null, min: 2, max: 6 },
    { id: 'клуб', person: null, min: 2, max: 6 },
  ],
  edges: ['Иванов', 'Петров', 'Сидоров'].flatMap((one) => [
    edge(one, 'Яковлева'),
    edge(one, 'кружок'),
    edge(one, 'клуб'),
  ]),
  removed: [],
  locks: [],
}

describe('R-MAT-6 locks that cannot stand', () => {
  it('names the ban against a locked pair', () => {
    const removed = [{ request: 'Иванов', block: 'Яковлева', reason: 'boss-line' }]
    expect(
      solve({ ...school, removed, locks: [lock('Иванов', 'Яковлева'), lock('Петров', 'клуб')] }),
    ).toEqual({
      kind: 'infeasible',
      reason: 'lock-forbidden',
      conflict: [{ request: 'Иванов', block: 'Яковлева', code: 'boss-line' }],
    })
  })

  it('counts oneself and a pair that was never possible as bans', () => {
    const requests = [{ ...request('Иванов'), person: 'p1' }]
    const blocks = [
      { id: 'Иванов-наставник', person: 'p1', min: 0, max: 1 },
      { id: 'другая', person: 'p2', min: 0, max: 1 },
    ]
    const own: Problem = {
      requests,
      blocks,
      edges: [edge('Иванов', 'Иванов-наставник')],
      removed: [],
      locks: [lock('Иванов', 'Иванов-наставник')],
    }
    expect(solve(own)).toMatchObject({ reason: 'lock-forbidden', conflict: [{ code: 'self' }] })
    expect(solve({ ...own, locks: [lock('Иванов', 'другая')] })).toMatchObject({
      reason: 'lock-forbidden',
      conflict: [{ code: 'no-eligible' }],
    })
    expect(solve({ ...own, locks: [] })).toMatchObject({ served: 0 })
  })

  it('names everybody locked to one place, and the two places of one mentee', () => {
    const two = [lock('Петров', 'Яковлева'), lock('Иванов', 'Яковлева')]
    expect(solve({ ...school, locks: two })).toEqual({
      kind: 'infeasible',
      reason: 'lock-capacity',
      conflict: [lock('Иванов', 'Яковлева'), lock('Петров', 'Яковлева')],
    })
    const twice = [lock('Иванов', 'клуб'), lock('Иванов', 'кружок')]
    expect(solve({ ...school, locks: twice })).toMatchObject({ reason: 'lock-capacity', conflict: twice })
  })

  it('names only the groups that cannot all be filled', () => {
    const locks = [lock('Иванов', 'клуб'), lock('Петров', 'кружок')]
    expect(solve({ ...school, locks })).toMatchObject({ reason: 'lock-capacity', conflict: locks })
    const one = solve({ ...school, locks: locks.slice(0, 1) })
    if (one.kind === 'infeasible') throw new Error('one group can be filled')
    expect(one.pairs.filter((pair) => pair.block === 'клуб').length).toBeGreaterThanOrEqual(2)
    expect(one.pairs.find((pair) => pair.request === 'Иванов')).toMatchObject({ block: 'клуб', locked: true })
  })

  it('takes a lock written twice as one', () => {
    const locks = [lock('Иванов', 'Яковлева'), lock('Иванов', 'Яковлева')]
    expect(solve({ ...school, locks })).toMatchObject({ kind: 'solution', served: 3 })
  })
})

describe('R-MAT-9 why somebody has no pair', () => {
  it('counts the mentors by reason', () => {
    const removed = [
      { request: 'Иванов', block: 'клуб', reason: 'refused' },
      { request: 'Иванов', block: 'кружок', reason: 'refused' },
      { request: 'Иванов', block: 'Яковлева', reason: 'boss-line' },
    ]
    expect(solve({ ...school, removed })).toMatchObject({
      unmatched: [
        {
          request: 'Иванов',
          why: 'no-eligible',
          counts: [
            { reason: 'refused', blocks: 2 },
            { reason: 'boss-line', blocks: 1 },
          ],
        },
      ],
    })
  })

  it('tells a full mentor from a group that did not open', () => {
    const blocks = [
      { id: 'Яковлева', person: null, min: 0, max: 1 },
      { id: 'клуб', person: null, min: 3, max: 6 },
    ]
    const edges = [edge('Иванов', 'Яковлева', 900), edge('Петров', 'Яковлева'), edge('Сидоров', 'клуб')]
    expect(solve({ ...school, blocks, edges })).toMatchObject({
      closed: ['клуб'],
      unmatched: [
        { request: 'Петров', why: 'no-place' },
        { request: 'Сидоров', why: 'group-closed' },
      ],
    })
  })
})
