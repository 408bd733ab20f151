import { organisationColumn, ownOrganisation } from './sql.ts'

/** R-KEY-3. What was told to the psychologist alone, and what the psychologist wrote down: closed texts, in tables that the
 *  desk has no right to. `sensitive_answers` is emptied into them by the program, which alone has the keys. */
export const statements = [
  `create table sealed_answers (
    ${organisationColumn},
    invitation_id uuid not null,
    said bytea,
    draft bytea,
    on_day date not null,
    primary key (organisation_id, invitation_id),
    foreign key (organisation_id, invitation_id) references invitations (organisation_id, id) on delete cascade
  )`,
  ...drawerTable('sealed_answers'),

  `create table psychologist_notes (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    written_by_id uuid not null,
    says bytea not null,
    on_day date not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, written_by_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index psychologist_notes_by_person on psychologist_notes (organisation_id, person_id)`,
  ...drawerTable('psychologist_notes'),
]

function drawerTable(table: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_organisation on ${table} to vektor_notes using (organisation_id = ${ownOrganisation}) with check (organisation_id = ${ownOrganisation})`,
    `create policy owner_repairs on ${table} to vektor_owner using (true) with check (true)`,
    `grant select, insert, update, delete on ${table} to vektor_notes`,
  ]
}
