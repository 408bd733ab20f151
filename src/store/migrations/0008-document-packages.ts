import { fencedTable, organisationColumn } from './sql.ts'

/** A package of drafts as it was made on a day: every file of it can be read again. */
export const statements = [
  `create table document_packages (
    ${organisationColumn},
    id uuid not null,
    school_year int not null,
    state text not null check (state in ('making', 'made', 'failed')),
    progress int not null default 0,
    pdf text not null default 'waiting' check (pdf in ('waiting', 'made', 'missing', 'failed')),
    created_at timestamptz not null,
    person_id uuid not null,
    primary key (organisation_id, id)
  )`,
  ...fencedTable('document_packages'),

  `create table documents (
    ${organisationColumn},
    id uuid not null,
    package_id uuid not null,
    place int not null,
    code text not null,
    title text not null,
    file_id uuid not null,
    pdf_file_id uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, package_id) references document_packages (organisation_id, id) on delete cascade,
    foreign key (organisation_id, file_id) references files (organisation_id, id),
    foreign key (organisation_id, pdf_file_id) references files (organisation_id, id)
  )`,
  ...fencedTable('documents'),
]
