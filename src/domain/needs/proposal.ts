import type { Certificate, Policy } from '#domain/matching/problem.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Day } from '#kit/day.ts'
import type { IneligibleReason, PairHistory, PairOf } from './eligibility.ts'
import type { Habits } from './habits.ts'
import type { MenteeCategory, UnknownCategory } from './mentee-categories.ts'
import type { MentorCandidate } from './mentor-candidate.ts'
import type { PairSettings } from './pair-settings.ts'
import type { PairScore } from './score.ts'
import { nothingWished, type Wishes } from './wishes.ts'

/** What people have decided so far; the next proposal keeps to it. */
export type Corrections = PairHistory & {
  readonly locks: readonly PairOf[]
  readonly categories: readonly {
    readonly person: string
    readonly category: string
    readonly holds: boolean
  }[]
  readonly topics: readonly { readonly person: string; readonly topics: readonly string[] }[]
  readonly admitted: readonly string[]
  readonly notAdmitted: readonly string[]
  readonly notMentees: readonly string[]
  readonly places: readonly { readonly mentor: string; readonly places: number }[]
  /** Topics a mentor has said to lead: then nothing is inferred. */
  readonly offered: ReadonlyMap<string, readonly string[]>
  /** Kinds of mentoring by mentor, where somebody has said. */
  readonly kinds: ReadonlyMap<string, readonly string[]>
  /** What those who need a mentor, and mentors, wrote in their own words; nothing is «wrote nothing». */
  readonly words: {
    readonly needs: ReadonlyMap<string, string>
    readonly offers: ReadonlyMap<string, string>
  }
  readonly wishes: Wishes
  /** How they like to work and when they are free, of those who said. */
  readonly habits: {
    readonly needs: ReadonlyMap<string, Habits>
    readonly offers: ReadonlyMap<string, Habits>
  }
  /** Have a mentor already: their need is known, and nobody is proposed. */
  readonly settled: readonly string[]
  /** Stay without a mentor for now. */
  readonly leftAlone: readonly string[]
}

export const noCorrections: Corrections = {
  locks: [],
  bans: [],
  refusals: [],
  failed: [],
  bossConsents: [],
  categories: [],
  topics: [],
  admitted: [],
  notAdmitted: [],
  notMentees: [],
  places: [],
  offered: new Map(),
  kinds: new Map(),
  words: { needs: new Map(), offers: new Map() },
  habits: { needs: new Map(), offers: new Map() },
  wishes: nothingWished,
  settled: [],
  leftAlone: [],
}

export type ProposalContext = {
  readonly today: Day
  readonly kind: OrganisationKind
  readonly corrections?: Corrections
  /** By what the organisation has its pairs proposed. */
  readonly settings: PairSettings
  readonly acrossSites?: boolean
}

export type PoolMentee = {
  readonly person: string
  readonly categories: readonly MenteeCategory[]
  readonly unknown: readonly UnknownCategory[]
  readonly topics: readonly string[]
  readonly priority: number
}

/** `group` when one mentor leads three or more; two at one mentor are two pairs. */
export type ProposedPair = {
  readonly mentee: string
  readonly mentor: string
  readonly type: 'traditional' | 'group'
  readonly score: PairScore
  readonly covered: readonly string[]
  readonly locked: boolean
}

/** A mentee without a pair; `counts` says how many mentors fell away for each reason. */
export type Alone = {
  readonly mentee: string
  readonly why: 'no-eligible' | 'no-place' | 'group-closed'
  readonly counts: readonly {
    readonly reason: IneligibleReason | 'no-place' | 'zero-places'
    readonly mentors: number
  }[]
}

type ProposalHead = {
  readonly mentees: readonly PoolMentee[]
  readonly candidates: readonly MentorCandidate[]
}

export type Proposal =
  | (ProposalHead & {
      /** Fewer than two people may be mentors: nothing to choose between, so nothing is scored. */
      readonly kind: 'too-few-mentors'
      readonly eligible: number
      readonly only: readonly (PairOf & { readonly covered: readonly string[] })[]
    })
  | (ProposalHead & {
      readonly kind: 'proposal'
      readonly policy: Policy
      readonly groups: boolean
      readonly pairs: readonly ProposedPair[]
      readonly alone: readonly Alone[]
      readonly worst: number
      readonly bestWorst: number
      readonly total: number
      readonly blocking: { readonly 0: number; readonly 50: number; readonly 100: number }
      readonly certificate: Certificate
    })

/** Locks that cannot stand, with the reason of each. */
export type ProposalRefusal =
  | { readonly reason: 'lock-forbidden'; readonly conflict: readonly (PairOf & { readonly code: string })[] }
  | { readonly reason: 'lock-capacity'; readonly conflict: readonly PairOf[] }
  | { readonly reason: 'unknown-person'; readonly person: string }
  /** A plan whose proof does not hold is not shown. */
  | { readonly reason: 'unproven' }
