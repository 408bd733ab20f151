import type { Mentorship, Side } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { isConfirmed, type Meeting } from './meeting.ts'

type Among = Pick<Mentorship, 'members'>

const sideOf = ({ members }: Among, person: PersonId): Side | undefined =>
  members.find((one) => one.person === person)?.side

/** R-MTG-3. Who may say that it took place: the other side of whoever wrote it, and of a group every other mentee. */
export function mayConfirm(meeting: Meeting, mentorship: Among, person: PersonId): boolean {
  const { held } = meeting
  const side = sideOf(mentorship, person)
  if (held === null || side === undefined || held.enteredBy === person) return false
  const author = sideOf(mentorship, held.enteredBy)
  return side === 'mentee' || author === 'mentee' || author === undefined
}

/** R-MTG-3. Who is asked and has not answered: of a mentor's entry every mentee, of a mentee's the mentor alone. */
export function awaitedOf(meeting: Meeting, mentorship: Among): readonly PersonId[] {
  const { held, confirmations } = meeting
  if (held === null) return []
  const answered = new Set(confirmations.map((one) => one.person))
  const author = sideOf(mentorship, held.enteredBy)
  if (author === 'mentor' || author === 'co_mentor')
    return mentorship.members
      .filter(({ side, person }) => side === 'mentee' && !answered.has(person))
      .map(({ person }) => person)
  const bySide = (of: (side: Side) => boolean) => mentorship.members.filter(({ side }) => of(side))
  if (author === 'mentee') {
    const mentors = bySide((side) => side !== 'mentee')
    return mentors.some(({ person }) => answered.has(person))
      ? []
      : mentors.filter(({ side }) => side === 'mentor').map(({ person }) => person)
  }
  return isConfirmed(meeting) || confirmations.length > 0
    ? []
    : bySide((side) => side !== 'co_mentor').map(({ person }) => person)
}

export const isDisputed = ({ confirmations }: Meeting): boolean =>
  confirmations.some(({ answer }) => answer === 'disputed')

/** R-MTG-4. Whoever wrote it may correct it or take it back until somebody has confirmed it. */
export function mayCorrect({ held, confirmations }: Meeting, person: PersonId): boolean {
  return held?.enteredBy === person && !confirmations.some(({ answer }) => answer === 'confirmed')
}
