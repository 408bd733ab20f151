import type { Decided } from './pool-of-staff.ts'

/** What a curator tries on the board before it is kept; `lift` takes a kept lock or ban back. */
export const triedKinds = ['lock', 'ban', 'lift'] as const
export type TriedChange = {
  readonly kind: (typeof triedKinds)[number]
  readonly mentee: string
  readonly mentor: string
}

/** More are not looked at together: nobody follows them. */
export const mostTried = 12

type Pairs = Decided['pairs']
type PairOf = Pick<TriedChange, 'mentee' | 'mentor'>

const same = (one: PairOf, other: PairOf) => one.mentee === other.mentee && one.mentor === other.mentor

/** R-DSK-2. The corrections as keeping these changes one after another leaves them: one lock a mentee, one word a pair. */
export function decidedWith(pairs: Pairs, changes: readonly TriedChange[]): Pairs {
  return changes.reduce<Pairs>((kept, { kind, mentee, mentor }) => {
    const others = kept.filter(
      (one) =>
        !same(one, { mentee, mentor }) &&
        !(kind === 'lock' && one.mentee === mentee && one.correction === 'lock'),
    )
    return kind === 'lift' ? others : [...others, { mentee, mentor, correction: kind }]
  }, pairs)
}

type Trying = (tried: readonly TriedChange[], change: TriedChange | undefined) => readonly TriedChange[]

/** One more change; what it makes void goes: an earlier word about the same pair, an earlier lock of the same mentee. */
export function tryingUpTo(most: number): Trying {
  return (tried, change) => {
    if (!change) return tried
    const left = tried.filter(
      (one) =>
        !same(one, change) &&
        !(change.kind === 'lock' && one.kind === 'lock' && one.mentee === change.mentee),
    )
    return [...left, change].slice(-most)
  }
}

export const withTried = tryingUpTo(mostTried)

/** What is kept at once, or taken back: a lock in the place of another is two changes. */
export const mostKept = 2 * mostTried

/** R-DSK-4. The changes that lead from one state of the corrections to another: what takes a kept change back. */
export function changesBetween(from: Pairs, to: Pairs): readonly TriedChange[] {
  const lifts = from
    .filter((one) => !to.some((other) => same(one, other)))
    .map(({ mentee, mentor }): TriedChange => ({ kind: 'lift', mentee, mentor }))
  const restored = to
    .filter((one) => !from.some((other) => same(one, other) && one.correction === other.correction))
    .map(({ mentee, mentor, correction }): TriedChange => ({ kind: correction, mentee, mentor }))
  return [...lifts, ...restored]
}

/** Whether the corrections stand as these changes leave them. */
export function areKept(pairs: Pairs, changes: readonly TriedChange[]): boolean {
  return changes.every(({ kind, mentee, mentor }) => {
    const found = pairs.find((one) => same(one, { mentee, mentor }))
    return kind === 'lift' ? found === undefined : found?.correction === kind
  })
}

/** What takes changes back speaks of their pairs and of no other: an address made up by somebody does not. */
export function areOfSamePairs(one: readonly TriedChange[], other: readonly TriedChange[]): boolean {
  const within = (some: readonly TriedChange[], all: readonly TriedChange[]) =>
    some.every((change) => all.some((found) => same(found, change)))
  return within(one, other) && within(other, one)
}
