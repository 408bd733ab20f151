import { fencedTable, gateTable, ownOrganisation } from './sql.ts'

/** Whose account a row belongs to, as the desk sees it: its own people's, by the memberships it may read. */
const ownMembers = `account_id in (select account_id from memberships)`

/** The second factor, sessions that can be seen and ended, and who came in from where. */
export const statements = [
  `alter table sessions add column id uuid not null default gen_random_uuid()`,
  `alter table sessions add column idle_minutes int not null default 30`,
  `alter table sessions add column proved_at timestamptz`,
  `alter table sessions add column second_factor_at timestamptz`,
  `alter table sessions add column address text not null default ''`,
  `alter table sessions add column device text not null default ''`,
  `create unique index sessions_by_id on sessions (id)`,
  // the desk ends sessions of its own people and never sees what a cookie is found by
  `create policy own_organisation on sessions to vektor_desk using (organisation_id = ${ownOrganisation})`,
  `grant select (id, account_id, organisation_id, created_at, seen_at, until_at, idle_minutes), update (idle_minutes), delete on sessions to vektor_desk`,

  `alter table memberships add column ended_at timestamptz`,
  `grant update (ended_at) on memberships to vektor_gate, vektor_desk`,

  `create table second_factors (
    account_id uuid primary key references accounts (id) on delete cascade,
    secret bytea not null,
    begun_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    salt bytea
  )`,
  ...gateTable('second_factors'),
  `create policy own_organisation on second_factors to vektor_desk using (${ownMembers})`,
  `grant select (account_id, confirmed_at), delete on second_factors to vektor_desk`,

  `create table recovery_codes (
    account_id uuid not null references second_factors (account_id) on delete cascade,
    code_hash bytea not null,
    spent_at timestamptz,
    primary key (account_id, code_hash)
  )`,
  ...gateTable('recovery_codes'),

  `create table pending_sign_ins (
    token_hash bytea primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    organisation_id uuid,
    by_link boolean not null,
    tries int not null default 0,
    created_at timestamptz not null,
    until_at timestamptz not null
  )`,
  ...gateTable('pending_sign_ins'),

  `create table sign_ins (
    id uuid primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    at timestamptz not null,
    way text not null check (way in ('link', 'password')),
    second_factor boolean not null,
    address text not null,
    device text not null,
    unknown boolean not null,
    seen_at timestamptz
  )`,
  `create index sign_ins_by_account on sign_ins (account_id, at)`,
  ...gateTable('sign_ins'),

  `create table factor_resets (
    organisation_id uuid not null default ${ownOrganisation},
    id uuid not null,
    person_id uuid not null,
    asked_by_id uuid not null,
    asked_at timestamptz not null,
    until_at timestamptz not null,
    done_by_id uuid,
    done_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id) on delete cascade
  )`,
  `create index factor_resets_by_person on factor_resets (organisation_id, person_id)`,
  ...fencedTable('factor_resets'),
]
