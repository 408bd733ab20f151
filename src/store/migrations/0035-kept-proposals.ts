import { fencedTable, organisationColumn } from './sql.ts'

/** What the program proposed at the moment people chose, and what they chose: ids, scores and figures, no words. Elsewhere a
 *  proposal is derived and never stored. */
export const statements = [
  `create table kept_proposals (
    ${organisationColumn},
    id uuid not null,
    on_day date not null,
    occasion text not null check (occasion in ('made', 'formed', 'replaced')),
    weights text,
    policy text,
    levels jsonb not null default '[]',
    asked int,
    served int,
    worst int,
    total int,
    certificate jsonb not null default '{}',
    price_served int,
    price_worst int,
    price_total int,
    primary key (organisation_id, id),
    check ((weights is null) = (served is null)),
    check ((price_served is null) = (price_total is null) and (price_served is null) = (price_worst is null))
  )`,
  `create index kept_proposals_by_day on kept_proposals (organisation_id, on_day)`,
  ...fencedTable('kept_proposals'),

  `create table kept_proposal_lines (
    ${organisationColumn},
    kept_proposal_id uuid not null,
    mentee_id uuid not null,
    mentor_id uuid,
    score int,
    chosen_mentor_id uuid,
    chosen_score int,
    primary key (organisation_id, kept_proposal_id, mentee_id),
    foreign key (organisation_id, kept_proposal_id) references kept_proposals (organisation_id, id) on delete cascade,
    foreign key (organisation_id, mentee_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, mentor_id) references people (organisation_id, id) on delete cascade,
    foreign key (organisation_id, chosen_mentor_id) references people (organisation_id, id) on delete cascade
  )`,
  ...fencedTable('kept_proposal_lines'),
]
