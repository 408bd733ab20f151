/** The one expression that knows whose rows these are. No setting, no rows: an error, never somebody else's data. */
export const ownOrganisation = `current_setting('vektor.organisation')::uuid`

/** The column every table of an organisation begins with; the database fills it, nobody else can. */
export const organisationColumn = `organisation_id uuid not null default ${ownOrganisation}`

/** Row security of a table of one organisation: its own rows at the desk, none anywhere else. */
export function fencedTable(table: string, rights = 'select, insert, update, delete'): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_organisation on ${table} to vektor_desk using (organisation_id = ${ownOrganisation}) with check (organisation_id = ${ownOrganisation})`,
    `create policy owner_repairs on ${table} to vektor_owner using (true) with check (true)`,
    `grant ${rights} on ${table} to vektor_desk`,
  ]
}

/** A table of the gate: what must be readable before anyone knows which organisation is asked for. */
export function gateTable(table: string, rights = 'select, insert, update, delete'): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy at_the_gate on ${table} to vektor_gate using (true) with check (true)`,
    `create policy owner_repairs on ${table} to vektor_owner using (true) with check (true)`,
    `grant ${rights} on ${table} to vektor_gate`,
  ]
}

/** The desk of an organisation reads and writes those rows of a gate table that are its own. */
export function openToDesk(table: string, rights: string): string[] {
  return [
    `create policy own_organisation on ${table} to vektor_desk using (organisation_id = ${ownOrganisation}) with check (organisation_id = ${ownOrganisation})`,
    `grant ${rights} on ${table} to vektor_desk`,
  ]
}
