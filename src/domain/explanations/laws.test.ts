import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelNames } from '#domain/matching/level-order.ts'
import { compare } from '#domain/matching/levels.ts'
import { type Policy, type Problem, policies } from '#domain/matching/problem.ts'
import { randomPool, seeded } from '#tests/matching-pools.ts'
import { alternatives } from './alternatives.ts'
import { blockingList } from './blocking-list.ts'
import { forcePair } from './force-pair.ts'
import { hallSet } from './hall-set.ts'
import { howFirm, withScore } from './how-firm.ts'
import { leastInOrder, leastLosses, relax } from './least-loss.ts'
import { inOrder, lossOf } from './plan-loss.ts'
import { possibleEdges, type Question, questionOf } from './question.ts'
import { cheapestRepairs, type Repair, withPlaces } from './repairs.ts'
import { type Newcomer, whereToRecruit, withNewcomer, worthOf } from './where-to-recruit.ts'
import { whyNot } from './why-not.ts'

const pool = fc.nat(1_000_000).map((seed) => randomPool(seeded(seed)))
const policy = fc.constantFrom<Policy>(...policies)
const order = fc.shuffledSubarray([...levelNames])
const runs = { numRuns: 60, seed: 6 }

/** Every pool that has a plan, under each policy, with its usual levels or with others in another order. */
function everyQuestion(law: (question: Question, pick: number) => void) {
  fc.assert(
    fc.property(pool, policy, order, fc.boolean(), fc.nat(1000), (problem, chosen, levels, usual, pick) => {
      const question = questionOf(problem, chosen, usual ? {} : { levels, classes: pick % 2 === 0 })
      if (!('reason' in question)) law(question, pick)
    }),
    runs,
  )
}
const solved = (question: Question, problem: Problem) => {
  const after = question.resolve(problem)
  return after.kind === 'infeasible' ? undefined : after
}
const locked = ({ problem }: Question, request: string) =>
  problem.locks.some((lock) => lock.request === request)

/** The pool where a pair may be that could not, with what it would be worth. */
const withPair = (problem: Problem, edge: Problem['edges'][number]): Problem => {
  const other = (one: { readonly request: string; readonly block: string }) =>
    one.request !== edge.request || one.block !== edge.block
  return { ...problem, removed: problem.removed.filter(other), edges: [...problem.edges.filter(other), edge] }
}

describe('R-EXP-2, R-EXP-3 why not: no explanation contradicts a re-solve', () => {
  it('loses at least what the bound says, and exactly what forcing says', () => {
    everyQuestion((question) => {
      const { problem, base } = question
      const least = leastLosses(question)
      for (const edge of problem.edges) {
        const why = whyNot(question, least, edge)
        if (locked(question, edge.request)) continue
        const forced = forcePair(question, edge)
        if (why.kind === 'removed' || why.kind === 'no-places') expect(forced.kind).toBe('impossible')
        // A locked pair stands outside of stability (R-MAT-7), so under `stable` locking may free the others.
        if (why.kind === 'chosen' && base.policy !== 'stable') {
          expect(forced).toMatchObject({ kind: 'forced', moved: [] })
          if (forced.kind === 'forced')
            expect(inOrder(question, forced.loss).every((one) => one === 0)).toBe(true)
        }
        if (why.kind !== 'costs' || forced.kind === 'impossible') continue
        if (!why.atLeast) throw new Error('a possible pair without a bound')
        expect(
          compare(inOrder(question, forced.loss), leastInOrder(question, why.atLeast)),
        ).toBeGreaterThanOrEqual(0)
      }
    })
  })
  it('is exact where nothing but points is in play', () => {
    fc.assert(
      fc.property(pool, (one) => {
        const simple = { ...one, locks: [], blocks: one.blocks.map((block) => ({ ...block, min: 0 })) }
        const question = questionOf(simple, 'sum')
        if ('reason' in question) throw new Error(question.reason)
        const least = leastLosses(question)
        for (const { request } of question.base.pairs)
          for (const edge of possibleEdges(question, request)) {
            const forced = forcePair(question, edge)
            const bound = least(edge)
            if (forced.kind === 'forced' && forced.loss.served === 0 && bound?.level === 'points')
              expect(forced.loss.total).toBeGreaterThanOrEqual(bound.points)
            if (bound?.level === 'above' && forced.kind === 'forced')
              expect(forced.loss.served).toBeGreaterThan(0)
          }
      }),
      runs,
    )
  })
})

