import { dayOfYear, type Span } from '#domain/documents/school-days.ts'
import { type Day, day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { isKnownFact } from './facts-of.ts'
import type { Executors, RoadmapMeasure } from './roadmap.ts'
import { stages } from './stages.ts'

export type TypedMeasure = {
  readonly title: string
  readonly from: Day
  readonly through: Day
  readonly secondFrom: Day | null
  readonly secondThrough: Day | null
  readonly executors: Executors
  readonly result: string
}

export type MeasureRefusal =
  | { readonly reason: 'backwards' }
  | { readonly reason: 'outside-year'; readonly field: 'from' | 'through' | 'secondFrom' | 'secondThrough' }
  | { readonly reason: 'second-half' | 'second-backwards' | 'second-overlaps' | 'nobody' | 'no-title' }

type Changed = Pick<RoadmapMeasure, 'title' | 'span' | 'second' | 'executors' | 'result'>

/** R-RMP-7. Days go forwards and stay in the school year; a second round comes after the first; somebody answers for it.
 *  The title of a measure of the template stays. */
export function changeMeasure(
  { code, title: former, second: formerSecond }: Pick<RoadmapMeasure, 'code' | 'title' | 'second'>,
  typed: TypedMeasure,
  schoolYear: number,
): Result<Changed, MeasureRefusal> {
  const { from, through, secondFrom, secondThrough, executors, result } = typed
  const title = code === null ? typed.title : former
  if (title === '') return no({ reason: 'no-title' })
  const outside = (['from', 'through', 'secondFrom', 'secondThrough'] as const).find(
    (field) => typed[field] !== null && !isInYear(typed[field], schoolYear),
  )
  if (outside) return no({ reason: 'outside-year', field: outside })
  if (through < from) return no({ reason: 'backwards' })
  const second = secondOf(typed)
  if (!second.ok) return second
  if (formerSecond !== null && second.value === null) return no({ reason: 'second-half' })
  if (secondFrom !== null && secondThrough !== null && secondFrom <= through)
    return no({ reason: 'second-overlaps' })
  if (executors.roles.length === 0 && executors.people.length === 0) return no({ reason: 'nobody' })
  return ok({ title, span: { from, through }, second: second.value, executors, result })
}

function secondOf({ secondFrom, secondThrough }: TypedMeasure): Result<Span | null, MeasureRefusal> {
  if (secondFrom === null && secondThrough === null) return ok(null)
  if (secondFrom === null || secondThrough === null) return no({ reason: 'second-half' })
  if (secondThrough < secondFrom) return no({ reason: 'second-backwards' })
  return ok({ from: secondFrom, through: secondThrough })
}

/** From August, when a year is prepared, to the August after it. */
export function isInYear(one: Day, schoolYear: number): boolean {
  return one >= day(`${schoolYear}-08-01`) && one <= dayOfYear('08-19', schoolYear)
}

/** R-RMP-8. What may close a measure that the organisation adds: an event of this very measure, or a fact that is known. */
export const offeredFacts = [
  'event:own_measure',
  'event:pedagogical_council',
  'event:council',
  'event:induction_session',
  'event:consultation',
  'event:mentor_training',
  'event:materials',
  'event:cooperation',
  'event:psychologist_support',
  'event:final_event',
  'event:practice',
  'event:publication',
  'event:order',
  'needs_heard',
  'mentors_heard',
  'mentee_bank',
  'mentor_bank',
  'pairs_agreed',
  'pairs_ordered',
  'programmes_approved',
  'meetings_held',
  'interim_measured',
  'exit_heard',
] as const

export const mayClose = (code: string): boolean =>
  (offeredFacts as readonly string[]).includes(code) && isKnownFact(code)

export const isStage = (code: string): boolean => stages.some((one) => one.code === code)

/** What differs from what the head approved: other days, taken or dropped since. */
export function changedSinceApproval({ approved, droppedOn, span, second }: RoadmapMeasure): boolean {
  if (droppedOn !== null) return approved !== null
  return (
    approved === null || JSON.stringify([approved.span, approved.second]) !== JSON.stringify([span, second])
  )
}
