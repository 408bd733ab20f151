import type { MenteeRow } from '#domain/banks/mentee-rows.ts'
import type { MentorRow } from '#domain/banks/mentor-rows.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import { shortCategories } from '../texts.ts'
import { jobOf, nameOf } from './list-parts.tsx'

type People = ReadonlyMap<string, Person>

/** R-BNK-11. What one may search a mentee by. */
export function menteeWords(people: People) {
  return (row: MenteeRow) =>
    [
      nameOf(people, row.person),
      jobOf(people.get(row.person)),
      ...row.topics.map(titleOf),
      ...row.categories.map((one) => `${shortCategories[one.category]} ${titleOf(one.category)}`),
      ...row.mentors.map((one) => nameOf(people, one)),
    ].join(' ')
}

/** R-BNK-11. What one may search a mentor by. */
export function mentorWords(people: People) {
  return (row: MentorRow) =>
    [
      nameOf(people, row.person),
      jobOf(people.get(row.person)),
      row.outside?.employer,
      row.outside?.position,
      ...row.topics.map(titleOf),
      ...row.mentees.map((one) => nameOf(people, one)),
    ].join(' ')
}
