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
    rows jsonb not null,
    act_file_id uuid,
    done_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, person_id),
    unique (organisation_id, number),
    foreign key (organisation_id, act_file_id) references files (organisation_id, id)
  )`,
  ...fencedTable('erasures', 'select, insert, update'),
  `grant delete on links to vektor_desk`,
]
