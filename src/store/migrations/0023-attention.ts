import { fencedTable, organisationColumn } from './sql.ts'

/** What a person put off or does not need, thresholds that differ from those of the reference, and letters with reminders. */
export const statements = [
  `create table put_off_tasks (
    ${organisationColumn},
    person_id uuid not null,
    task text not null,
    until_day date,
    on_day date not null,
    primary key (organisation_id, person_id, task),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('put_off_tasks'),

  `create table thresholds (
    ${organisationColumn},
    code text not null,
    amount int not null,
    from_day date not null,
    set_by_id uuid not null,
    primary key (organisation_id, code, from_day)
  )`,
  ...fencedTable('thresholds'),

  `create table digests (
    ${organisationColumn},
    person_id uuid not null,
    sent_on date,
    stopped_on date,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('digests'),

  // whether something has happened since a day is asked on the first page of every morning
  `create index journal_lines_by_fact on journal_lines (organisation_id, fact, at)`,
]
