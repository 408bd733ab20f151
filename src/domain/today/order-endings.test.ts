import { describe, expect, it } from 'vitest'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'
import { curatorTasks, type Working } from './working-tasks.ts'

const ended = (on = '2026-11-10') =>
  ({
    id: 'пара',
    from: day('2026-09-01'),
    through: day('2027-05-31'),
    droppedOn: null,
    succeeds: null,
    ending: { on: day(on), way: 'initiative', by: 'mentor' },
    members: [],
  }) as unknown as Mentorship
const next = { ...ended(), id: 'новая', succeeds: 'пара', ending: null } as unknown as Mentorship
const order = (kind: string, about: Mentorship) =>
  ({
    kind,
    mentorship: null,
    mentorships: [about.id],
    signedOn: null,
    lapsedOn: null,
    state: 'made',
  }) as never

const asked = (fields: Partial<Working>) => {
  const work: Working = {
    today: day('2026-11-20'),
    mentorships: [ended()],
    ordered: new Set([ended().id]),
    programmes: [],
    papers: [],
    measurements: [],
    changeRequests: [],
    inNeed: 0,
    heavyMentors: 0,
    standings: [],
    roadmapWaits: false,
    ...fields,
  }
  return curatorTasks(work).map((one) => `${one.task} ${one.count} ${one.by}`)
}

describe('R-TOD-5 what has ended waits for an order', () => {
  it('within a week of its last day, and not before that day', () => {
    expect(asked({})).toEqual(['order-endings 1 2026-11-17'])
    expect(asked({ mentorships: [ended('2026-12-01')] })).toEqual([])
  })
  it('of its own, or of whoever came instead', () => {
    expect(asked({ papers: [order('order_close', ended())] })).toEqual([])
    const both = { mentorships: [ended(), next] }
    expect(asked(both)).toEqual(['order-endings 1 2026-11-17'])
    expect(asked({ ...both, papers: [order('order_replace', next)] })).toEqual([])
  })
})
