import { fencedTable, organisationColumn } from './sql.ts'

const belowMe = `organisation_id in (
  select organisation_id from territory_organisations where territory_id = current_setting('vektor.territory')::uuid
)`

/** What the bodies above may read: numerators and denominators of the organisations below them, never a person. */
export const statements = [
  `create table territory_organisations (
    territory_id uuid not null,
    organisation_id uuid not null,
    primary key (territory_id, organisation_id)
  )`,
  `alter table territory_organisations enable row level security`,
  `alter table territory_organisations force row level security`,
  `create policy own_territory on territory_organisations for select to vektor_territory
    using (territory_id = current_setting('vektor.territory')::uuid)`,
  `create policy owner_repairs on territory_organisations to vektor_owner using (true) with check (true)`,
  `grant select on territory_organisations to vektor_territory`,

  `create table figures (
    ${organisationColumn},
    figure text not null,
    on_day date not null,
    numerator int not null check (numerator >= 0),
    denominator int check (denominator >= 0),
    primary key (organisation_id, figure, on_day)
  )`,
  ...fencedTable('figures'),
  `create policy below on figures for select to vektor_territory using (${belowMe})`,
  `grant select on figures to vektor_territory`,
]
