import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { day } from '#kit/day.ts'

/** A mentorship of the rules' tests with nobody in it: teacher to teacher by ст. 351.8, October to May. A test says what
 *  it is about; a new field of a mentorship is a new line here. */
export const mentorshipOf = (more: Partial<Mentorship> = {}): Mentorship => ({
  id: 'пара' as MentorshipId,
  form: 'teacher_teacher',
  format: null,
  types: ['traditional'],
  mode: 'in_person',
  from: day('2026-10-01'),
  through: day('2027-05-31'),
  basis: 'assignment_351_8',
  reason: '',
  reverseOf: null,
  madeOn: day('2026-09-01'),
  askedOn: day('2026-09-01'),
  droppedOn: null,
  ending: null,
  succeeds: null,
  members: [],
  ...more,
})
