import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { addDays, type Day, dayBefore } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'

export type Admitting = 'curator' | 'council'

/** Somebody was admitted to the bank of mentors: by whom, from when, on what grounds. */
export type Admission = {
  readonly id: Id<'mentor-admission'>
  readonly person: PersonId
  readonly from: Day
  readonly through: Day | null
  readonly by: Admitting
  readonly grounds: string
  /** Of the council's minutes; a number is text as it was written. */
  readonly minutesNumber: string | null
  readonly minutesOn: Day | null
}

/** The mentor asks not to be given new people for a while, or the curator sees it so; what goes on, goes on. */
export type Suspension = {
  readonly id: Id<'mentor-suspension'>
  readonly person: PersonId
  readonly from: Day
  readonly through: Day | null
  readonly because: string
}

export type MentorBank = {
  readonly admissions: readonly Admission[]
  readonly suspensions: readonly Suspension[]
}

type Dated = { readonly person: PersonId; readonly from: Day; readonly through: Day | null }

const holds = (on: Day) => (one: Dated) => one.from <= on && (one.through === null || one.through >= on)
const of = (person: string) => (one: Dated) => one.person === person

export function admissionOn(bank: MentorBank, person: string, on: Day): Admission | undefined {
  return bank.admissions.filter(of(person)).find(holds(on))
}

export function suspensionOn(bank: MentorBank, person: string, on: Day): Suspension | undefined {
  return bank.suspensions.filter(of(person)).find(holds(on))
}

/** R-BNK-1. Admitted on that day and not suspended. */
export function isAdmitted(bank: MentorBank, person: string, on: Day): boolean {
  return admissionOn(bank, person, on) !== undefined && suspensionOn(bank, person, on) === undefined
}

export type AdmissionFields = Omit<Admission, 'id' | 'person' | 'through'>

export type AdmissionRefusal =
  | { readonly reason: 'already-admitted'; readonly from: Day }
  | { readonly reason: 'grounds-missing' }
  | { readonly reason: 'too-far'; readonly latest: Day }
  | { readonly reason: 'minutes-missing' }
  | { readonly reason: 'minutes-later'; readonly minutesOn: Day }
  | { readonly reason: 'not-here' }

export type Admissible = {
  readonly person: string
  readonly today: Day
  /** Works here on the day of admission, or is a mentor from another organisation. */
  readonly here: boolean
  /** Whether the rules already name this person a candidate: then they are grounds enough. */
  readonly candidate: boolean
}

const farthest = 90

/**
 * R-BNK-2. An admission begins on a day, at most ninety days ahead; whoever is no candidate by the rules is admitted with
 * grounds in words; the council's has the number and day of its minutes, not later than the admission itself.
 */
export function checkAdmission(
  bank: MentorBank,
  { person, today, here, candidate }: Admissible,
  fields: AdmissionFields,
): Result<null, AdmissionRefusal> {
  if (!here) return no({ reason: 'not-here' })
  const ending = bank.admissions
    .filter(of(person))
    .find((one) => one.through === null || one.through >= fields.from)
  if (ending) return no({ reason: 'already-admitted', from: ending.from })
  const latest = addDays(today, farthest)
  if (fields.from > latest) return no({ reason: 'too-far', latest })
  if (!candidate && fields.grounds === '') return no({ reason: 'grounds-missing' })
  if (fields.by !== 'council') return ok(null)
  if (fields.minutesNumber === null || fields.minutesOn === null) return no({ reason: 'minutes-missing' })
  return fields.minutesOn > fields.from
    ? no({ reason: 'minutes-later', minutesOn: fields.minutesOn })
    : ok(null)
}

export type SuspensionRefusal =
  | { readonly reason: 'not-admitted' }
  | { readonly reason: 'already-suspended'; readonly from: Day }
  | { readonly reason: 'ends-before'; readonly from: Day }

/** R-BNK-3. Only an admitted mentor can be suspended, and only once for any day. */
export function checkSuspension(
  bank: MentorBank,
  person: string,
  { from, through }: Pick<Suspension, 'from' | 'through'>,
): Result<null, SuspensionRefusal> {
  if (through !== null && through < from) return no({ reason: 'ends-before', from })
  if (!admissionOn(bank, person, from)) return no({ reason: 'not-admitted' })
  const other = bank.suspensions
    .filter(of(person))
    .find((one) => (one.through === null || one.through >= from) && (through === null || one.from <= through))
  return other ? no({ reason: 'already-suspended', from: other.from }) : ok(null)
}

/** The last day of what ends from a day on: its eve, but never before its own beginning. */
export function lastDay(from: Day, endsOn: Day): Day {
  const eve = dayBefore(endsOn)
  return eve < from ? from : eve
}
