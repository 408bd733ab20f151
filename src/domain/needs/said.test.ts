import { describe, expect, it } from 'vitest'
import type { Admission, Suspension } from '#domain/banks/admission.ts'
import type { PersonId } from '#domain/people/person.ts'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { correctionsOf } from './pool-of-staff.ts'
import type { Proposal } from './proposal.ts'
import { proposePairs } from './propose-pairs.ts'
import { nothingSaid, type Said, type SaidOffer } from './said.ts'

const historian = teacher('историк', { subject: 'история' })
const school = [teacher('иванова'), historian, novice('петров'), novice('сидоров', { subject: 'история' })]
const nothing = { categories: [], mentors: [], pairs: [] }
const offer = (person: string, rest: Partial<SaidOffer> = {}): SaidOffer => ({
  person,
  wish: 'yes',
  topics: [],
  kinds: [],
  places: null,
  ...rest,
})
const offers = (...all: SaidOffer[]) => ({ offers: new Map(all.map((one) => [one.person, one])) })

function propose(
  said: Partial<Said>,
  staff = school,
  decided: Parameters<typeof correctionsOf>[0] = nothing,
) {
  const corrections = correctionsOf(decided, staff, { ...nothingSaid, today, ...said })
  const found = proposePairs(staff, { today, kind: 'school', corrections })
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value as Extract<Proposal, { kind: 'proposal' }>
}
const pairs = (said: Partial<Said>) => propose(said).pairs?.map((one) => `${one.mentee}-${one.mentor}`)

describe('R-NEE-15 the proposal keeps to what people have said', () => {
  it('is the same as before where nobody has said anything', () => {
    expect(pairs({})).toEqual(['петров-иванова', 'сидоров-историк'])
  })
  it('asks nobody who has a mentor, or is left without one, and counts the places taken', () => {
    expect(pairs({ settled: ['петров'], taken: new Map([['иванова', 1]]) })).toEqual(['сидоров-историк'])
    expect(pairs({ leftAlone: ['петров'] })).toEqual(['сидоров-историк'])
    expect(pairs({ taken: new Map([['иванова', 2]]) })).toEqual(['петров-историк', 'сидоров-историк'])
  })
  it('never proposes again a pair that somebody refused, and lifts the lock on it', () => {
    const refusals = [{ mentee: 'петров', mentor: 'иванова' }]
    expect(pairs({ refusals })).toEqual(['петров-историк', 'сидоров-историк'])
    const lock = { mentee: 'петров' as PersonId, mentor: 'иванова' as PersonId, correction: 'lock' as const }
    const locked = propose({ refusals }, school, { ...nothing, pairs: [lock] })
    expect(locked.pairs[0]).toMatchObject({ mentor: 'историк', locked: false })
  })
  it('R-WRD-10 weighs what both wrote in their own words', () => {
    const need = { person: 'петров', topics: [], words: 'Электронный журнал не идёт' }
    const text = (words?: string) =>
      propose({ needs: new Map([['петров', need]]), ...offers(offer('иванова', words ? { words } : {})) })
        .pairs.find((one) => one.mentee === 'петров' && one.mentor === 'иванова')
        ?.score.parts.find(({ part }) => part === 'text')
    expect(text('Помогу с электронным журналом')).toMatchObject({
      because: { concepts: ['электронный журнал'] },
    })
    expect(text()).toMatchObject({ points: 0, because: { kind: 'no-data' } })
  })
  it('takes the hardest topics a person named, never sensitive ones', () => {
    const topics = [
      { code: 'ict_01', level: 1 },
      { code: 'self_01', level: 3 },
      { code: 'legal_01', level: 3 },
      { code: 'health_01', level: 0 },
      { code: 'communication_01', level: 2 },
      { code: 'methodical_01', level: 2 },
    ]
    const { mentees } = propose({ needs: new Map([['петров', { person: 'петров', topics }]]) })
    expect(mentees[0]?.topics).toEqual(['legal_01', 'communication_01', 'methodical_01'])
  })
  it('a mentor who said what to lead leads that alone', () => {
    const first = propose({}).mentees[0]!.topics[0]!
    const other = { topics: [{ code: 'ict_01', level: 2 }] }
    const said = offers(offer('иванова', { topics: [{ code: first, level: 2 }] }), offer('историк', other))
    expect(propose(said).pairs[0]?.covered).toEqual([first])
    expect(pairs(offers(offer('иванова', { topics: [{ code: 'ict_01', level: 2 }] })))).toEqual([
      'петров-историк',
      'сидоров-историк',
    ])
  })
  it('infers as before where somebody handed in a sheet without topics', () => {
    expect(
      pairs({ needs: new Map([['петров', { person: 'петров', topics: [] }]]), ...offers(offer('иванова')) }),
    ).toEqual(pairs({}))
  })
  it('keeps to places and kinds, and to a no', () => {
    expect(pairs(offers(offer('историк', { topics: [], places: 0 })))).not.toContain('сидоров-историк')
    const topics = propose({}).mentees[0]!.topics.map((code) => ({ code, level: 2 }))
    expect(pairs(offers(offer('иванова', { topics, kinds: ['group'] })))).not.toContain('петров-иванова')
    expect(pairs(offers(offer('иванова', { topics, kinds: ['virtual'] })))).toContain('петров-иванова')
    const refused = propose(offers(offer('иванова', { topics, wish: 'no' })))
    expect(refused.candidates.find((one) => one.person === 'иванова')?.verdict).toBe('no')
  })
  it('admits by the bank whoever the rule does not name, and not who is suspended', () => {
    const young = novice('молодой', { categories: [] })
    const admission = { person: 'молодой', from: day('2026-09-01'), through: null } as unknown as Admission
    const suspension = { person: 'иванова', from: day('2026-09-01'), through: null } as unknown as Suspension
    const verdictOf = (person: string, bank: Partial<Said['bank']>) =>
      propose({ bank: { admissions: [], suspensions: [], ...bank } }, [...school, young]).candidates.find(
        (one) => one.person === person,
      )?.verdict
    expect(verdictOf('молодой', {})).toBe('no')
    expect(verdictOf('молодой', { admissions: [admission] })).toBe('yes')
    const own = { ...admission, person: 'иванова' as PersonId }
    expect(verdictOf('иванова', { admissions: [own], suspensions: [suspension] })).toBe('no')
  })
})
