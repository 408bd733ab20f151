import type { PersonId } from '#domain/people/person.ts'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import type { Levels } from '#domain/surveys/read-sheet.ts'
import type { Day } from '#kit/day.ts'
import type { Scope } from './scope.ts'

/** One topic a person told the psychologist alone. */
export type SensitiveAnswer = {
  readonly person: PersonId
  readonly topic: string
  readonly level: number
  readonly on: Day
}

/** R-SUR-3. What one said oneself, typed or handed in: for the form of that person and for nobody else. */
export async function ownSensitive(scope: Scope, invitation: InvitationId): Promise<Levels> {
  const rows = await scope.tables
    .selectFrom('sensitive_answers')
    .select(['topic', 'level', 'draft'])
    .where('invitation_id', '=', invitation)
    .execute()
  return Object.fromEntries(rows.map(({ topic, level, draft }) => [topic, draft ?? level ?? 0]))
}

/** What is typed and not handed in: the psychologist does not see it yet. */
export async function saveSensitiveDraft(scope: Scope, invitation: InvitationId, levels: Levels) {
  const typed = Object.entries(levels)
  await scope.tables
    .updateTable('sensitive_answers')
    .set({ draft: 0 })
    .where('invitation_id', '=', invitation)
    .execute()
  if (typed.length === 0) return
  await scope.tables
    .insertInto('sensitive_answers')
    .values(typed.map(([topic, draft]) => ({ invitation_id: invitation, topic, draft, on_day: scope.today })))
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'invitation_id', 'topic'])
        .doUpdateSet((eb) => ({ draft: eb.ref('excluded.draft') })),
    )
    .execute()
}

/** What was said takes the place of all that was said or typed before. */
export async function handInSensitive(scope: Scope, invitation: InvitationId, levels: Levels) {
  await scope.tables.deleteFrom('sensitive_answers').where('invitation_id', '=', invitation).execute()
  const said = Object.entries(levels)
  if (said.length === 0) return
  await scope.tables
    .insertInto('sensitive_answers')
    .values(said.map(([topic, level]) => ({ invitation_id: invitation, topic, level, on_day: scope.today })))
    .execute()
}

/** R-SUR-3. Everything handed in, the newest first: asked for by the psychologist's page alone. */
export async function listSensitive(scope: Scope): Promise<readonly SensitiveAnswer[]> {
  const rows = await scope.tables
    .selectFrom('sensitive_answers as a')
    .innerJoin('invitations as i', 'i.id', 'a.invitation_id')
    .select(['i.person_id as person', 'a.topic', 'a.level', 'a.on_day as on'])
    .where('a.level', 'is not', null)
    .orderBy('a.on_day', 'desc')
    .orderBy('a.level', 'desc')
    .orderBy('a.topic')
    .execute()
  return rows.map(({ level, ...row }) => ({ ...row, level: level! }))
}
