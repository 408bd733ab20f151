/**
 * R-WSH-4. A mark counts when its round is over, all marks of a round at once; until then the one before it counts. What was
 * marked before rounds were told apart is of round 0 and counts always. `none` takes an earlier mark away.
 */
export const statements = [
  `alter table wish_rounds add column number int not null default 0`,
  `create unique index wish_rounds_by_number on wish_rounds (organisation_id, number) where number > 0`,
  `alter table wishes add column round int not null default 0`,
  `alter table wishes drop constraint wishes_pkey`,
  `alter table wishes add primary key (organisation_id, person_id, side, about_id, round)`,
  `alter table wishes drop constraint wishes_mark_check`,
  `alter table wishes add constraint wishes_mark_check check (mark in ('yes', 'maybe', 'no', 'none'))`,
]
