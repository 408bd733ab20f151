import { describe, expect, it } from 'vitest'
import { novice, teacher, today } from '#tests/pool-people.ts'
import { chosenThemselves } from './chosen-themselves.ts'
import { openPool } from './open-pool.ts'
import { usualSettings } from './pair-settings.ts'
import { noCorrections } from './proposal.ts'

const staff = [
  teacher('иванова', { subject: 'математика' }),
  teacher('орлова', { subject: 'физика' }),
  teacher('титов', { subject: 'история' }),
  novice('абаев', { subject: 'математика' }),
  novice('белов', { subject: 'физика' }),
  novice('вагин', { subject: 'математика' }),
]

function opened(locks: readonly { readonly mentee: string; readonly mentor: string }[] = []) {
  const places = ['иванова', 'орлова', 'титов'].map((mentor) => ({ mentor, places: 1 }))
  const corrections = { ...noCorrections, places, locks }
  const found = openPool(staff, { today, kind: 'school', settings: usualSettings, corrections })
  if (!found.ok) throw new Error(found.refusal.reason)
  return found.value
}

describe('R-MAT-17 what people would choose themselves, beside the proposal', () => {
  it('is measured like the proposal, by the same scores of the same pool', () => {
    const open = opened()
    const scores = new Map(
      open.question.problem.edges.map((one) => [`${one.request} ${one.block}`, one.score]),
    )
    for (const how of ['deferred-acceptance', 'first-come'] as const) {
      const plan = chosenThemselves(open, how)!
      expect(plan.served).toBe(3)
      expect(plan.total).toBe(
        plan.pairs.reduce((sum, { request, block }) => sum + scores.get(`${request} ${block}`)!, 0),
      )
      expect(plan.total).toBeLessThanOrEqual(open.question.base.total)
      expect(plan.worst).toBeLessThanOrEqual(plan.bestWorst)
      expect(plan.bestWorst).toBe(open.question.base.bestWorst)
    }
  })
  it('leaves nobody who would rather be together, where both sides choose', () => {
    expect(chosenThemselves(opened(), 'deferred-acceptance')!.blocking[0]).toBe(0)
  })
  it('keeps what the curator locked', () => {
    const plan = chosenThemselves(opened([{ mentee: 'вагин', mentor: 'титов' }]), 'deferred-acceptance')
    expect(plan!.pairs).toContainEqual(
      expect.objectContaining({ request: 'вагин', block: 'титов', locked: true }),
    )
  })
})
