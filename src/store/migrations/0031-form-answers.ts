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

  // which keys have closed what lies here: nobody but the owner asks
  `create table key_fingerprints (
    name text not null,
    number int not null,
    fingerprint bytea not null,
    primary key (name, number)
  )`,
  'alter table key_fingerprints enable row level security',
  'alter table key_fingerprints force row level security',
  'create policy owner_repairs on key_fingerprints to vektor_owner using (true) with check (true)',
]
