import { fencedTable, organisationColumn } from './sql.ts'

/** What people say of their mentorship at its beginning, middle and end. Whether somebody has answered is known by
 *  person; what was answered lies apart, with the side and the moment but without the person where that was promised. */
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
    unique (organisation_id, mentorship_id, person_id, questionnaire, asked_on),
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
    side text not null check (side in ('mentor', 'mentee')),
    moment text not null check (moment in ('entry', 'interim', 'exit')),
    school_year int not null,
    answers jsonb not null,
    primary key (organisation_id, id),
    unique (organisation_id, sheet_id),
    foreign key (organisation_id, sheet_id) references impression_sheets (organisation_id, id) on delete cascade
  )`,
  `create index impressions_by_year on impressions (organisation_id, school_year)`,
  ...fencedTable('impressions'),
]
