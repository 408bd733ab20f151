import { type LevelCost, levelCosts, type Measures } from '#domain/matching/level-costs.ts'
import { byText } from '#domain/matching/order-hash.ts'
import { type Policy, policies } from '#domain/matching/problem.ts'
import { solve } from '#domain/matching/solve.ts'
import type { OpenPool } from './open-pool.ts'
import { type PairSettings, type ScorePartName, scorePartNames } from './pair-settings.ts'
import { proposeForStaff } from './propose-for-staff.ts'

type Desk = Parameters<typeof proposeForStaff>[0]

/** Who is with whom by the one settings and by the others; no mentor is no pair. */
export type Remade = {
  readonly mentee: string
  readonly before: string | undefined
  readonly after: string | undefined
}

export type Tried = {
  readonly moved: readonly Remade[]
  readonly before: Measures
  readonly after: Measures
  /** Who needs a mentor, or may be one, by the one settings and not by the others. */
  readonly mentees: { readonly more: readonly string[]; readonly fewer: readonly string[] }
  readonly mentors: { readonly more: readonly string[]; readonly fewer: readonly string[] }
}

/** What can be asked about: the people who have no pair, or everybody where all of them have one. */
export type AskedPool = {
  readonly open: OpenPool | undefined
  readonly anew: boolean
  /** Where what people wrote is compared already. */
  readonly proposed: ReturnType<typeof proposeForStaff>
}

/** R-PST-4. The pool as it stands; where everybody has a pair already, as if pairs were made anew today. */
export function askedPool(desk: Desk): AskedPool {
  const proposed = proposeForStaff(desk)
  const { open } = proposed
  const now = { open, anew: false, proposed }
  return (open && open.mentees.length > 0 ? undefined : wholePool(desk, now)) ?? now
}

/** Everybody, as if no pair were there yet; undefined where none is. */
export function wholePool(desk: Desk, { proposed: beside }: AskedPool): AskedPool | undefined {
  if ((desk.said?.settled ?? []).length === 0) return undefined
  const proposed = proposeForStaff(anew(desk), beside)
  return { open: proposed.open, anew: true, proposed }
}

function anew(desk: Desk): Desk {
  return { ...desk, ...(desk.said && { said: { ...desk.said, settled: [], taken: new Map() } }) }
}

/** R-PST-4. How the proposal would differ; undefined where either cannot be made. */
export function trySettings(desk: Desk, now: AskedPool, settings: PairSettings): Tried | undefined {
  const { open } = proposeForStaff({ ...(now.anew ? anew(desk) : desk), settings }, now.proposed)
  return now.open && open && differenceOf(now.open, open)
}

export function differenceOf(now: OpenPool, then: OpenPool): Tried {
  const [before, after] = [mentorsIn(now), mentorsIn(then)]
  const mentees = [...new Set([...before.keys(), ...after.keys()])].sort(byText)
  return {
    moved: mentees
      .map((mentee) => ({ mentee, before: before.get(mentee), after: after.get(mentee) }))
      .filter((one) => one.before !== one.after),
    before: now.question.base,
    after: then.question.base,
    mentees: differing(menteesIn(now), menteesIn(then)),
    mentors: differing(now.mentors, then.mentors),
  }
}

const mentorsIn = ({ question }: OpenPool) =>
  new Map(question.base.pairs.map(({ request, block }) => [request, block]))
const menteesIn = ({ mentees }: OpenPool) => mentees.map(({ person }) => person)

function differing(before: readonly string[], after: readonly string[]) {
  return {
    more: after.filter((one) => !before.includes(one)),
    fewer: before.filter((one) => !after.includes(one)),
  }
}

/** R-MAT-14 on the organisation's own people. */
export function costsOfLevels({ pool, context }: OpenPool): readonly LevelCost[] {
  const { policy, levels, classes } = context.settings
  const costs = levelCosts(pool.problem, policy, { levels, classes })
  return 'kind' in costs ? [] : costs
}

/** What each policy gives on the same people: the one in force as it is set, the others as usual. */
export function costsOfPolicies({ pool, context, question }: OpenPool): ReadonlyMap<Policy, Measures> {
  const plans = policies.map((policy) => {
    const plan = policy === context.settings.policy ? question.base : solve(pool.problem, policy)
    return [policy, plan] as const
  })
  return new Map(plans.flatMap(([policy, plan]) => (plan.kind === 'solution' ? [[policy, plan]] : [])))
}

/** `no-facts`: nobody has said anything yet. `same`: it is alike whichever mentor one takes. */
export type PartWorks = 'differs' | 'same' | 'no-facts'

/** R-PST-5. Which parts of the score tell mentors apart here: for somebody at least two of them differ in it. */
export function partsAtWork({ pool, mentees }: OpenPool): ReadonlyMap<ScorePartName, PartWorks> {
  const scores = new Map<string, (typeof pool.weighed extends ReadonlyMap<string, infer W> ? W : never)[]>()
  for (const [pair, weighed] of pool.weighed) {
    const mentee = pair.split('\u0000')[0]!
    scores.set(mentee, [...(scores.get(mentee) ?? []), weighed])
  }
  return new Map(
    scorePartNames.map((part, at) => {
      const own = mentees.map(({ person }) => (scores.get(person) ?? []).map(({ score }) => score.parts[at]!))
      const silent = own.every((parts) => parts.every(({ because }) => because.kind === 'no-data'))
      const differs = own.some((parts) => new Set(parts.map(({ points }) => points)).size > 1)
      return [part, silent ? 'no-facts' : differs ? 'differs' : 'same'] as const
    }),
  )
}
