import { fencedTable, organisationColumn } from './sql.ts'

/** What happened in the organisation besides meetings of pairs: the evidence that closes measures of the roadmap. */
export const statements = [
  `create table events (
    ${organisationColumn},
    id uuid not null,
    kind text not null,
    subject text,
    title text not null,
    on_day date not null,
    decision text not null default '',
    minutes_number text,
    material_link text,
    file_id uuid,
    measure_id uuid,
    entered_by_id uuid not null,
    entered_at timestamptz not null,
    dropped_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, file_id) references files (organisation_id, id)
  )`,
  `create index events_by_day on events (organisation_id, on_day)`,
  ...fencedTable('events'),

  `create table event_people (
    ${organisationColumn},
    event_id uuid not null,
    person_id uuid not null,
    primary key (organisation_id, event_id, person_id),
    foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index event_people_by_person on event_people (organisation_id, person_id)`,
  ...fencedTable('event_people'),
]
