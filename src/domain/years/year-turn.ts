import type { Admission } from '#domain/banks/admission.ts'
import { type Bank, type BankConfirmation, banks } from '#domain/banks/confirmation.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { isSigned, type Paper } from '#domain/papers/paper.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'

export type YearFacts = {
  /** The calendar year in which the school year of the organisation begins. */
  readonly schoolYear: number
  readonly today: Day
  readonly mentorships: readonly Mentorship[]
  readonly ordered: { readonly has: (mentorship: MentorshipId) => boolean }
  readonly papers: readonly Paper[]
  readonly admissions: readonly Admission[]
  readonly confirmations: readonly BankConfirmation[]
}

/** What the next school year finds. A mentorship stands in one list at most. */
export type YearTurn = {
  /** The school year that is to begin. */
  readonly next: number
  /** First day of the new year's work. */
  readonly from: Day
  /** Ordered or agreed, and not over when the new year begins. */
  readonly goesOn: readonly Mentorship[]
  /** Ordered, over before the new year begins, and nobody has ended them by order. */
  readonly toEnd: readonly Mentorship[]
  /** Neither ordered nor refused: to be ordered or given up. */
  readonly undecided: readonly Mentorship[]
  /** Signed papers whose term ends before the new year, except those of mentorships that end too. */
  readonly expiring: readonly Paper[]
  /** Mentors who stay admitted. */
  readonly admitted: number
  /** Banks that nobody has confirmed for the new year. */
  readonly toConfirm: readonly Bank[]
}

/** R-YEA-1. From the first of June a school may turn to its next year: the work of the old one is mostly done by then. */
export const turnsFrom = (schoolYear: number): Day => `${schoolYear + 1}-06-01` as Day

/** R-YEA-2. What goes on, what expires and what must be issued anew when the next school year begins. */
export function yearTurn(facts: YearFacts): YearTurn {
  const { schoolYear, mentorships, ordered, papers, confirmations } = facts
  const next = schoolYear + 1
  const from = `${next}-09-01` as Day
  const phase = (one: Mentorship) => phaseOf(one, facts)
  const live = mentorships.filter((one) => !['refused', 'dropped'].includes(phase(one)))
  const goesOn = live.filter(
    (one) => lastDay(one) >= from && ['agreed', 'ordered', 'going'].includes(phase(one)),
  )
  const undecided = live.filter((one) => ['draft', 'asked'].includes(phase(one)))
  const toEnd = live.filter((one) => ordered.has(one.id) && lastDay(one) < from && one.ending === null)
  const ending = new Set(live.filter((one) => lastDay(one) < from).map(({ id }) => id))
  const expiring = papers.filter(
    (one) =>
      isSigned(one, facts.today) &&
      one.inForceThrough !== null &&
      one.inForceThrough < from &&
      !(one.mentorship !== null && ending.has(one.mentorship)),
  )
  return {
    next,
    from,
    goesOn,
    toEnd,
    undecided,
    expiring,
    admitted: new Set(
      facts.admissions.filter((one) => one.through === null || one.through >= from).map((one) => one.person),
    ).size,
    toConfirm: banks.filter(
      (bank) => !confirmations.some((one) => one.bank === bank && one.schoolYear === next),
    ),
  }
}

export type TurnRefusal =
  | { readonly reason: 'too-early'; readonly from: Day }
  | { readonly reason: 'already-turned'; readonly schoolYear: number }

/** R-YEA-1. One step at a time, and not before the first of June; what was typed twice turns once. */
export function turnYear(
  { schoolYear, today }: Pick<YearFacts, 'schoolYear' | 'today'>,
  to: number,
): Result<number, TurnRefusal> {
  if (to !== schoolYear + 1) return no({ reason: 'already-turned', schoolYear })
  const from = turnsFrom(schoolYear)
  return today < from ? no({ reason: 'too-early', from }) : ok(to)
}
