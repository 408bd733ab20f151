import { fencedTable, organisationColumn } from './sql.ts'

/** What the curator decided where the rules only propose. The proposal itself is derived, never stored. */
export const statements = [
  `create table category_decisions (
    ${organisationColumn},
    person_id uuid not null,
    category text not null,
    decision text not null check (decision in ('confirmed', 'declined')),
    on_day date not null,
    primary key (organisation_id, person_id, category),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('category_decisions'),

  `create table mentor_decisions (
    ${organisationColumn},
    person_id uuid not null,
    decision text not null check (decision in ('included', 'excluded')),
    on_day date not null,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('mentor_decisions'),

  `create table pair_corrections (
    ${organisationColumn},
    mentee_id uuid not null,
    mentor_id uuid not null check (mentor_id <> mentee_id),
    correction text not null check (correction in ('lock', 'ban')),
    on_day date not null,
    primary key (organisation_id, mentee_id, mentor_id),
    foreign key (organisation_id, mentee_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, mentor_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('pair_corrections'),
]
