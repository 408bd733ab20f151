import { fencedTable, organisationColumn } from './sql.ts'

/** One mentor with one mentee or a group, dated. Whether it is asked for, agreed, ordered or over follows from answers,
 *  papers and days. A reverse pair is two threads that point at one another. */
export const statements = [
  `create table mentorships (
    ${organisationColumn},
    id uuid not null,
    form text not null,
    format text,
    types jsonb not null,
    mode text not null check (mode in ('in_person', 'remote', 'mixed')),
    from_day date not null,
    through_day date not null check (through_day >= from_day),
    basis text check (basis in ('assignment_351_8', 'job_function', 'outside')),
    basis_because jsonb not null default '{}',
    reason text not null default '',
    reverse_of_id uuid,
    made_on date not null,
    asked_on date,
    dropped_on date,
    dropped_because text,
    primary key (organisation_id, id),
    foreign key (organisation_id, reverse_of_id) references mentorships (organisation_id, id)
  )`,
  ...fencedTable('mentorships'),

  `create table mentorship_members (
    ${organisationColumn},
    mentorship_id uuid not null,
    person_id uuid not null,
    side text not null check (side in ('mentor', 'co_mentor', 'mentee')),
    topics jsonb not null default '[]',
    from_day date,
    through_day date,
    primary key (organisation_id, mentorship_id, person_id),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id)
  )`,
  `create unique index one_mentor_a_mentorship on mentorship_members (organisation_id, mentorship_id) where side = 'mentor'`,
  `create index mentorship_members_by_person on mentorship_members (organisation_id, person_id)`,
  ...fencedTable('mentorship_members'),

  `create table consents (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    answer text not null check (answer in ('yes', 'no')),
    on_day date not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    entered_at timestamptz not null,
    wording text,
    private_reason text,
    scan_file_id uuid,
    withdrawn_on date,
    withdrawn_source text check (withdrawn_source in ('link', 'account', 'paper', 'terms')),
    primary key (organisation_id, id),
    check ((withdrawn_on is null) = (withdrawn_source is null)),
    foreign key (organisation_id, mentorship_id, person_id)
      references mentorship_members (organisation_id, mentorship_id, person_id) on delete cascade,
    foreign key (organisation_id, scan_file_id) references files (organisation_id, id)
  )`,
  `create unique index one_consent_in_force on consents (organisation_id, mentorship_id, person_id) where withdrawn_on is null`,
  ...fencedTable('consents'),

  `create table boss_consents (
    ${organisationColumn},
    mentee_id uuid not null,
    mentor_id uuid not null check (mentor_id <> mentee_id),
    on_day date not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, mentee_id, mentor_id),
    foreign key (organisation_id, mentee_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, mentor_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('boss_consents'),

  `create table psychologist_requests (
    ${organisationColumn},
    id uuid not null,
    person_id uuid not null,
    asked_on date not null,
    asked_by_id uuid not null,
    met_on date,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('psychologist_requests'),

  `create table left_alone (
    ${organisationColumn},
    person_id uuid not null,
    because text not null,
    on_day date not null,
    primary key (organisation_id, person_id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('left_alone'),
]
