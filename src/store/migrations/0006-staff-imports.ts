import { fencedTable, organisationColumn } from './sql.ts'

/** A staff list on its way in. Until it is applied nothing about people changes; a killed reading starts again. */
export const statements = [
  `create table staff_imports (
    ${organisationColumn},
    id uuid not null,
    file_id uuid not null,
    state text not null check (state in ('reading', 'read', 'refused', 'applied', 'dropped')),
    progress int not null default 0,
    refusal jsonb,
    mapping jsonb not null default '{}',
    reading jsonb,
    created_at timestamptz not null,
    applied_at timestamptz,
    person_id uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, file_id) references files (organisation_id, id)
  )`,
  ...fencedTable('staff_imports'),
]
