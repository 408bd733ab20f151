/** R-NEE-12, R-ROL-1. What the commands see to, the tables hold too: a mentee has one lock, nobody a role twice at once. */
export const statements = [
  `create unique index one_lock_a_mentee on pair_corrections (organisation_id, mentee_id) where correction = 'lock'`,
  `create unique index one_role_at_once on role_assignments (organisation_id, person_id, role) where through_day is null`,
]
