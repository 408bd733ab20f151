import { fencedTable, organisationColumn } from './sql.ts'

/** A programme of a pair is its versions: the last one that both agreed to and the head approved is in force; every
 *  other stays readable. Measurements of deficits belong to the pair, not to a version. */
export const statements = [
  `create table programme_versions (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    number int not null,
    content jsonb not null,
    from_day date not null,
    through_day date not null check (through_day >= from_day),
    because text not null default '',
    created_at timestamptz not null,
    created_by_id uuid,
    saved_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, mentorship_id, number),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('programme_versions'),

  `create table programme_marks (
    ${organisationColumn},
    id uuid not null,
    version_id uuid not null,
    person_id uuid not null,
    mark text not null check (mark in ('proposed', 'agreed', 'returned', 'seen_by_council', 'endorsed', 'approved')),
    on_day date not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    remark text,
    at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, version_id) references programme_versions (organisation_id, id) on delete cascade
  )`,
  `create index programme_marks_by_version on programme_marks (organisation_id, version_id)`,
  ...fencedTable('programme_marks'),

  `create table measurements (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    moment text not null check (moment in ('entry', 'interim', 'exit')),
    on_day date not null,
    levels jsonb not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, mentorship_id, person_id, moment),
    foreign key (organisation_id, mentorship_id, person_id)
      references mentorship_members (organisation_id, mentorship_id, person_id) on delete cascade
  )`,
  ...fencedTable('measurements'),
]
