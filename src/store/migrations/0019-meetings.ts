import { fencedTable, organisationColumn } from './sql.ts'

/** The working life of a mentorship: meetings planned and held, who confirmed them, lessons observed, help asked for.
 *  Shared notes are both sides'; private notes are read by whoever wrote them alone, so they lie in a table of their own. */
export const statements = [
  `create table meetings (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    kind text not null,
    mode text not null check (mode in ('in_person', 'remote')),
    subject text not null,
    topics jsonb not null default '[]',
    plan_row text,
    planned_on date,
    planned_at text,
    place text not null default '',
    held_on date,
    minutes int check (minutes between 1 and 600),
    outcome text not null default '',
    worth text check (worth in ('useful', 'doubtful')),
    cancelled_on date,
    cancelled_because text,
    planned_by_id uuid,
    sequence int not null default 0,
    entered_by_id uuid,
    entered_at timestamptz,
    source text check (source in ('link', 'account', 'paper')),
    created_at timestamptz not null,
    primary key (organisation_id, id),
    check (planned_on is not null or held_on is not null),
    check ((held_on is null) = (minutes is null)),
    check ((held_on is null) = (entered_at is null)),
    check ((held_on is null) = (source is null)),
    check (held_on is null or cancelled_on is null),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade
  )`,
  `create index meetings_by_mentorship on meetings (organisation_id, mentorship_id)`,
  `create index meetings_held on meetings (organisation_id, held_on)`,
  ...fencedTable('meetings'),

  `create table meeting_confirmations (
    ${organisationColumn},
    meeting_id uuid not null,
    person_id uuid not null,
    answer text not null check (answer in ('confirmed', 'disputed')),
    worth text check (worth in ('useful', 'doubtful')),
    on_day date not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, meeting_id, person_id),
    foreign key (organisation_id, meeting_id) references meetings (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id)
  )`,
  ...fencedTable('meeting_confirmations'),

  `create table observations (
    ${organisationColumn},
    meeting_id uuid not null,
    lesson text not null,
    seen jsonb not null default '{}',
    strengths text not null default '',
    advice text not null default '',
    talked_on date,
    agreed text not null default '',
    primary key (organisation_id, meeting_id),
    foreign key (organisation_id, meeting_id) references meetings (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('observations'),

  `create table shared_notes (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    says text not null,
    written_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index shared_notes_by_mentorship on shared_notes (organisation_id, mentorship_id)`,
  ...fencedTable('shared_notes'),

  `create table private_notes (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    says text not null,
    written_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index private_notes_by_person on private_notes (organisation_id, person_id)`,
  ...fencedTable('private_notes'),

  `create table help_requests (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    says text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by_id uuid,
    answer text,
    meeting_id uuid,
    withdrawn_at timestamptz,
    primary key (organisation_id, id),
    check ((answered_at is null) = (answered_by_id is null)),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, meeting_id) references meetings (organisation_id, id)
  )`,
  `create index help_requests_by_mentorship on help_requests (organisation_id, mentorship_id)`,
  ...fencedTable('help_requests'),

  // a feed of one's own meetings for a calendar program: found by the digest of its address, like a link
  `alter table links drop constraint links_purpose_check`,
  `alter table links add constraint links_purpose_check
    check (purpose in ('found', 'sign-in', 'answer', 'calendar'))`,
  // the invitation that a letter carries
  `alter table letters add column calendar text`,
]
