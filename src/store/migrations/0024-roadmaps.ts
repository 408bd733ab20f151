import { fencedTable, organisationColumn } from './sql.ts'

/** The roadmap of a school year. That a measure is done is never stored: it follows from facts and their evidence.
 *  `approved` keeps the days that the head approved, so that a later change of them is seen. */
export const statements = [
  `create table roadmaps (
    ${organisationColumn},
    id uuid not null,
    school_year int not null,
    columns int not null check (columns in (3, 4, 6)),
    made_on date not null,
    approved_on date,
    approved_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, school_year),
    check ((approved_on is null) = (approved_by_id is null))
  )`,
  ...fencedTable('roadmaps'),

  `create table roadmap_measures (
    ${organisationColumn},
    id uuid not null,
    roadmap_id uuid not null,
    code text,
    stage text not null,
    place int not null,
    title text not null,
    from_day date not null,
    through_day date not null check (through_day >= from_day),
    second_from_day date,
    second_through_day date check (second_through_day >= second_from_day),
    repeat text not null,
    optional boolean not null,
    executors jsonb not null,
    result text not null default '',
    closed_by text not null,
    dropped_on date,
    approved jsonb,
    primary key (organisation_id, id),
    unique (organisation_id, roadmap_id, code),
    check ((second_from_day is null) = (second_through_day is null)),
    foreign key (organisation_id, roadmap_id) references roadmaps (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('roadmap_measures'),

  `alter table events add constraint events_of_measure foreign key (organisation_id, measure_id) references roadmap_measures (organisation_id, id)`,
]
