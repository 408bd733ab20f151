import { fencedTable, organisationColumn } from './sql.ts'

/** What people say of their mentorship at its beginning, middle and end. Whether somebody has answered is known by
 *  person; what was answered lies apart, without the person where that was promised, under an id that tells no time. */
export const statements = [
  `create table impression_sheets (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    questionnaire text not null,
    version int not null,
    moment text not null check (moment in ('entry', 'interim', 'exit')),
    asked_on date not null,
    draft jsonb,
    handed_in_on date,
    source text check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, mentorship_id, person_id, moment, asked_on),
    check ((handed_in_on is null) = (source is null)),
    foreign key (organisation_id, mentorship_id, person_id)
      references mentorship_members (organisation_id, mentorship_id, person_id) on delete cascade
  )`,
  `create index impression_sheets_by_person on impression_sheets (organisation_id, person_id)`,
  ...fencedTable('impression_sheets'),

  `create table impressions (
    ${organisationColumn},
    id uuid not null,
    sheet_id uuid,
    questionnaire text not null,
    version int not null,
    moment text not null check (moment in ('entry', 'interim', 'exit')),
    school_year int not null,
    counted_from date not null,
    answers jsonb not null,
    primary key (organisation_id, id),
    unique (organisation_id, sheet_id),
    foreign key (organisation_id, sheet_id) references impression_sheets (organisation_id, id) on delete cascade
  )`,
  `create index impressions_by_year on impressions (organisation_id, school_year)`,
  ...fencedTable('impressions'),
]
