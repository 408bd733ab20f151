import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { Programme } from '#domain/programmes/programme.ts'
import type { Day } from '#kit/day.ts'
import { listOutsideMentors } from './mentor-bank.ts'
import { listMentorships } from './mentorships.ts'
import { findOrganisation, type Organisation } from './organisations.ts'
import { type KeptPaper, listPapers } from './papers.ts'
import { listPeople, type Person } from './people.ts'
import { listProgrammes } from './programmes.ts'
import { listRoles, type RoleAssignment } from './role-assignments.ts'
import type { Scope } from './scope.ts'

/** Everything papers are printed from; they are printed outside the scope. */
export type PapersDesk = {
  readonly organisation: Organisation
  readonly staff: readonly Person[]
  readonly roles: readonly RoleAssignment[]
  readonly outside: readonly OutsideMentor[]
  readonly mentorships: readonly Mentorship[]
  readonly papers: readonly KeptPaper[]
  readonly programmes: readonly Programme[]
  readonly today: Day
}

export async function findPapersDesk(scope: Scope): Promise<PapersDesk | undefined> {
  const organisation = await findOrganisation(scope)
  if (!organisation) return undefined
  const papers = await listPapers(scope)
  const printed = papers.filter((one) => one.state !== 'made' && one.kind === 'programme')
  return {
    organisation,
    staff: await listPeople(scope),
    roles: await listRoles(scope),
    outside: await listOutsideMentors(scope),
    mentorships: await listMentorships(scope),
    papers,
    programmes: await listProgrammes(
      scope,
      printed.flatMap(({ mentorships }) => mentorships),
    ),
    today: scope.today,
  }
}
