import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { InvitationId } from '#domain/surveys/campaign.ts'
import type { Levels } from '#domain/surveys/read-sheet.ts'
import type { Day } from '#kit/day.ts'
import type { Engine } from './engine.ts'
import { type House, inOrganisation, inTheDrawer, type Scope } from './scope.ts'

/** One topic a person told the psychologist alone. */
export type SensitiveAnswer = {
  readonly person: PersonId
  readonly topic: string
  readonly level: number
  readonly on: Day
}

/** R-SUR-3. What one said oneself, typed or handed in: for the form of that person and for nobody else. */
export async function ownSensitive(scope: Scope, invitation: InvitationId): Promise<Levels> {
  await takeOver(scope, invitation)
  const row = await inTheDrawer(scope, () =>
    scope.tables
      .selectFrom('sealed_answers')
      .select(['said', 'draft'])
      .where('invitation_id', '=', invitation)
      .executeTakeFirst(),
  )
  if (row?.draft) return opened(scope, invitation, 'draft', row.draft)
  return row?.said ? opened(scope, invitation, 'said', row.said) : {}
}

/** What is typed and not handed in: the psychologist does not see it yet. */
export async function saveSensitiveDraft(scope: Scope, invitation: InvitationId, levels: Levels) {
  await takeOver(scope, invitation)
  const draft = closed(scope, invitation, 'draft', levels)
  const isEmpty = Object.keys(levels).length === 0
  await inTheDrawer(scope, async () => {
    if (isEmpty) {
      const nothing = { draft }
      await scope.tables
        .updateTable('sealed_answers')
        .set(nothing)
        .where('invitation_id', '=', invitation)
        .execute()
      return
    }
    await scope.tables
      .insertInto('sealed_answers')
      .values({ invitation_id: invitation, draft, on_day: scope.today })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'invitation_id']).doUpdateSet((eb) => ({
          draft: eb.ref('excluded.draft'),
        })),
      )
      .execute()
  })
}

/** What was said takes the place of all that was said or typed before. */
export async function handInSensitive(scope: Scope, invitation: InvitationId, levels: Levels) {
  await takeOver(scope, invitation)
  await inTheDrawer(scope, async () => {
    await scope.tables.deleteFrom('sealed_answers').where('invitation_id', '=', invitation).execute()
    if (Object.keys(levels).length === 0) return
    const said = closed(scope, invitation, 'said', levels)
    await scope.tables
      .insertInto('sealed_answers')
      .values({ invitation_id: invitation, said, on_day: scope.today })
      .execute()
  })
}

/** R-SUR-3. Everything handed in, the newest first: asked for by the psychologist's page alone. */
export async function listSensitive(scope: Scope): Promise<readonly SensitiveAnswer[]> {
  await takeOver(scope)
  const rows = await inTheDrawer(scope, () =>
    scope.tables
      .selectFrom('sealed_answers')
      .select(['invitation_id', 'said', 'on_day'])
      .where('said', 'is not', null)
      .execute(),
  )
  const people = await peopleOf(
    scope,
    rows.map((row) => row.invitation_id),
  )
  return rows
    .flatMap(({ invitation_id: invitation, said, on_day: on }) =>
      Object.entries(opened(scope, invitation, 'said', said!)).map(([topic, level]) => ({
        person: people.get(invitation)!,
        topic,
        level,
        on,
      })),
    )
    .sort((a, b) => compared(b.on, a.on) || b.level - a.level || compared(a.topic, b.topic))
}

/** R-RGT-4. What one has handed in oneself, for one's own record. */
export async function listOwnSensitive(scope: Scope): Promise<readonly Omit<SensitiveAnswer, 'person'>[]> {
  const { person } = scope
  if (person === null) return []
  const invited = await scope.tables
    .selectFrom('invitations')
    .select('id')
    .where('person_id', '=', person)
    .execute()
  const own = invited.map(({ id }) => id)
  const answers = await inTheDrawer(scope, () =>
    scope.tables
      .selectFrom('sealed_answers')
      .select(['invitation_id', 'said', 'on_day'])
      .where('invitation_id', 'in', [...own, nobody])
      .where('said', 'is not', null)
      .execute(),
  )
  return answers.flatMap(({ invitation_id: invitation, said, on_day: on }) =>
    Object.entries(opened(scope, invitation, 'said', said!)).map(([topic, level]) => ({ topic, level, on })),
  )
}

/** R-KEY-3. What an earlier version of the program wrote down open is closed: at the start of this one, and whatever an
 *  earlier one that still runs beside it writes, when it is next read. */
export async function closeOpenAnswers(engine: Engine, house: House): Promise<void> {
  const organisations = await engine.asOwner(({ query }) =>
    query('select distinct organisation_id as id from sensitive_answers'),
  )
  for (const { id } of organisations.rows) {
    const who = { organisation: id as OrganisationId, as: { job: 'close-open-answers' } }
    await inOrganisation(house, who, (scope) => takeOver(scope))
  }
}

async function takeOver(scope: Scope, invitation?: InvitationId): Promise<void> {
  const { tables } = scope
  const rows = await tables
    .deleteFrom('sensitive_answers')
    .$if(invitation !== undefined, (some) => some.where('invitation_id', '=', invitation!))
    .returningAll()
    .execute()
  for (const [id, own] of Map.groupBy(rows, (row) => row.invitation_id)) {
    const levels = (part: 'level' | 'draft') =>
      Object.fromEntries(own.flatMap((row) => (row[part] === null ? [] : [[row.topic, row[part]]])))
    const [said, draft] = [levels('level'), levels('draft')]
    const values = {
      invitation_id: id,
      said: Object.keys(said).length > 0 ? closed(scope, id, 'said', said) : null,
      draft: Object.keys(draft).length > 0 ? closed(scope, id, 'draft', draft) : null,
      on_day: own[0]!.on_day,
    }
    await inTheDrawer(scope, () =>
      tables
        .insertInto('sealed_answers')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['organisation_id', 'invitation_id']).doUpdateSet((eb) => ({
            said: eb.ref('excluded.said'),
            draft: eb.ref('excluded.draft'),
            on_day: eb.ref('excluded.on_day'),
          })),
        )
        .execute(),
    )
  }
}

async function peopleOf(
  scope: Scope,
  invitations: readonly InvitationId[],
): Promise<ReadonlyMap<InvitationId, PersonId>> {
  if (invitations.length === 0) return new Map()
  const rows = await scope.tables
    .selectFrom('invitations')
    .select(['id', 'person_id'])
    .where('id', 'in', invitations)
    .execute()
  return new Map(rows.map((row) => [row.id, row.person_id]))
}

/** An id that no invitation has: a list in a condition is never empty. */
const nobody = '00000000-0000-0000-0000-000000000000' as InvitationId

type Part = 'said' | 'draft'

const aboutOf = ({ organisation }: Scope, invitation: InvitationId, part: Part) =>
  [organisation, 'sealed_answers', invitation, part] as const

function closed(scope: Scope, invitation: InvitationId, part: Part, levels: Levels): Uint8Array {
  return scope.seal.close('notes', aboutOf(scope, invitation, part), JSON.stringify(levels))
}

function opened(scope: Scope, invitation: InvitationId, part: Part, bytes: Uint8Array): Levels {
  return JSON.parse(scope.seal.open('notes', aboutOf(scope, invitation, part), bytes)) as Levels
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
