import { fencedTable, organisationColumn } from './sql.ts'

/** Figures as they stood on a day, and the lines that people add to what the program writes from facts. */
export const statements = [
  `create table snapshots (
    ${organisationColumn},
    id uuid not null,
    on_day date not null,
    school_year int not null,
    made_at timestamptz not null,
    made_by_id uuid,
    name text not null default '',
    figures jsonb not null,
    primary key (organisation_id, id)
  )`,
  `create index snapshots_by_day on snapshots (organisation_id, on_day)`,
  ...fencedTable('snapshots', 'select, insert'),

  `create table report_lines (
    ${organisationColumn},
    report text not null,
    school_year int not null,
    subject text not null,
    part text not null,
    says text not null,
    person_id uuid not null,
    saved_at timestamptz not null,
    primary key (organisation_id, report, school_year, subject, part),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('report_lines'),

  `create table year_turns (
    ${organisationColumn},
    school_year int not null,
    turned_on date not null,
    turned_by_id uuid not null,
    primary key (organisation_id, school_year)
  )`,
  ...fencedTable('year_turns'),
]
