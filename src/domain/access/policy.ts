import { organisationRoles, type Role } from './role.ts'

/** Who may act besides people with a role: the founder of a new organisation, the program's own jobs, `self`: any
 *  person of the organisation about oneself alone, signed in or by a personal link to answer, and `account`: whoever
 *  signed in, about how one signs in. */
export type Acting = Role | 'founder' | 'job' | 'self' | 'account'

const everyone = organisationRoles

/** Everything that can be done to the system, and who may. The whole table fits one screen on purpose. */
export const policy = {
  'organisation.found': ['founder'],
  'organisation.read': ['head', 'deputy_head', 'curator', 'sysadmin', 'hr_specialist'],
  'organisation.edit': ['head', 'curator', 'sysadmin'],
  'desk.read': ['self'],
  'roles.read': everyone,
  'role.assign': ['head', 'curator', 'sysadmin'],
  'person.read': ['head', 'deputy_head', 'curator', 'hr_specialist', 'sysadmin'],
  'person.edit': ['curator', 'hr_specialist'],
  'person.leave': ['head', 'curator', 'hr_specialist'],
  'link.issue': ['head', 'curator', 'sysadmin'],
  'staff.import': ['curator', 'hr_specialist'],
  'staff.read-list': ['job'],
  'category.decide': ['curator'],
  'pair.read': ['head', 'deputy_head', 'curator'],
  'pair.correct': ['curator'],
  'pair.tune': ['curator'],
  'package.read': ['head', 'deputy_head', 'curator'],
  'package.make': ['head', 'curator'],
  'package.write': ['job'],
  'history.read': ['head', 'curator'],
  'journal.verify': ['head', 'curator', 'sysadmin'],
  'record.give': ['head', 'hr_specialist', 'curator'],
  'record.erase': ['head', 'hr_specialist'],
  'erasure.finish': ['job'],
  'term.end': ['job'],
  'night.work': ['job'],
  'record.views': ['head', 'hr_specialist', 'sysadmin'],
  'letters.read': ['sysadmin'],
  'letters.send': ['job'],
  'self.read': ['self'],
  'self.answer': ['self'],
  'mentors.browse': ['self'],
  'backup.read': ['head', 'sysadmin'],
  'backup.keep': ['sysadmin'],
  'survey.read': ['head', 'deputy_head', 'curator'],
  'survey.run': ['curator'],
  'survey.remind': ['job'],
  'wishes.remind': ['job'],
  'sensitive.read': ['psychologist'],
  'confidence.read': ['psychologist'],
  'confidence.keep': ['psychologist'],
  'bank.read': ['head', 'deputy_head', 'curator', 'council'],
  'bank.keep': ['curator'],
  'mentor.admit': ['curator', 'council'],
  'mentorship.read': ['head', 'deputy_head', 'curator', 'council'],
  'mentorship.form': ['curator'],
  'attention.read': ['head', 'deputy_head', 'curator'],
  'attention.tune': ['head', 'curator'],
  'task.put-off': ['self'],
  'digest.write': ['job'],
  'change.read': ['curator'],
  'change.keep': ['curator'],
  'alone.read': ['head', 'deputy_head', 'curator', 'psychologist'],
  'alone.support': ['psychologist'],
  'programme.read': ['head', 'deputy_head', 'curator', 'council'],
  'programme.keep': ['curator'],
  'programme.review': ['council'],
  'programme.endorse': ['curator'],
  'programme.approve': ['head'],
  'measurement.read': ['head', 'deputy_head', 'curator'],
  'measurement.keep': ['curator'],
  'impression.read': ['head', 'deputy_head', 'curator'],
  'impression.keep': ['curator'],
  'meeting.own': ['self'],
  'meeting.log': ['self'],
  'meeting.read': ['head', 'deputy_head', 'curator'],
  'meeting.enter': ['curator'],
  'report.read': ['head', 'deputy_head', 'curator'],
  'report.keep': ['curator'],
  'paper.read': ['head', 'deputy_head', 'curator', 'hr_specialist'],
  'paper.keep': ['curator', 'hr_specialist'],
  'paper.sign': ['head'],
  'paper.print': ['job'],
  'event.read': ['head', 'deputy_head', 'curator', 'council', 'psychologist'],
  'event.keep': ['curator'],
  'support.note': ['psychologist'],
  'indicator.read': ['head', 'deputy_head', 'curator'],
  'snapshot.save': ['curator'],
  'roadmap.read': ['account'],
  'roadmap.keep': ['curator'],
  'roadmap.approve': ['head'],
  'account.keep': ['account'],
  'access.end': ['head', 'curator', 'sysadmin'],
  'access.let-in': ['job'],
  'factor.reset': ['head', 'curator', 'sysadmin'],
  'year.read': ['head', 'deputy_head', 'curator'],
  'year.turn': ['head', 'curator'],
} as const satisfies Record<string, readonly Acting[]>

export type Deed = keyof typeof policy

export const deeds = Object.keys(policy) as readonly Deed[]

/** R-ACC-1. One of the actor's roles must stand in the deed's row; nobody may by default. */
export function may(acting: readonly Acting[], deed: Deed): boolean {
  const allowed: readonly Acting[] = policy[deed]
  return acting.some((one) => allowed.includes(one))
}
