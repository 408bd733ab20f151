import { mayChoose } from '#domain/needs/mentee-categories.ts'
import { noNeed } from '#domain/needs/pool-of-staff.ts'
import type { Day } from '#kit/day.ts'
import { type Consents, type ConsentTrouble, consentTrouble } from './consents.ts'
import { type MenteeRow, proposedOf } from './mentee-rows.ts'

/** What can be done to several mentees at once; `by-rule` takes back what was decided by hand, `consent` has the consent to
 *  processing of each prepared. */
export const menteeDeeds = ['confirm', 'add', 'decline', 'by-rule', 'consent'] as const
export type MenteeDeed = (typeof menteeDeeds)[number]

export type MenteeTrouble =
  | 'not-here'
  | 'nothing-proposed'
  | 'in-a-pair'
  | 'already-declined'
  | 'nothing-decided'
  | 'already-so'
  | ConsentTrouble

export type CategoryChange = {
  readonly category: string
  readonly decision: 'confirmed' | 'declined' | null
  /** The last day of what it confirms. */
  readonly through: Day | null
}

/** One person of a draft: what would change, or why nothing may. */
export type PlannedMentee = {
  readonly person: string
  readonly row: MenteeRow | undefined
  readonly trouble: MenteeTrouble | null
  readonly changes: readonly CategoryChange[]
}

export type MenteesPlanned = {
  readonly rows: readonly MenteeRow[]
  readonly here: ReadonlySet<string>
  readonly decided: readonly { readonly person: string; readonly category: string }[]
  /** Of `add`: chosen when it is carried out; until then whoever is here may be added. */
  readonly category?: string | undefined
  readonly consents: Consents
}

/** R-BNK-12. What a deed would do to each of the chosen people now. */
export function planMentees(
  deed: MenteeDeed,
  people: readonly string[],
  planned: MenteesPlanned,
): readonly PlannedMentee[] {
  return people.map((person) => {
    const row = planned.rows.find((one) => one.person === person)
    const found = planned.here.has(person) ? plans[deed](person, row, planned) : ('not-here' as const)
    return typeof found === 'string'
      ? { person, row, trouble: found, changes: [] }
      : { person, row, trouble: null, changes: found }
  })
}

type Plan = (
  person: string,
  row: MenteeRow | undefined,
  planned: MenteesPlanned,
) => MenteeTrouble | readonly CategoryChange[]

const plans: Readonly<Record<MenteeDeed, Plan>> = {
  confirm: (_, row) => {
    const proposed = row ? proposedOf(row) : []
    if (proposed.length === 0) return 'nothing-proposed'
    return proposed.map(({ category, through }) => ({ category, decision: 'confirmed', through }))
  },
  add: (_, row, { category }) => {
    if (category === undefined) return []
    if (!mayChoose(category)) return 'already-so'
    if (row?.categories.some((one) => one.category === category && one.confirmedOn !== null))
      return 'already-so'
    const again = row?.state === 'not-needed' ? [{ category: noNeed, decision: null, through: null }] : []
    return [...again, { category, decision: 'confirmed', through: null }]
  },
  decline: (_, row) => {
    if (row?.state === 'not-needed') return 'already-declined'
    if (row && row.mentorships.length > 0) return 'in-a-pair'
    return [{ category: noNeed, decision: 'declined', through: null }]
  },
  'by-rule': (person, _, { decided }) => {
    const own = decided.filter((one) => one.person === person)
    if (own.length === 0) return 'nothing-decided'
    return own.map(({ category }) => ({ category, decision: null, through: null }))
  },
  consent: (person, _, { consents }) => consentTrouble(person, consents) ?? [],
}
