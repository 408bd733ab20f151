import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type MatchAnswer, matchAnswer } from './match-answer.ts'
import { readPool } from './read-pool.ts'
import { solve } from './solve.ts'

const folder = join(process.env.VEKTOR_GOLD ?? '../shared/gold', 'matching')
if (!existsSync(folder)) throw new Error(`the examples of matching are missing: ${folder} (set VEKTOR_GOLD)`)

type Expected = {
  readonly card: number
  readonly optLex: number
  readonly optima: readonly (readonly string[])[]
  readonly unmatched: readonly string[]
  readonly maxMin: number
  readonly minSquaresLoad: number
  readonly blockingOfOptimum: number
  readonly byClass: readonly [number, number]
  readonly infeasible?: string
  readonly stable?: readonly (readonly string[])[]
  readonly stableWeight?: number
  readonly closed?: readonly string[]
  readonly reason?: string
}
type Gold = {
  readonly id: string
  readonly mentees: readonly { id: string; class?: number }[]
  readonly expect: Expected
}

const cases = readdirSync(folder)
  .filter((name) => /^\d+-.*\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold)
const feasible = cases.filter((one) => one.expect.infeasible === undefined)

describe('R-MAT-10 the examples, policy sum', () => {
  it.each(feasible)('$id', (gold) => {
    const answer = planned(matchAnswer(gold, 'sum'))
    const { expect: wanted } = gold
    expect(answer).toMatchObject({ value: wanted.optLex, served: wanted.card, maxMin: wanted.maxMin })
    expect(answer.certificate).toEqual({ primal: wanted.optLex, dual: wanted.optLex, exact: true })
    expect(wanted.optima.map((optimum) => [...optimum].sort())).toContainEqual(pairsOf(answer))
    expect(answer.blocking[0]).toBe(wanted.blockingOfOptimum)
    expect(answer.unmatched.map((one) => one.mentee)).toEqual(wanted.unmatched)
    if (wanted.reason) expect(answer.unmatched.map((one) => one.why)).toContain(wanted.reason)
    expect(squares(answer)).toBe(wanted.minSquaresLoad)
    const solution = solved(gold, 'sum')
    if (wanted.closed) expect(solution.closed).toEqual(wanted.closed)
  })
})

describe('R-MAT-2 the examples, policy maxMin', () => {
  it.each(feasible)('$id', (gold) => {
    const solution = solved(gold, 'maxMin')
    const served = [0, 1].map(
      (rank) => solution.servedByClass.find((one) => one.priority === rank)?.served ?? 0,
    )
    expect(served).toEqual(gold.expect.byClass)
    expect(solution.served).toBe(gold.expect.card)
    expect(solution.worst).toBe(solution.bestWorst)
    if (gold.mentees.every((mentee) => mentee.class === undefined))
      expect(solution.worst).toBe(gold.expect.maxMin)
    expect(planned(matchAnswer(gold))).toMatchObject({ policy: 'maxMin', value: solution.total })
  })
})

describe('R-MAT-8 the examples, policy stable', () => {
  it.each(feasible.filter((one) => one.expect.stable))('$id', (gold) => {
    const pool = readPool(gold)
    if (!pool.ok) throw new Error(pool.refusal.path)
    const solution = solve(pool.value, 'stable', { tolerance: 0 })
    if (solution.kind === 'infeasible') throw new Error(solution.reason)
    expect(solution.total).toBe(gold.expect.stableWeight)
    expect(solution.blocking[0]).toBe(0)
    const pairs = solution.pairs.map((pair) => `${pair.request}-${pair.block}`).sort()
    expect(gold.expect.stable!.map((one) => [...one].sort())).toContainEqual(pairs)
  })
})

describe('R-MAT-6 the examples without a plan', () => {
  it.each(cases.filter((one) => one.expect.infeasible))('$id', (gold) => {
    const answer = matchAnswer(gold)
    expect(answer).toMatchObject({ ok: true, value: { infeasible: gold.expect.infeasible } })
    if (!answer.ok || !('conflict' in answer.value)) throw new Error('a conflict was expected')
    expect(answer.value.conflict.length).toBeGreaterThan(0)
  })
})

function planned(answer: ReturnType<typeof matchAnswer>): Extract<MatchAnswer, { value: number }> {
  if (!answer.ok || !('value' in answer.value)) throw new Error('a plan was expected')
  return answer.value
}

function solved(gold: Gold, policy: 'sum' | 'maxMin') {
  const pool = readPool(gold)
  if (!pool.ok) throw new Error(pool.refusal.path)
  const solution = solve(pool.value, policy)
  if (solution.kind === 'infeasible') throw new Error(solution.reason)
  return solution
}

function pairsOf(answer: { readonly assignments: readonly (readonly [string, string])[] }): string[] {
  return answer.assignments.map(([mentee, mentor]) => `${mentee}-${mentor}`).sort()
}

function squares(answer: { readonly assignments: readonly (readonly [string, string])[] }): number {
  const load = new Map<string, number>()
  for (const [, mentor] of answer.assignments) load.set(mentor, (load.get(mentor) ?? 0) + 1)
  return [...load.values()].reduce((all, one) => all + one * one, 0)
}
