import { fencedTable, organisationColumn } from './sql.ts'

/** What the law on personal data asks: downloads told apart from looking, and a list of those who were erased. */
export const statements = [
  `alter table personal_views add column way text not null default 'look' check (way in ('look', 'download', 'export'))`,
  `create index personal_views_by_time on personal_views (organisation_id, at)`,
  `create index personal_views_by_person on personal_views using gin (person_ids)`,
  `create table erasures (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    number int not null,
    erased_at timestamptz not null,
    ground text not null check (ground in ('request', 'withdrawal', 'term', 'unlawful')),
    said jsonb not null,
    entered_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, person_id),
    unique (organisation_id, number)
  )`,
  ...fencedTable('erasures', 'select, insert, update'),
  `grant delete on links to vektor_desk`,
  // bytes of a file may be named by another organisation too: the one question a desk may ask of all of them
  `create function file_is_kept(digest text) returns boolean language sql stable security definer set search_path = public
    as 'select exists (select from files where sha256 = digest)'`,
  `revoke all on function file_is_kept(text) from public`,
  `grant execute on function file_is_kept(text) to vektor_desk`,
]
