import { type RawBuilder, sql } from 'kysely'
import { keptSince, type TermRule, termRules } from '#domain/rights/retention.ts'
import type { Day } from '#kit/day.ts'
import { atTheDesk, dropFiles } from './erase-rows.ts'
import type { FileId } from './files.ts'
import { type Gate, inTheDrawer, type Scope } from './scope.ts'

export type DeskRule = Exclude<TermRule, 'leavers' | 'sign-ins' | 'sessions'>

/** What went: rows, and digests of files that nothing names any more. */
export type EndedTerm = { readonly rows: number; readonly files: readonly string[] }

/** The first day that is kept, and the moment when it begins here. */
type Since = { readonly day: Day; readonly moment: RawBuilder<string> }

type Removed = { readonly rows: number; readonly files?: readonly (FileId | null)[] }

/** R-RGT-9. What has been kept for its whole term by this rule goes. */
export async function endTerm(scope: Scope, rule: DeskRule): Promise<EndedTerm> {
  const day = keptSince(rule, scope.today)
  const moment = sql<string>`(${day}::date::timestamp at time zone ${scope.zone})`
  const { rows, files = [] } = await rules[rule](scope, { day, moment })
  const ids = [...new Set(files.filter((one) => one !== null))]
  return { rows, files: await dropFiles(atTheDesk(scope), scope, ids) }
}

export const deskRules = Object.keys(termRules).filter(
  (rule): rule is DeskRule => rule !== 'leavers' && !('atTheGate' in termRules[rule as TermRule]),
)

const rules: Readonly<Record<DeskRule, (scope: Scope, since: Since) => Promise<Removed>>> = {
  letters: (scope, { moment }) =>
    changed(scope, sql`delete from letters where coalesce(sent_at, created_at) < ${moment}`),
  'bank-drafts': (scope, { moment }) =>
    changed(scope, sql`delete from bank_drafts where made_at < ${moment}`),
  'answer-drafts': endAnswerDrafts,
  'unsigned-papers': (scope, { day, moment }) =>
    endPapers(
      scope,
      sql`p.signed_on is null and p.made_at < ${moment} and not exists (select from mentorships m
        where m.id = p.mentorship_id and ${endOf(sql`m`)} >= ${day})`,
    ),
  'staff-lists': async (scope, { moment }) => {
    const { rows } = await sql<{ file_id: FileId }>`delete from staff_imports where created_at < ${moment}
      returning file_id`.execute(scope.tables)
    return { rows: rows.length, files: rows.map((row) => row.file_id) }
  },
  packages: endPackages,
  sensitive: endSensitive,
  notes: (scope, { day }) =>
    inTheDrawer(scope, () => changed(scope, sql`delete from psychologist_notes where on_day < ${day}`)),
  answers: (scope, { day }) =>
    changed(
      scope,
      sql`delete from invitations i using campaigns c where c.id = i.campaign_id
        and coalesce(c.closed_on, c.through_day) < ${day}`,
      sql`delete from impression_sheets where asked_on < ${day}`,
      sql`delete from impressions where counted_from < ${day}`,
    ),
  pairs: endPairs,
  wishes: (scope, { day }) =>
    changed(
      scope,
      sql`delete from wish_askings a using wish_rounds r where r.id = a.round_id
        and coalesce(r.closed_on, r.through_day) < ${day}`,
      // what a newer mark has taken the place of, before a term ends that newer one
      sql`delete from wishes w using wishes newer, wish_rounds r where newer.person_id = w.person_id
        and newer.side = w.side and newer.about_id = w.about_id and newer.round > w.round
        and r.number = newer.round and (r.closed_on is not null or r.through_day < ${scope.today})`,
      sql`delete from wishes where marked_on < ${day} and (mark <> 'no' or taken_back)`,
      sql`delete from wishes w where marked_on < ${day} and exists (
        select from unnest(array[w.person_id, w.about_id]) as who where ${goneBefore(day)})`,
    ),
  'lapsed-consents': (scope, { day }) =>
    endPapers(
      scope,
      sql`p.kind in ('pd_consent', 'pd_dissemination') and p.signed_on is not null
        and least(p.lapsed_on, p.in_force_through) < ${day}`,
    ),
  views: async (scope, { moment }) => {
    const { rows } = await sql<{ rows: number }>`select end_views(${moment}) as rows`.execute(scope.tables)
    return { rows: rows[0]?.rows ?? 0 }
  },
  values: (scope, { moment }) =>
    changed(
      scope,
      sql`delete from journal_values v using journal_lines l where l.number = v.number and l.at < ${moment}`,
    ),
  acts: (scope, { moment }) =>
    changed(
      scope,
      sql`update erasures set said = said || '{"name": "", "position": ""}'::jsonb
        where erased_at < ${moment} and said->>'name' <> ''`,
    ),
  links: (scope, { moment }) => changed(scope, sql`delete from links where until_at < ${moment}`),
  'form-answers': (scope, { moment }) => changed(scope, sql`delete from form_answers where at < ${moment}`),
}

/** The last day on which `who` worked here, or came from outside, lies before that day. */
const goneBefore = (day: Day) => sql`(
    select max(coalesce(through_day, 'infinity')) from (
      select person_id, through_day from employments
      union all select person_id, through_day from outside_mentors) as work
    where work.person_id = who) < ${day}`