describe('R-EXP-4 alternatives', () => {
  it('are the cheapest there are, whatever else is tried', () => {
    everyQuestion((question, pick) => {
      const { problem, base } = question
      const { id } = problem.requests[pick % problem.requests.length]!
      const found = alternatives(question, leastLosses(question), id)
      if (locked(question, id)) return expect(found).toEqual([])
      const every = possibleEdges(question, id)
        .filter((edge) => !base.pairs.some((one) => one.request === id && one.block === edge.block))
        .map((edge) => forcePair(question, edge))
        .flatMap((one) => (one.kind === 'forced' ? [inOrder(question, one.loss)] : []))
        .sort(compare)
      expect(found.map((one) => inOrder(question, one.loss))).toEqual(every.slice(0, 3))
      const [first] = alternatives(question, leastLosses(question), id, 1)
      expect(first && inOrder(question, first.loss)).toEqual(every[0])
    })
  })
})

describe('R-EXP-5 a set that is short of places', () => {
  it('cannot be served whole, is smallest, and one more place serves everybody in it', () => {
    let seen = 0
    everyQuestion((question) => {
      const { problem, base } = question
      for (const { request } of base.unmatched) {
        const found = hallSet(question, request)
        if (!found) continue
        seen++
        expect(found.places).toBe(found.requests.length - 1)
        const without = (request: string) =>
          neighbours(
            question,
            found.requests.filter((one) => one !== request),
          )
        for (const one of found.requests)
          if (one !== request)
            expect(roomOf(problem, without(one))).toBeGreaterThanOrEqual(found.requests.length - 1)
        expect([...neighbours(question, found.requests)].sort()).toEqual([...found.blocks].sort())
        if (base.policy === 'stable' || problem.blocks.some((block) => block.min > 1)) continue
        const wider = solved(question, withPlaces(problem, found.blocks[0]!, 1))!
        expect(wider.served).toBe(base.served + 1)
      }
    })
    expect(seen).toBeGreaterThan(2)
  })
})

describe('R-EXP-6 repairs', () => {
  it('serve the one they are for, take nobody’s pair, and come by effort', () => {
    let seen = 0
    everyQuestion((question) => {
      const { problem, base } = question
      for (const { request } of base.unmatched) {
        const found = cheapestRepairs(question, request, everyRepair(problem, request))
        expect(found.map((one) => one.effort)).toEqual(found.map((one) => one.effort).sort())
        for (const { what, newly, loss } of found) {
          seen++
          const after = solved(question, what(problem))!
          const served = new Set(after.pairs.map((pair) => pair.request))
          expect(newly).toContain(request)
          expect(base.pairs.every((pair) => served.has(pair.request))).toBe(true)
          expect(loss).toEqual(lossOf(base, after))
        }
        const best = everyRepair(problem, request).filter(({ change }) => {
          const after = solved(question, change(problem))
          const served = new Set(after?.pairs.map((pair) => pair.request))
          return served.has(request) && base.pairs.every((pair) => served.has(pair.request))
        })
        expect(found).toHaveLength(Math.min(3, best.length))
      }
    })
    expect(seen).toBeGreaterThan(2)
  })
})

describe('R-EXP-7 where to recruit', () => {
  it('never promises more than the duals allow, and no more than a re-solve gives', () => {
    let seen = 0
    everyQuestion((question, pick) => {
      const { problem, base } = question
      const newcomers = someNewcomers(problem, pick)
      const relaxed = relax(question, 0)
      const found = whereToRecruit(question, newcomers, { verified: newcomers.length })
      for (const { what, loss } of found) {
        seen++
        const newcomer = newcomers.find((one) => one.what === what)!
        expect(loss).toEqual(lossOf(base, solved(question, withNewcomer(problem, newcomer))!))
        if (!relaxed) continue
        const people = loss.byClass.reduce((all, one, at) => all + one.people * (loss.byClass.length - at), 0)
        const counted = base.policy === 'stable' ? 0 : question.classes ? people : loss.served
        const gain = -counted * relaxed.step - loss.total
        expect(gain).toBeLessThanOrEqual(worthOf(relaxed)(newcomer))
      }
    })
    expect(seen).toBeGreaterThan(2)
  })
})

