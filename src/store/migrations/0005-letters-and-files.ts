import { fencedTable, organisationColumn } from './sql.ts'

/** What leaves the house and what was brought in: letters, and the index of kept files (bytes lie outside). */
export const statements = [
  `create table letters (
    ${organisationColumn},
    id uuid not null,
    person_id uuid,
    address text,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('letters'),

  `create table files (
    ${organisationColumn},
    id uuid not null,
    sha256 text not null,
    bytes int not null,
    name text not null,
    media_type text not null,
    created_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('files'),
]
