import { gateTable, openToDesk, ownOrganisation } from './sql.ts'

/** Who may come in, and how: everything that is read before an organisation is known. */
export const statements = [
  `create table accounts (
    id uuid primary key,
    login text unique check (login = lower(login)),
    password_hash text,
    created_at timestamptz not null default now(),
    disabled_at timestamptz
  )`,
  ...gateTable('accounts'),

  `create table memberships (
    organisation_id uuid not null default ${ownOrganisation},
    account_id uuid not null references accounts (id),
    person_id uuid not null,
    created_at timestamptz not null default now(),
    primary key (organisation_id, account_id),
    unique (organisation_id, person_id)
  )`,
  `create index memberships_by_account on memberships (account_id)`,
  ...gateTable('memberships', 'select, insert, delete'),
  ...openToDesk('memberships', 'select, insert, delete'),

  `create table sessions (
    token_hash bytea primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    organisation_id uuid,
    by_link boolean not null default false,
    draft jsonb not null default '{}',
    created_at timestamptz not null,
    seen_at timestamptz not null,
    until_at timestamptz not null
  )`,
  `create index sessions_by_account on sessions (account_id)`,
  ...gateTable('sessions'),

  `create table links (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('found', 'sign-in')),
    organisation_id uuid,
    person_id uuid,
    created_at timestamptz not null,
    until_at timestamptz not null,
    spent_at timestamptz,
    check ((purpose = 'found') = (organisation_id is null)),
    check ((organisation_id is null) = (person_id is null))
  )`,
  ...gateTable('links'),
  ...openToDesk('links', 'select, insert, update'),

  `create table sign_in_attempts (
    subject_hash bytea not null,
    at timestamptz not null
  )`,
  `create index sign_in_attempts_by_subject on sign_in_attempts (subject_hash, at)`,
  ...gateTable('sign_in_attempts', 'select, insert, delete'),
]
