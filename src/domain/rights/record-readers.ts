import type { Deed } from '../access/policy.ts'

/** R-ACC-5. By which right somebody else reads such rows on the pages of the program. A table that does not stand here is
 *  given to its person alone. */
export const recordReaders: Readonly<Record<string, Deed>> = {
  people: 'person.read',
  employments: 'person.read',
  person_categories: 'person.read',
  memberships: 'person.read',
  links: 'person.read',
  role_assignments: 'roles.read',
  factor_resets: 'factor.reset',
  personal_views: 'record.views',
  erasures: 'record.erase',
  journal_lines: 'history.read',
  letters: 'letters.read',
  category_decisions: 'bank.read',
  mentor_admissions: 'bank.read',
  mentor_decisions: 'bank.read',
  mentor_evidence: 'bank.read',
  mentor_suspensions: 'bank.read',
  outside_mentors: 'bank.read',
  left_alone: 'alone.read',
  pair_corrections: 'pair.read',
  kept_proposal_lines: 'pair.read',
  boss_consents: 'mentorship.read',
  invitations: 'survey.read',
  // wishes about a mentor are the curator's to read
  answer_sheets: 'survey.run',
  impression_sheets: 'impression.read',
  mentorships: 'mentorship.read',
  mentorship_members: 'mentorship.read',
  mentorship_pauses: 'change.read',
  consents: 'mentorship.read',
  change_requests: 'change.read',
  meetings: 'meeting.read',
  meeting_confirmations: 'meeting.read',
  observations: 'meeting.read',
  measurements: 'measurement.read',
  programme_versions: 'programme.read',
  programme_marks: 'programme.read',
  papers: 'paper.read',
  paper_readers: 'paper.read',
  events: 'event.read',
  event_people: 'event.read',
  report_lines: 'report.read',
}

/** Columns of those tables that only the people they belong to read: told in confidence, between two, or not yet handed in. */
export const toldInConfidence: Readonly<Record<string, readonly string[]>> = {
  answer_sheets: ['draft'],
  impression_sheets: ['draft'],
  consents: ['private_reason'],
  change_requests: ['private_reason'],
  meetings: ['outcome', 'place', 'cancelled_because', 'worth'],
  meeting_confirmations: ['worth'],
  observations: ['lesson', 'seen', 'strengths', 'advice'],
}

/** What others wrote of two people at once is in the record of neither: whose refusal or illness it was stands there. */
export const saidOfTwo: Readonly<Record<string, readonly string[]>> = {
  // R-WSH-5: what the other one marked is part of it
  kept_proposal_lines: ['score', 'chosen_score'],
  mentorships: ['dropped_because', 'ended_because'],
  mentorship_pauses: ['because'],
}
