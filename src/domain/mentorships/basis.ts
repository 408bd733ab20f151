import type { Basis } from './mentorship.ts'
import type { Terms } from './terms.ts'

/** What is asked to find the basis. `check`: by the position helping colleagues may be part of the job, so the job
 *  description has to be looked at. */
export type BasisAnswers = {
  readonly mentorWorksHere: boolean
  readonly menteesWorkHere: boolean
  readonly partOfJob: 'yes' | 'no' | 'check'
}

export type BasisReason =
  | 'form-outside'
  | 'mentor-elsewhere'
  | 'mentee-elsewhere'
  | 'mentor-here'
  | 'part-of-job'
  | 'not-part-of-job'
  | 'check-job'
  | 'by-assignment'

export type FoundBasis = { readonly basis: Basis; readonly because: readonly BasisReason[] }

/**
 * R-MEN-6. ст. 351.8 ТК: help of one worker to another of the same employer, by the employer's assignment; a constant part
 * of the job is no such assignment; who is not our worker is outside of it. A proposal: the curator answers.
 */
export function basisOf(answers: BasisAnswers, { bases }: Pick<Terms, 'bases'>): FoundBasis {
  if (bases.every((one) => one === 'outside')) return { basis: 'outside', because: ['form-outside'] }
  if (!answers.mentorWorksHere) return { basis: 'outside', because: ['mentor-elsewhere'] }
  if (!answers.menteesWorkHere) return { basis: 'outside', because: ['mentor-here', 'mentee-elsewhere'] }
  if (answers.partOfJob === 'yes') return { basis: 'job_function', because: ['mentor-here', 'part-of-job'] }
  const doubt = answers.partOfJob === 'check' ? 'check-job' : 'not-part-of-job'
  return { basis: 'assignment_351_8', because: ['mentor-here', doubt, 'by-assignment'] }
}

/** Positions whose job is, or may be, to help colleagues: NORMS §1, (в). */
const helpers: ReadonlySet<string> = new Set([
  'methodist',
  'senior_methodist',
  'instructor_methodist',
  'senior_instructor_methodist',
  'senior_preschool_teacher',
  'senior_additional_education_teacher',
])

export function partOfJobBy(positionCode: string | null): BasisAnswers['partOfJob'] {
  return positionCode !== null && helpers.has(positionCode) ? 'check' : 'no'
}

/** What is kept beside the basis: why, and whether a person answered otherwise than the facts propose. */
export type BasisBecause = { readonly by: 'facts' | 'curator'; readonly reasons: readonly BasisReason[] }
