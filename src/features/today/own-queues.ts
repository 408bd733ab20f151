import type { PersonId } from '#domain/people/person.ts'
import type { Asked } from '#domain/today/own-tasks.ts'
import type { OwnWork } from '#domain/today/own-work.ts'
import { listMentorships } from '#store/mentorships.ts'
import { findOwnDesk } from '#store/own-desk.ts'
import { listOrdered } from '#store/papers.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'

/** What their pairs ask of several people, read at once. Questionnaires and papers to read have letters of their own. */
export async function askedOfMany(
  scope: Scope,
  people: readonly PersonId[],
): Promise<readonly (Asked & OwnWork)[]> {
  const wanted = new Set(people)
  const mentorships = (await listMentorships(scope)).filter(({ members }) =>
    members.some(({ person }) => wanted.has(person)),
  )
  const own = await findOwnDesk(scope, mentorships)
  const shared = {
    today: scope.today,
    ordered: await listOrdered(scope),
    programmes: await listProgrammeOutlines(scope),
    hasCouncil: (await listRoles(scope)).some(({ role }) => role === 'council'),
    sheets: [],
    wishes: null,
    readings: [],
  }
  return people.map((person) => ({
    ...shared,
    ...own,
    person,
    mentorships: mentorships.filter(({ members }) => members.some((one) => one.person === person)),
    impressions: own.impressions.filter((one) => one.person === person),
    measured: new Set(
      own.measurements
        .filter((one) => one.person === person && one.moment === 'entry')
        .map((one) => one.mentorship),
    ),
  }))
}
