import { usualLevels } from '#domain/matching/level-order.ts'
import type { Policy } from '#domain/matching/problem.ts'
import type { PairSettings } from '#domain/needs/pair-settings.ts'
import { type Proposed as ProposedFor, proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { decidedWith, type TriedChange } from '#domain/needs/tried-changes.ts'
import { casedShort } from '#pieces/cased-short.ts'
import type { CasedName } from '#pieces/explanation-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import type { Person } from '#store/people.ts'
import type { PairsDesk } from '../queries.ts'

export type Proposed = ProposedFor<Person>

export type BoardWords = Pick<PeopleWords, 'name' | 'role'> & { readonly short: CasedName }

export function boardWords(desk: PairsDesk): BoardWords {
  const { name, role } = peopleWords(desk.staff, desk.said.outside)
  return { name, role, short: casedShort(desk.staff) }
}

/** R-DSK-1. The proposal as it would be with these changes kept: solved the very same way. */
export function proposedWith(desk: PairsDesk, tried: readonly TriedChange[], beside?: Proposed): Proposed {
  const pairs = decidedWith(desk.decisions.pairs, tried)
  return proposeForStaff({ ...desk, decisions: { ...desk.decisions, pairs } }, beside)
}

/** The same under another policy. */
export function proposedUnder(
  desk: PairsDesk,
  policy: Policy,
  tried: readonly TriedChange[],
  beside: Proposed,
): Proposed {
  return proposedWith({ ...desk, settings: settingsUnder(desk, policy) }, tried, beside)
}

/** What is kept, or what is kept with another policy and the levels that usually go with it. */
export function settingsUnder({ settings }: Pick<PairsDesk, 'settings'>, policy: Policy): PairSettings {
  if (policy === settings.policy) return settings
  return { ...settings, policy, levels: usualLevels[policy], classes: policy === 'maxMin' }
}
