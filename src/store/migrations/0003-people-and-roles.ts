import { fencedTable, organisationColumn } from './sql.ts'

/** Person, employment and role are three things: one may change without the others. */
export const statements = [
  `create table people (
    ${organisationColumn},
    id uuid not null,
    surname text not null,
    name text not null,
    patronymic text,
    gender text check (gender in ('m', 'f')),
    birth_day date,
    birth_year int check (birth_year between 1900 and 2100),
    email text,
    phone text,
    pedagogical_degree boolean,
    total_months int check (total_months between 0 and 900),
    pedagogical_months int check (pedagogical_months between 0 and 900),
    service_on date,
    corrections jsonb not null default '{}',
    created_at timestamptz not null default now(),
    primary key (organisation_id, id)
  )`,
  ...fencedTable('people'),

  `create table employments (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    position text not null,
    position_code text,
    subject text,
    kind text not null check (kind in ('main', 'internal', 'external')),
    rate numeric(4, 2),
    from_day date,
    through_day date check (through_day >= from_day),
    leave_through date,
    on_leave boolean not null default false,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index employments_by_person on employments (organisation_id, person_id)`,
  ...fencedTable('employments'),

  `create table person_categories (
    ${organisationColumn},
    person_id uuid not null,
    category text not null,
    from_day date,
    through_day date,
    primary key (organisation_id, person_id, category),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('person_categories'),

  `create table role_assignments (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    role text not null,
    from_day date not null,
    through_day date check (through_day >= from_day),
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index role_assignments_by_person on role_assignments (organisation_id, person_id)`,
  ...fencedTable('role_assignments'),
]