describe('R-EXP-8 how firm a pair is', () => {
  it('holds to the last point, and not one further', () => {
    let seen = 0
    everyQuestion((question, pick) => {
      const { problem, base } = question
      if (problem.edges.length === 0) return
      const edge = problem.edges[pick % problem.edges.length]!
      const firm = howFirm(question, edge)
      if (!firm) return
      const turn = base.pairs.some((one) => one.request === edge.request && one.block === edge.block) ? -1 : 1
      const answer = (by: number) =>
        JSON.stringify(
          solved(question, withScore(problem, edge, edge.score + turn * by))!.pairs.map((one) => [
            one.request,
            one.block,
          ]),
        )
      const end = turn < 0 ? edge.score : 1000 - edge.score
      const last = firm.kind === 'never' ? end : firm.by - 1
      for (const by of [0, Math.floor(last / 3), last]) expect(answer(by)).toBe(answer(0))
      if (firm.kind === 'never') return
      seen++
      for (const by of [firm.by, Math.floor((firm.by + end) / 2), end]) expect(answer(by)).not.toBe(answer(0))
    })
    expect(seen).toBeGreaterThan(2)
  })
})

describe('R-EXP-9 blocking pairs', () => {
  it('are as many by name as the plan counts', () => {
    everyQuestion((question) => {
      for (const tolerance of [0, 50, 100] as const)
        expect(blockingList(question, tolerance)).toHaveLength(question.base.blocking[tolerance])
    })
  })
})

function neighbours(question: Question, requests: readonly string[]): Set<string> {
  const { problem, base } = question
  return new Set(
    requests.flatMap((request) => {
      const lock = problem.locks.find((one) => one.request === request)
      const open = lock ? [lock.block] : possibleEdges(question, request).map((edge) => edge.block)
      return open.filter((block) => !base.closed.includes(block))
    }),
  )
}

/** How many these blocks can lead together. */
function roomOf(problem: Problem, blocks: ReadonlySet<string>): number {
  const own = (some: readonly { readonly id: string; readonly max: number }[]) =>
    some.reduce((all, block) => (blocks.has(block.id) ? all + block.max : all), 0)
  const roofs = problem.roofs ?? []
  const under = new Set(roofs.flatMap((roof) => roof.blocks))
  return roofs.reduce(
    (all, roof) =>
      all + Math.min(roof.max, own(problem.blocks.filter((one) => roof.blocks.includes(one.id)))),
    own(problem.blocks.filter((block) => !under.has(block.id))),
  )
}

type Change = (problem: Problem) => Problem

function everyRepair(problem: Problem, request: string): Repair<Change>[] {
  const places = problem.blocks.map((block) => ({
    key: `place ${block.id}`,
    effort: 2,
    change: (one: Problem) => withPlaces(one, block.id, 1),
  }))
  const pairs = problem.removed
    .filter((one) => one.request === request)
    .map((one) => ({
      key: `lift ${one.block}`,
      effort: 1,
      change: (problem: Problem) =>
        withPair(problem, { request, block: one.block, score: 100, menteePref: 100, mentorPref: 100 }),
    }))
  return [...places, ...pairs].map((one) => ({ ...one, what: one.change }))
}

function someNewcomers(problem: Problem, pick: number): Newcomer<string>[] {
  return problem.requests.map(({ id }, at) => ({
    what: id,
    block: { id: `новый ${id}`, person: null, min: 0, max: 1 + (at % 2) },
    edges: problem.requests.slice(at).map((request) => {
      const score = (pick * 7 + at * 131) % 1001
      return { request: request.id, block: `новый ${id}`, score, menteePref: score, mentorPref: score }
    }),
  }))
}
