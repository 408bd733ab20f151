import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { openPool } from './open-pool.ts'
import { explainChoice } from './other-mentors.ts'
import { correctionsOf } from './pool-of-staff.ts'
import { nothingSaid } from './said.ts'
import { scorePair } from './score.ts'
import { type Mark, markedBy, nothingWished, unfitPairs, type Wish, type WishSide } from './wishes.ts'

const historian = teacher('историк', { subject: 'история' })
const school = [teacher('иванова'), historian, novice('петров'), novice('сидоров', { subject: 'история' })]
const nothing = { categories: [], mentors: [], pairs: [] }
const wish = (person: string, side: WishSide, about: string, mark: Mark): Wish => ({
  person,
  side,
  about,
  mark,
})
const said = (...marks: Wish[]) => ({ answered: false, marks })

function opened(wishes = nothingWished, decided: Parameters<typeof correctionsOf>[0] = nothing, rest = {}) {
  const corrections = correctionsOf(decided, school, { ...nothingSaid, today: usual.today, wishes, ...rest })
  const open = openPool(school, { ...usual, kind: 'school', corrections })
  if (!open.ok) throw new Error(open.refusal.reason)
  return open.value
}
const reasonOf = (open: ReturnType<typeof opened>, mentor = 'иванова') =>
  open.question.problem.removed.find((one) => one.request === 'петров' && one.block === mentor)?.reason
const lock = { mentee: 'петров', mentor: 'иванова', correction: 'lock' as const }
const ban = { ...lock, correction: 'ban' as const }

describe('R-WSH-4 a «нет» takes the pair away, and nobody can tell whose it was', () => {
  const byMentee = said(wish('петров', 'mentee', 'иванова', 'no'))
  const byMentor = said(wish('иванова', 'mentor', 'петров', 'no'))
  it('of either side alike, and only in that direction', () => {
    for (const wishes of [byMentee, byMentor]) {
      expect(reasonOf(opened(wishes))).toBe('unfit-by-answers')
      expect(unfitPairs(wishes)).toEqual([{ mentee: 'петров', mentor: 'иванова' }])
    }
    expect(opened(byMentee).question.base).toEqual(opened(byMentor).question.base)
    expect(reasonOf(opened(said(wish('петров', 'mentor', 'иванова', 'no'))))).toBeUndefined()
  })
  it('is the last of all reasons: what is known to stand in the way goes on being said', () => {
    expect(reasonOf(opened(byMentee, { ...nothing, pairs: [ban] }))).toBe('curator-ban')
    const refusals = [{ mentee: 'петров', mentor: 'иванова' }]
    expect(reasonOf(opened(byMentee, nothing, { refusals }))).toBe('refused')
    const offers = new Map([
      ['иванова', { person: 'иванова', wish: 'yes' as const, topics: [], kinds: ['group'], places: null }],
    ])
    expect(reasonOf(opened(byMentee, nothing, { offers }))).toBe('kind-not-offered')
  })
  it('leaves what stands in the way of a lock as it is said without it', () => {
    const away = { ...nothing, pairs: [lock] }
    const led = school.map((one) => (one.id === 'иванова' ? { ...one, role: 'head' as const } : one))
    for (const wishes of [nothingWished, byMentee]) {
      const corrections = correctionsOf(away, led, { ...nothingSaid, today: usual.today, wishes })
      expect(openPool(led, { ...usual, kind: 'school', corrections })).toMatchObject({
        ok: false,
        refusal: { reason: 'lock-forbidden', conflict: [{ code: 'boss-line' }] },
      })
    }
  })
  it('is not overruled by a lock, which gives way and is asked about no more', () => {
    const open = opened(byMentor, { ...nothing, pairs: [lock] })
    expect(open.question.problem.locks).toEqual([])
    expect(reasonOf(open)).toBe('unfit-by-answers')
    expect(explainChoice(open, 'петров', 'иванова').instead).toBeUndefined()
  })
})

describe('R-WSH-5 marks in the score', () => {
  const part = (...marks: Wish[]) => {
    const { share } = markedBy(said(...marks))('петров', 'иванова')
    const [mentee, mentor] = [
      { person: school[2]!, topics: [] },
      { person: school[0]!, covered: [] },
    ]
    return scorePair(mentee, mentor, usual, { marks: share }).parts.find((one) => one.part === 'marks')
  }
  const mentee = (mark: Mark) => wish('петров', 'mentee', 'иванова', mark)
  const mentor = (mark: Mark) => wish('иванова', 'mentor', 'петров', mark)
  it.each<readonly [number, readonly Wish[]]>([
    [100, [mentee('yes')]],
    [50, [mentor('maybe')]],
    [100, [mentee('maybe'), mentor('maybe')]],
    [150, [mentee('maybe'), mentor('yes')]],
    [200, [mentee('yes'), mentor('yes')]],
  ])('are %i points of both sides together', (points, marks) => {
    expect(part(...marks)).toEqual({ part: 'marks', points, of: 200, because: { kind: 'marks' } })
  })
  it('are no data only where nobody has answered: of one pair it would tell who has not', () => {
    expect(part()).toMatchObject({ points: 0, because: { kind: 'no-data' } })
    for (const said of [
      { answered: true, marks: [] },
      { answered: false, marks: [mentee('no')] },
    ])
      expect(markedBy(said)('петров', 'историк').share).toBe(0)
  })
  it('say the same whichever side said which', () => {
    const any = fc.constantFrom<Mark>('yes', 'maybe', 'no')
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(part(mentee(one), mentor(other))).toEqual(part(mentee(other), mentor(one)))
      }),
    )
  })
})
