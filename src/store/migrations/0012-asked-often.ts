/** Indexes of what is asked or swept with every page and every sign-in, where the key alone does not lead there. */
export const statements = [
  `create index documents_by_package on documents (organisation_id, package_id)`,
  `create index links_unspent on links (organisation_id, person_id) where spent_at is null`,
  `create index sessions_by_end on sessions (until_at)`,
  `create index sign_in_attempts_by_time on sign_in_attempts (at)`,
]
