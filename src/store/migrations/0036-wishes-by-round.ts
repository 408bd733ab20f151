/**
 * R-WSH-4. A mark counts when its round is over, all marks of a round at once; until then the one before it counts. What was
 * marked before rounds were told apart is of round 0 and counts always. What takes an earlier mark away repeats it: the
 * version before this one goes on counting it.
 */
export const statements = [
  `alter table wish_rounds add column number int not null default 0`,
  `create unique index wish_rounds_by_number on wish_rounds (organisation_id, number) where number > 0`,
  `alter table wishes add column round int not null default 0, add column taken_back boolean not null default false`,
  `alter table wishes drop constraint wishes_pkey`,
  `alter table wishes add primary key (organisation_id, person_id, side, about_id, round)`,
]
