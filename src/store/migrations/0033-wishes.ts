import { fencedTable, organisationColumn } from './sql.ts'

/** R-WSH-1. Who was asked with whom they would like to work, and what each marked, in private. A mark outlives its round. */
export const statements = [
  `create table wish_rounds (
    ${organisationColumn},
    id uuid not null,
    from_day date not null,
    through_day date not null check (through_day >= from_day),
    closed_on date,
    created_at timestamptz not null,
    person_id uuid not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('wish_rounds'),

  `create table wish_askings (
    ${organisationColumn},
    id uuid not null,
    round_id uuid not null,
    person_id uuid not null,
    asked_on date not null,
    answered_on date,
    primary key (organisation_id, id),
    unique (organisation_id, round_id, person_id),
    foreign key (organisation_id, round_id) references wish_rounds (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index wish_askings_by_person on wish_askings (organisation_id, person_id)`,
  ...fencedTable('wish_askings'),

  `create table wishes (
    ${organisationColumn},
    person_id uuid not null,
    side text not null check (side in ('mentee', 'mentor')),
    about_id uuid not null check (about_id <> person_id),
    mark text not null check (mark in ('yes', 'maybe', 'no')),
    marked_on date not null,
    primary key (organisation_id, person_id, side, about_id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, about_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index wishes_by_about on wishes (organisation_id, about_id)`,
  ...fencedTable('wishes'),
]