/** The day on which a mentorship was over. */
const endOf = (mentorship: RawBuilder<unknown>) =>
  sql<Day>`coalesce(${mentorship}.dropped_on, ${mentorship}.ended_on, ${mentorship}.through_day)`

async function changed(scope: Scope, ...statements: readonly RawBuilder<unknown>[]): Promise<Removed> {
  let rows = 0
  for (const statement of statements)
    rows += Number((await statement.execute(scope.tables)).numAffectedRows ?? 0)
  return { rows }
}

/** What was typed and never handed in: nobody but its person has ever seen it. A sheet of impressions is open for four months at most. */
async function endAnswerDrafts(scope: Scope, { day }: Since): Promise<Removed> {
  const sealed = await inTheDrawer(scope, () =>
    sql<{ id: string }>`select invitation_id as id from sealed_answers where draft is not null`.execute(
      scope.tables,
    ),
  )
  const over = sql`select i.id from invitations i join campaigns c on c.id = i.campaign_id
    where coalesce(c.closed_on, c.through_day) < ${day}`
  const { rows: left } = await sql<{ id: string }>`select o.id from (${over}) as o
    where o.id = any(${sealed.rows.map(({ id }) => id)}::uuid[])`.execute(scope.tables)
  const ids = left.map(({ id }) => id)
  const closed = await inTheDrawer(scope, () =>
    changed(
      scope,
      sql`delete from sealed_answers where said is null and invitation_id = any(${ids}::uuid[])`,
      sql`update sealed_answers set draft = null where draft is not null and invitation_id = any(${ids}::uuid[])`,
    ),
  )
  const open = await changed(
    scope,
    sql`delete from answer_sheets where answers is null and invitation_id in (${over})`,
    sql`update answer_sheets set draft = null where draft is not null and invitation_id in (${over})`,
    sql`update impression_sheets set draft = null where draft is not null and asked_on < ${day}::date - 120`,
  )
  return { rows: closed.rows + open.rows }
}

/** Papers with their files; what replaced one of them stands alone. */
async function endPapers(scope: Scope, which: RawBuilder<unknown>): Promise<Removed> {
  const gone = sql`select p.id from papers p where ${which}`
  await sql`update papers set replaces_id = null where replaces_id in (${gone})`.execute(scope.tables)
  const { rows } = await sql<Record<string, FileId | null>>`delete from papers where id in (${gone})
    returning file_id, pdf_file_id, scan_file_id`.execute(scope.tables)
  return { rows: rows.length, files: rows.flatMap((row) => Object.values(row)) }
}

async function endPackages(scope: Scope, { moment }: Since): Promise<Removed> {
  const old = sql`select id from document_packages where created_at < ${moment}`
  const { rows } = await sql<Record<string, FileId | null>>`delete from documents where package_id in (${old})
    returning file_id, pdf_file_id`.execute(scope.tables)
  const { rows: packages } = await changed(
    scope,
    sql`delete from document_packages where created_at < ${moment}`,
  )
  return { rows: packages, files: rows.flatMap((row) => Object.values(row)) }
}

/** Strains, and that somebody asked for the psychologist. */
async function endSensitive(scope: Scope, { day }: Since): Promise<Removed> {
  const closed = await inTheDrawer(scope, () =>
    changed(scope, sql`delete from sealed_answers where on_day < ${day}`),
  )
  const open = await changed(
    scope,
    sql`delete from sensitive_answers where on_day < ${day}`,
    sql`delete from psychologist_requests where coalesce(met_on, asked_on) < ${day}`,
  )
  return { rows: closed.rows + open.rows }
}

/** What was said, written and measured in a pair that is over; that there was one, its days and meetings stay. */
async function endPairs(scope: Scope, { day }: Since): Promise<Removed> {
  const over = sql`(select m.id from mentorships m where ${endOf(sql`m`)} < ${day})`
  const of = (table: string) => sql`delete from ${sql.table(table)} where mentorship_id in ${over}`
  const gone = ['private_notes', 'shared_notes', 'help_requests', 'change_requests', 'measurements']
  return changed(
    scope,
    sql`delete from observations o using meetings h where h.id = o.meeting_id and h.mentorship_id in ${over}`,
    ...gone.map(of),
    of('programme_versions'),
    sql`update meetings set subject = '', outcome = '', place = '', cancelled_because = null where mentorship_id in ${over}
      and (subject <> '' or outcome <> '' or place <> '' or cancelled_because is not null)`,
    sql`update mentorships set reason = '', basis_because = '{}', dropped_because = null, ended_because = null where id in ${over}
      and (reason <> '' or basis_because <> '{}' or dropped_because is not null or ended_because is not null)`,
    sql`update mentorship_pauses set because = '' where mentorship_id in ${over} and because <> ''`,
    sql`update consents set private_reason = null where mentorship_id in ${over} and private_reason is not null`,
  )
}

/** R-RGT-9. The same before any organisation is known: where people came in from, and what lets nobody in any more. */
export async function endTermsAtTheGate(gate: Gate): Promise<void> {
  const { tables, now } = gate
  const { days } = termRules['sign-ins']
  await sql`delete from sign_ins where at < ${now}::timestamptz - make_interval(days => ${days}::int)`.execute(
    tables,
  )
  for (const table of ['sessions', 'pending_sign_ins'])
    await sql`delete from ${sql.table(table)} where until_at < ${now}`.execute(tables)
}
