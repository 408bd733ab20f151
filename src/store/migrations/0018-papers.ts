import { fencedTable, organisationColumn } from './sql.ts'

/** The register of papers. A number is text as it was written; whether a paper is a draft, signed, in force or lapsed
 *  follows from its days. What was printed stays as it was printed, whatever happens to the records: `named` remembers
 *  under which names people stand in it. `state` and `pdf` are those of the job that prints. */
export const statements = [
  `create table papers (
    ${organisationColumn},
    id uuid not null,
    kind text not null,
    title text not null,
    school_year int not null,
    mentorship_id uuid,
    person_id uuid,
    given jsonb not null default '{}',
    named jsonb not null default '[]',
    state text not null check (state in ('making', 'made', 'failed')),
    pdf text not null check (pdf in ('waiting', 'made', 'missing', 'failed')),
    made_at timestamptz not null,
    made_by_id uuid,
    file_id uuid,
    pdf_file_id uuid,
    scan_file_id uuid,
    number text,
    signed_on date,
    source text check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    in_force_from date check (in_force_from >= signed_on),
    in_force_through date,
    lapsed_on date check (lapsed_on >= signed_on),
    lapsed_because text,
    replaces_id uuid,
    primary key (organisation_id, id),
    check ((state = 'made') = (file_id is not null)),
    check (signed_on is null or file_id is not null),
    check ((signed_on is null) = (source is null)),
    check (signed_on is not null or (in_force_from is null and number is null and lapsed_on is null)),
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id),
    foreign key (organisation_id, person_id) references people (organisation_id, id),
    foreign key (organisation_id, file_id) references files (organisation_id, id),
    foreign key (organisation_id, pdf_file_id) references files (organisation_id, id),
    foreign key (organisation_id, scan_file_id) references files (organisation_id, id),
    foreign key (organisation_id, replaces_id) references papers (organisation_id, id)
  )`,
  `create index papers_by_mentorship on papers (organisation_id, mentorship_id)`,
  `create index papers_by_kind on papers (organisation_id, kind)`,
  ...fencedTable('papers'),

  `create table paper_mentorships (
    ${organisationColumn},
    paper_id uuid not null,
    mentorship_id uuid not null,
    primary key (organisation_id, paper_id, mentorship_id),
    foreign key (organisation_id, paper_id) references papers (organisation_id, id) on delete cascade,
    foreign key (organisation_id, mentorship_id) references mentorships (organisation_id, id)
  )`,
  ...fencedTable('paper_mentorships'),

  `create table paper_readers (
    ${organisationColumn},
    paper_id uuid not null,
    person_id uuid not null,
    must text not null check (must in ('sign', 'acknowledge')),
    done_on date,
    source text check (source in ('link', 'account', 'paper')),
    entered_by_id uuid,
    primary key (organisation_id, paper_id, person_id),
    check ((done_on is null) = (source is null)),
    foreign key (organisation_id, paper_id) references papers (organisation_id, id) on delete cascade,
    foreign key (organisation_id, person_id) references people (organisation_id, id)
  )`,
  `create index paper_readers_by_person on paper_readers (organisation_id, person_id)`,
  ...fencedTable('paper_readers'),
]
