import { fencedTable, organisationColumn } from './sql.ts'

/** Questionnaires in campaigns: who is asked, what was answered and how. `draft` is what is typed and not handed in yet:
 *  nobody but the person reads it. Sensitive topics lie apart and are never in an answer sheet. What a person needs or
 *  offers is read from the last sheet handed in, never stored twice. */
export const statements = [
  `create table campaigns (
    ${organisationColumn},
    id uuid not null,
    questionnaire text not null,
    version int not null,
    from_day date not null,
    through_day date not null check (through_day >= from_day),
    closed_on date,
    created_at timestamptz not null,
    person_id uuid not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('campaigns'),

  `create table invitations (
    ${organisationColumn},
    id uuid not null,
    campaign_id uuid not null,
    person_id uuid not null,
    invited_on date,
    reminded_on date,
    reminders int not null default 0,
    stopped_on date,
    primary key (organisation_id, id),
    unique (organisation_id, campaign_id, person_id),
    foreign key (organisation_id, campaign_id) references campaigns (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index invitations_by_person on invitations (organisation_id, person_id)`,
  ...fencedTable('invitations'),

  `create table answer_sheets (
    ${organisationColumn},
    id uuid not null,
    invitation_id uuid not null,
    answers jsonb,
    draft jsonb,
    saved_at timestamptz not null,
    handed_in_on date,
    source text check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, id),
    unique (organisation_id, invitation_id),
    check ((handed_in_on is null) = (source is null)),
    check ((handed_in_on is null) = (answers is null)),
    foreign key (organisation_id, invitation_id) references invitations (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('answer_sheets'),

  `create table sensitive_answers (
    ${organisationColumn},
    invitation_id uuid not null,
    topic text not null,
    level int check (level between 1 and 3),
    draft int check (draft between 0 and 3),
    on_day date not null,
    primary key (organisation_id, invitation_id, topic),
    foreign key (organisation_id, invitation_id) references invitations (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('sensitive_answers'),
]
