import { fencedTable, organisationColumn } from './sql.ts'

/** What a form was answered with, for a day: the same form that comes again is answered the same and does nothing. */
export const statements = [
  `create table form_answers (
    ${organisationColumn},
    key uuid not null,
    ordinal int not null,
    sent bytea not null,
    at timestamptz not null,
    answer bytea not null,
    primary key (organisation_id, key, ordinal)
  )`,
  `create index form_answers_by_age on form_answers (organisation_id, at)`,
  ...fencedTable('form_answers'),
]
