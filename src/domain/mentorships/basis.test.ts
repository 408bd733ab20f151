import { describe, expect, it } from 'vitest'
import { type BasisAnswers, basisOf, partOfJobBy } from './basis.ts'
import { termsOf } from './terms.ts'

const ours: BasisAnswers = { mentorWorksHere: true, menteesWorkHere: true, partOfJob: 'no' }
const usual = termsOf('teacher_teacher', ['traditional'])!

describe('R-MEN-6 the basis follows from three answers', () => {
  it.each<readonly [string, Partial<BasisAnswers>, string]>([
    ['the employer assigns it', {}, 'assignment_351_8'],
    ['a doubt is an assignment to be checked', { partOfJob: 'check' }, 'assignment_351_8'],
    ['it is part of the job', { partOfJob: 'yes' }, 'job_function'],
    ['the mentor works elsewhere', { mentorWorksHere: false, partOfJob: 'yes' }, 'outside'],
    ['the mentee is not our worker', { menteesWorkHere: false }, 'outside'],
  ])('%s', (_, answers, basis) => {
    expect(basisOf({ ...ours, ...answers }, usual).basis).toBe(basis)
  })
  it('keeps why', () => {
    expect(basisOf({ ...ours, partOfJob: 'check' }, usual).because).toEqual([
      'mentor-here',
      'check-job',
      'by-assignment',
    ])
  })
  it('of a lecturer of another employer is outside whatever is answered', () => {
    expect(basisOf(ours, termsOf('lecturer_young_teacher', ['traditional'])!)).toEqual({
      basis: 'outside',
      because: ['form-outside'],
    })
  })
  it.each([
    ['methodist', 'check'],
    ['senior_preschool_teacher', 'check'],
    ['teacher', 'no'],
    [null, 'no'],
  ])('the position %s: %s', (position, part) => {
    expect(partOfJobBy(position)).toBe(part)
  })
})
