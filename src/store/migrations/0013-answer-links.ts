/** R-SES-6. A personal link that opens what one is asked, again and again, and nothing else: its session has no account
 *  and ends with the link. */
export const statements = [
  `alter table links drop constraint links_purpose_check`,
  `alter table links add constraint links_purpose_check check (purpose in ('found', 'sign-in', 'answer'))`,
  `alter table sessions alter column account_id drop not null`,
  `alter table sessions add column link_hash bytea references links (token_hash) on delete cascade`,
  `alter table sessions add constraint sessions_of_account_or_link check ((account_id is null) = (link_hash is not null))`,
  `create index sessions_by_link on sessions (link_hash) where link_hash is not null`,
]
