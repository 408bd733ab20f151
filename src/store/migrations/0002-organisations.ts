import { fencedTable, ownOrganisation } from './sql.ts'

/** One row an organisation; what can be declined is declined by rule, only corrections are kept. */
export const statements = [
  `create table organisations (
    organisation_id uuid primary key default ${ownOrganisation},
    kind text not null check (kind in ('kindergarten', 'school', 'spo', 'additional')),
    full_name text not null,
    short_name text not null,
    founder text not null,
    place text not null,
    address text not null default '',
    phone text not null default '',
    email text not null default '',
    site text not null default '',
    inn text not null default '',
    ogrn text not null default '',
    time_zone text not null,
    school_year int not null check (school_year between 2020 and 2100),
    corrections jsonb not null default '{}',
    created_at timestamptz not null default now()
  )`,
  ...fencedTable('organisations', 'select, insert, update'),
]
