import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Ending } from './ending.ts'

export type MentorshipId = Id<'mentorship'>
export type Side = 'mentor' | 'co_mentor' | 'mentee'
export type Mode = 'in_person' | 'remote' | 'mixed'
/** How an answer came: by a personal link, from an account, or on paper and entered by somebody. */
export type Source = 'link' | 'account' | 'paper'

/** Employer's assignment under ст. 351.8 ТК, part of the mentor's job, or somebody who is not our employee. */
export type Basis = 'assignment_351_8' | 'job_function' | 'outside'

/** What one side answered. The private reason of a refusal is not part of it: it is never shown to the other side. */
export type Consent = {
  readonly answer: 'yes' | 'no'
  readonly on: Day
  readonly source: Source
  readonly enteredBy: PersonId | null
  readonly scan: Id<'file'> | null
}

export type Member = {
  readonly person: PersonId
  readonly side: Side
  /** Codes of `deficits.json`, never sensitive ones. */
  readonly topics: readonly string[]
  /** The answer in force; `null` while there is none or it was withdrawn. */
  readonly consent: Consent | null
}

/** One mentor, and co-mentors where there are any, with one mentee or a group of two to six, dated. */
export type Mentorship = {
  readonly id: MentorshipId
  /** Code of `mentoring_forms.json`: one form. */
  readonly form: string
  /** Code of a format there, where one is named. */
  readonly format: string | null
  /** Codes of `mentoring_types.json`: one or several. */
  readonly types: readonly string[]
  readonly mode: Mode
  readonly from: Day
  readonly through: Day
  readonly basis: Basis | null
  readonly reason: string
  /** The other thread of a reverse pair. */
  readonly reverseOf: MentorshipId | null
  readonly madeOn: Day
  readonly askedOn: Day | null
  readonly droppedOn: Day | null
  /** How it ended before or with its term; `null` while nobody has ended it. */
  readonly ending: Ending | null
  /** The mentorship whose place it takes: its mentor was replaced by this one's. */
  readonly succeeds: MentorshipId | null
  readonly members: readonly Member[]
}

export const mentorOf = ({ members }: Pick<Mentorship, 'members'>) =>
  members.find((one) => one.side === 'mentor')!
export const menteesIn = ({ members }: Pick<Mentorship, 'members'>) =>
  members.filter((one) => one.side === 'mentee')

/** R-MEN-1. Everybody has said yes, and nobody took it back: only then may it stand in an order. */
export function isAgreed({ droppedOn, members }: Mentorship): boolean {
  return droppedOn === null && members.every((one) => one.consent?.answer === 'yes')
}
