import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'

export type EmploymentKind = 'main' | 'internal' | 'external'

/** One position of a person in this organisation, from a day (unknown is `null`) through a day. */
export type Employment = {
  readonly id: Id<'employment'>
  readonly position: string
  readonly positionCode: string | null
  readonly subject: string | null
  readonly kind: EmploymentKind
  readonly rate: string | null
  readonly from: Day | null
  readonly through: Day | null
  readonly onLeave: boolean
  readonly leaveThrough: Day | null
}

/** A qualification category (codes of `qualification_categories.json`) and the days it is in force. */
export type PersonCategory = {
  readonly category: string
  readonly from: Day | null
  readonly through: Day | null
}

/** R-PER-4. The employment that names the person in lists and documents: of those that last longest the main one, else
 *  the first. What has ended names nobody who still works. */
export function mainEmployment(employments: readonly Employment[]): Employment | undefined {
  const last = employments.map(lastDay).sort().at(-1)
  const lasting = employments.filter((one) => lastDay(one) === last)
  return lasting.find((one) => one.kind === 'main') ?? lasting[0]
}

const never = '9999-12-31'

function lastDay({ through }: Employment): string {
  return through ?? never
}

/** Still employed on that day: an employment without an end, or one whose last day is not past. */
export function worksOn(employments: readonly Employment[], today: Day): boolean {
  return employments.some((one) => one.through === null || one.through >= today)
}

/** «учитель математики», «учитель, математика»: the subject only where the position does not name it already. */
export function employmentWords({ position, subject }: Pick<Employment, 'position' | 'subject'>): string {
  const named = subject === null || position.toLowerCase().includes(subject.toLowerCase())
  return named ? position : `${position}, ${subject}`
}
