import { fencedTable, organisationColumn } from './sql.ts'

/** By what an organisation has its pairs proposed. A version is added and never changed; without one the usual settings hold. */
export const statements = [
  `create table pair_settings (
    ${organisationColumn},
    version int not null,
    on_day date not null,
    set_by_id uuid not null,
    because text,
    settings jsonb not null,
    primary key (organisation_id, version)
  )`,
  ...fencedTable('pair_settings', 'select, insert'),
]
