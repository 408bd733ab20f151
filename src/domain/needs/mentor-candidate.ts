import type { PersonCategory } from '#domain/people/employment.ts'
import { type Day, dayBefore } from '#kit/day.ts'
import rule from '#reference/matching/mentor_rule.json' with { type: 'json' }
import positions from '#reference/positions.json' with { type: 'json' }
import { addMonths } from './add-months.ts'
import { type MenteeCategory, menteeCategories, rulesBy } from './mentee-categories.ts'
import { type PairThresholds, usualThresholds } from './pair-settings.ts'
import { experienceBounds, type PoolPerson } from './pool-person.ts'

export type CandidateFor =
  | { readonly kind: 'category'; readonly category: string; readonly through: Day | null }
  | { readonly kind: 'experience'; readonly months: number }

export type CandidateAgainst =
  | { readonly kind: 'no-category' }
  | { readonly kind: 'category-over'; readonly category: string; readonly through: Day }
  | { readonly kind: 'experience'; readonly months: number; readonly needed: number }
  | { readonly kind: 'need'; readonly category: string }
  | { readonly kind: 'position' }
  | { readonly kind: 'on-leave' }
  | { readonly kind: 'external' }
  | { readonly kind: 'leads-staff'; readonly role: 'head' | 'deputy' }
  | { readonly kind: 'not-admitted' }

export type MentorCandidate = {
  readonly person: string
  readonly verdict: 'yes' | 'no' | 'unknown'
  readonly by: 'rule' | 'hand'
  readonly reasonsFor: readonly CandidateFor[]
  readonly reasonsAgainst: readonly CandidateAgainst[]
  readonly missing: readonly ('category' | 'experience' | 'position')[]
}

/**
 * R-NEE-2. Who may be asked to be a mentor: a category in force, pedagogical experience, no category of need, a
 * position that allows it, at work, not from outside, not the head or a deputy. Nobody has agreed to anything yet.
 */
export function mentorCandidate(
  person: PoolPerson,
  today: Day,
  known?: readonly MenteeCategory[],
  thresholds: PairThresholds = usualThresholds,
): MentorCandidate {
  const { mentorMonths, mentorCategory } = thresholds
  const needs = known ?? menteeCategories(person, today, rulesBy(thresholds)).categories
  const reasonsFor: CandidateFor[] = []
  const reasonsAgainst: CandidateAgainst[] = needs.map((one) => ({ kind: 'need', category: one.category }))
  const missing: MentorCandidate['missing'][number][] = []
  const held = bestCategory(person, today)
  if (held) reasonsFor.push({ kind: 'category', category: held.category, through: inForceThrough(held) })
  else if (mentorCategory && person.categories === null) missing.push('category')
  else if (mentorCategory) reasonsAgainst.push(lapsed(person, today))

  const { least, most } = experienceBounds(person)
  if (least >= mentorMonths) reasonsFor.push({ kind: 'experience', months: least })
  else if (most < mentorMonths)
    reasonsAgainst.push({ kind: 'experience', months: most, needed: mentorMonths })
  else missing.push('experience')

  if (person.position === null) missing.push('position')
  else if (!canBe('can_be_mentor', person.position)) reasonsAgainst.push({ kind: 'position' })
  if (person.onLeave) reasonsAgainst.push({ kind: 'on-leave' })
  if (person.external) reasonsAgainst.push({ kind: 'external' })
  if (person.role) reasonsAgainst.push({ kind: 'leads-staff', role: person.role })
  const verdict = reasonsAgainst.length > 0 ? 'no' : missing.length > 0 ? 'unknown' : 'yes'
  return { person: person.id, verdict, by: 'rule', reasonsFor, reasonsAgainst, missing }
}

/** The category in force that counts most: педагог-наставник, педагог-методист, высшая, первая. */
export function bestCategory(person: PoolPerson, today: Day): PersonCategory | undefined {
  const order = ['mentor', 'methodist', 'highest', 'first'].filter((one) => rule.categories.includes(one))
  const inForce = (person.categories ?? []).filter(
    (one) => (one.from === null || one.from <= today) && (inForceThrough(one) ?? today) >= today,
  )
  return inForce
    .filter((one) => order.includes(one.category))
    .sort((one, other) => order.indexOf(one.category) - order.indexOf(other.category))[0]
}

/**
 * R-NEE-3. The last day of a category: the one recorded; without one, categories given from 01.09.2023 on have no end
 * and earlier ones end after five years. Where the day of award is not known the list is believed.
 */
export function inForceThrough(held: PersonCategory): Day | null {
  if (held.through !== null || held.from === null) return held.through
  return held.from >= rule.indefiniteFrom ? null : dayBefore(addMonths(held.from, rule.formerYears * 12))
}

export function canBe(what: 'can_be_mentor' | 'can_be_mentee', position: string): boolean {
  return positions.items.some((one) => one.code === position && one[what])
}

function lapsed(person: PoolPerson, today: Day): CandidateAgainst {
  const over = (person.categories ?? []).find((one) => rule.categories.includes(one.category))
  const through = over ? inForceThrough(over) : null
  return over && through !== null && through < today
    ? { kind: 'category-over', category: over.category, through }
    : { kind: 'no-category' }
}
