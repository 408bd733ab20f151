import { fencedTable, organisationColumn, ownOrganisation } from './sql.ts'

/** One hash chain an organisation. Lines are added and never touched; personal values lie beside and can be erased. */
export const statements = [
  `create table journal_heads (
    organisation_id uuid primary key default ${ownOrganisation},
    number int not null,
    hash bytea not null
  )`,
  ...fencedTable('journal_heads', 'select, insert, update'),

  `create table journal_lines (
    ${organisationColumn},
    number int not null,
    at timestamptz not null,
    person_id uuid,
    deed text not null,
    fact text not null,
    subjects jsonb not null,
    digest bytea not null,
    previous bytea not null,
    hash bytea not null,
    primary key (organisation_id, number)
  )`,
  ...fencedTable('journal_lines', 'select, insert'),

  `create table journal_values (
    ${organisationColumn},
    number int not null,
    salt bytea not null,
    personal jsonb not null,
    primary key (organisation_id, number),
    foreign key (organisation_id, number) references journal_lines (organisation_id, number)
  )`,
  ...fencedTable('journal_values', 'select, insert, delete'),

  `create table personal_views (
    ${organisationColumn},
    id uuid not null,
    at timestamptz not null,
    viewer_id uuid,
    query text not null,
    person_ids uuid[] not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('personal_views', 'select, insert'),
]
