import { fencedTable, organisationColumn } from './sql.ts'

/** How a mentorship changes and ends. What is asked for privately stays private: the reason is a column that the other
 *  side never reads. `ended_on` is the last day, inside the term that was agreed. */
export const statements = [
  `alter table mentorships add column ended_on date`,
  `alter table mentorships add column ended_way text check (ended_way in ('done', 'initiative', 'curator'))`,
  `alter table mentorships add column ended_by text check (ended_by in ('mentor', 'mentee', 'both'))`,
  `alter table mentorships add column ended_because text`,
  `alter table mentorships add column ended_entered_at timestamptz`,
  `alter table mentorships add column succeeds_id uuid`,
  `alter table mentorships add constraint mentorships_ended check ((ended_on is null) = (ended_way is null))`,
  `alter table mentorships add constraint mentorships_ended_by check ((ended_by is not null) = (ended_way is not null and ended_way = 'initiative'))`,
  `alter table mentorships add constraint mentorships_succeeds foreign key (organisation_id, succeeds_id) references mentorships (organisation_id, id)`,

  `create table change_requests (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('relief', 'another_mentor')),
    wished_on date not null,
    private_reason text,
    asked_on date not null,
    source text not null check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    settled_on date,
    settled_as text check (settled_as in ('replaced', 'ended', 'withdrawn', 'stays')),
    primary key (organisation_id, id),
    check ((settled_on is null) = (settled_as is null)),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index change_requests_by_mentorship on change_requests (organisation_id, mentorship_id)`,
  ...fencedTable('change_requests'),

  `create table mentorship_pauses (
    ${organisationColumn},
    id uuid not null,
    mentorship_id uuid not null,
    from_day date not null,
    through_day date check (through_day >= from_day),
    because text not null default '',
    entered_by_id uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id) on delete cascade
  )`,
  `create index mentorship_pauses_by_mentorship on mentorship_pauses (organisation_id, mentorship_id)`,
  ...fencedTable('mentorship_pauses'),
]
