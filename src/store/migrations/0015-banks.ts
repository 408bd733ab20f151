import { fencedTable, organisationColumn } from './sql.ts'

/** The two banks hold what is decided about people; everything else in them is derived from staff, sheets and pairs. */
export const statements = [
  `create table mentor_admissions (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    from_day date not null,
    through_day date check (through_day >= from_day),
    admitted_by text not null check (admitted_by in ('curator', 'council')),
    grounds text not null,
    minutes_number text,
    minutes_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index mentor_admissions_by_person on mentor_admissions (organisation_id, person_id)`,
  ...fencedTable('mentor_admissions'),

  `create table mentor_suspensions (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    from_day date not null,
    through_day date check (through_day >= from_day),
    because text not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index mentor_suspensions_by_person on mentor_suspensions (organisation_id, person_id)`,
  ...fencedTable('mentor_suspensions'),

  `create table mentor_evidence (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    criterion text not null,
    says text not null,
    on_day date,
    may_show boolean not null default false,
    file_id uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, file_id) references files (organisation_id, id)
  )`,
  `create index mentor_evidence_by_person on mentor_evidence (organisation_id, person_id)`,
  ...fencedTable('mentor_evidence'),

  `create table outside_mentors (
    ${organisationColumn},
    person_id uuid not null,
    employer text not null,
    position text not null,
    agreement text,
    from_day date not null,
    through_day date check (through_day >= from_day),
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('outside_mentors'),

  `create table bank_confirmations (
    ${organisationColumn},
    id uuid not null,
    bank text not null check (bank in ('mentors', 'mentees')),
    school_year int not null,
    on_day date not null,
    person_id uuid not null,
    primary key (organisation_id, id),
    unique (organisation_id, bank, school_year)
  )`,
  ...fencedTable('bank_confirmations'),

  `create table saved_views (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    bank text not null check (bank in ('mentors', 'mentees')),
    name text not null,
    query text not null,
    primary key (organisation_id, id),
    unique (organisation_id, person_id, bank, name),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('saved_views'),

  `create table bank_drafts (
    ${organisationColumn},
    id uuid not null,
    bank text not null check (bank in ('mentors', 'mentees')),
    deed text not null,
    people jsonb not null,
    made_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('bank_drafts'),

  `alter table category_decisions add column through_day date`,
]
