import type { Json } from '#kit/json.ts'
import type { MeetingFact } from './meeting-facts.ts'
import type { RightsFact } from './rights-facts.ts'

/** What can happen, each with the ids it is about. A new fact is a new line here, and the compiler asks the
 *  history page for its sentence. */
export type Happened =
  | MeetingFact
  | RightsFact
  | { readonly kind: 'organisation-founded' }
  | { readonly kind: 'copy-asked' }
  | { readonly kind: 'recovery-key-shown' }
  | { readonly kind: 'recovery-key-noted' }
  | { readonly kind: 'organisation-changed'; readonly fields: readonly string[] }
  | { readonly kind: 'person-added'; readonly person: string }
  | { readonly kind: 'person-changed'; readonly person: string; readonly fields: readonly string[] }
  | { readonly kind: 'person-left'; readonly person: string; readonly through: string }
  | { readonly kind: 'role-given'; readonly person: string; readonly role: string; readonly from: string }
  | { readonly kind: 'role-ended'; readonly person: string; readonly role: string; readonly through: string }
  | { readonly kind: 'link-issued'; readonly person: string }
  | { readonly kind: 'signed-in-anew'; readonly person: string }
  | { readonly kind: 'password-changed'; readonly person: string }
  | { readonly kind: 'sessions-ended'; readonly person: string; readonly sessions: number }
  | { readonly kind: 'own-sessions-ended'; readonly person: string }
  | { readonly kind: 'links-ended'; readonly person: string }
  | { readonly kind: 'second-factor-set'; readonly person: string }
  | { readonly kind: 'second-factor-dropped'; readonly person: string }
  | { readonly kind: 'recovery-codes-made'; readonly person: string }
  | { readonly kind: 'recovery-code-used'; readonly person: string }
  | { readonly kind: 'let-in'; readonly person: string }
  | { readonly kind: 'factor-reset-asked'; readonly person: string }
  | { readonly kind: 'factor-reset-done'; readonly person: string; readonly askedBy: string }
  | { readonly kind: 'staff-list-brought'; readonly import: string }
  | {
      readonly kind: 'staff-list-read'
      readonly import: string
      readonly people: number
      readonly refused: number
    }
  | { readonly kind: 'staff-list-refused'; readonly import: string }
  | { readonly kind: 'staff-list-dropped'; readonly import: string }
  | { readonly kind: 'staff-list-mapped'; readonly import: string }
  | {
      readonly kind: 'staff-list-applied'
      readonly import: string
      readonly added: number
      readonly changed: number
      readonly left: number
    }
  | {
      readonly kind: 'category-decided'
      readonly person: string
      readonly category: string
      readonly decision: string
    }
  | { readonly kind: 'mentor-decided'; readonly person: string; readonly decision: string }
  | { readonly kind: 'mentor-admitted'; readonly person: string; readonly from: string; readonly by: string }
  | { readonly kind: 'mentor-admission-ended'; readonly person: string; readonly through: string }
  | {
      readonly kind: 'mentor-suspended'
      readonly person: string
      readonly from: string
      readonly through: string | null
    }
  | { readonly kind: 'mentor-suspension-ended'; readonly person: string; readonly through: string }
  | { readonly kind: 'evidence-added'; readonly person: string; readonly criterion: string }
  | { readonly kind: 'evidence-dropped'; readonly person: string }
  | { readonly kind: 'outside-mentor-added'; readonly person: string }
  | { readonly kind: 'outside-mentor-changed'; readonly person: string }
  | { readonly kind: 'bank-confirmed'; readonly bank: string; readonly schoolYear: number }
  | { readonly kind: 'bank-draft-made'; readonly bank: string; readonly people: number }
  | { readonly kind: 'bank-view-saved'; readonly bank: string }
  | { readonly kind: 'bank-view-dropped'; readonly bank: string }
  | { readonly kind: 'pair-locked'; readonly mentee: string; readonly mentor: string }
  | { readonly kind: 'pair-banned'; readonly mentee: string; readonly mentor: string }
  | { readonly kind: 'pair-correction-lifted'; readonly mentee: string; readonly mentor: string }
  | { readonly kind: 'wishes-asked'; readonly people: number; readonly through: string }
  | { readonly kind: 'wishes-reminded'; readonly people: number }
  | { readonly kind: 'wishes-reminder-put-off' }
  | { readonly kind: 'wishes-closed' }
  | { readonly kind: 'wishes-marked' }
  | { readonly kind: 'pair-settings-kept'; readonly version: number; readonly parts: readonly string[] }
  | { readonly kind: 'package-asked'; readonly package: string }
  | { readonly kind: 'package-made'; readonly package: string; readonly documents: number }
  | {
      readonly kind: 'campaign-opened'
      readonly campaign: string
      readonly questionnaire: string
      readonly people: number
    }
  | { readonly kind: 'campaign-closed'; readonly campaign: string; readonly questionnaire: string }
  | { readonly kind: 'person-asked'; readonly campaign: string; readonly person: string }
  | { readonly kind: 'reminder-asked'; readonly campaign: string }
  | { readonly kind: 'reminder-put-off'; readonly campaign: string; readonly run: string }
  | {
      readonly kind: 'survey-reminded'
      readonly campaign: string
      readonly run: string
      readonly invited: number
      readonly reminded: number
    }
  | { readonly kind: 'slips-made'; readonly campaign: string; readonly people: number }
  | {
      readonly kind: 'sheet-handed-in'
      readonly campaign: string
      readonly person: string
      readonly source: string
    }
  | { readonly kind: 'reminders-stopped'; readonly person: string }
  | { readonly kind: 'reminders-resumed'; readonly person: string }
  | { readonly kind: 'year-turned'; readonly schoolYear: number }
  | { readonly kind: 'letter-sent'; readonly letter: string }
  | {
      readonly kind: 'mentorship-made'
      readonly mentorship: string
      readonly mentor: string
      readonly mentee: string
    }
  | { readonly kind: 'mentorship-changed'; readonly mentorship: string }
  | { readonly kind: 'mentorship-dropped'; readonly mentorship: string; readonly mentor: string }
  | { readonly kind: 'mentorship-basis-set'; readonly mentorship: string; readonly basis: string }
  | { readonly kind: 'mentorship-asked'; readonly mentorship: string }
  | {
      readonly kind: 'mentorship-answered'
      readonly mentorship: string
      readonly person: string
      readonly answer: 'yes' | 'no'
      readonly source: string
    }
  | {
      readonly kind: 'consent-withdrawn'
      readonly mentorship: string
      readonly person: string
      readonly source: string
    }
  | { readonly kind: 'boss-consent-entered'; readonly mentee: string; readonly mentor: string }
  | { readonly kind: 'tasks-put-off'; readonly person: string; readonly until: string | null }
  | { readonly kind: 'tasks-taken-back'; readonly person: string }
  | { readonly kind: 'thresholds-set'; readonly codes: readonly string[] }
  | { readonly kind: 'digests-written'; readonly letters: number }
  | { readonly kind: 'digests-put-off' }
  | { readonly kind: 'left-alone'; readonly person: string }
  | { readonly kind: 'left-alone-ended'; readonly person: string }
  | { readonly kind: 'psychologist-asked' }
  | { readonly kind: 'psychologist-met' }
  | ({
      readonly kind: 'mentorship-ended'
      readonly on: string
      readonly way: string
      readonly by: string | null
    } & OfPair)
  | ({ readonly kind: 'mentorship-end-taken-back' } & OfPair)
  | ({
      readonly kind: 'mentor-replaced'
      readonly successor: string
      readonly next: string
      readonly on: string
    } & OfPair)
  | ({ readonly kind: 'replacement-moved'; readonly on: string } & OfPair)
  | ({ readonly kind: 'mentorship-paused'; readonly from: string; readonly through: string | null } & OfPair)
  | ({ readonly kind: 'mentorship-resumed'; readonly on: string } & OfPair)
  | {
      readonly kind: 'relief-asked'
      readonly mentorship: string
      readonly person: string
      readonly from: string
      readonly source: string
    }
  | { readonly kind: 'relief-withdrawn'; readonly mentorship: string; readonly person: string }
  | { readonly kind: 'another-mentor-asked' }
  | { readonly kind: 'another-mentor-withdrawn' }
  | { readonly kind: 'another-mentor-stays' }
  | ({ readonly kind: 'programme-prepared' } & OfPair)
  | ({ readonly kind: 'programme-changed'; readonly part: string } & OfPair)
  | ({ readonly kind: 'programme-version-added'; readonly number: number } & OfPair)
  | ({ readonly kind: 'programme-version-dropped'; readonly number: number } & OfPair)
  | ({ readonly kind: 'programme-marked'; readonly mark: string; readonly by: string } & OfPair)
  | { readonly kind: 'programmes-sent'; readonly letters: number }
  | {
      readonly kind: 'deficits-measured'
      readonly mentorship: string
      readonly person: string
      readonly moment: string
    }
  | {
      readonly kind: 'account-handed-in'
      readonly report: string
      readonly mentorship: string
      readonly person: string
      readonly source: string
    }
  | { readonly kind: 'report-written'; readonly report: string; readonly schoolYear: number }
  | { readonly kind: 'opinion-added'; readonly mentorship: string; readonly person: string }
  | {
      readonly kind: 'impression-handed-in'
      readonly mentorship: string
      readonly person: string
      readonly moment: string
      readonly source: string
    }
  | { readonly kind: 'checklist-filled'; readonly schoolYear: number }
  | { readonly kind: 'papers-asked'; readonly papers: number }
  | { readonly kind: 'papers-made'; readonly papers: number }
  | { readonly kind: 'paper-remade'; readonly paper: string }
  | { readonly kind: 'paper-signed'; readonly paper: string; readonly on: string }
  | { readonly kind: 'paper-readers-asked'; readonly paper: string; readonly people: number }
  | { readonly kind: 'paper-scanned'; readonly paper: string }
  | { readonly kind: 'paper-lapsed'; readonly paper: string; readonly on: string }
  | { readonly kind: 'paper-read'; readonly paper: string; readonly person: string; readonly on: string }
  | {
      readonly kind: 'order-signed'
      readonly paper: string
      readonly number: string
      readonly on: string
      readonly mentorships: readonly string[]
    }
  | { readonly kind: 'snapshot-saved'; readonly snapshot: string; readonly on: string }
  | { readonly kind: 'event-added'; readonly event: string; readonly about: string; readonly on: string }
  | { readonly kind: 'event-changed'; readonly event: string; readonly about: string }
  | { readonly kind: 'event-dropped'; readonly event: string; readonly about: string }
  | { readonly kind: 'roadmap-made'; readonly schoolYear: number; readonly measures: number }
  | { readonly kind: 'roadmap-columns-set'; readonly schoolYear: number; readonly columns: number }
  | { readonly kind: 'roadmap-approved'; readonly schoolYear: number; readonly changes: number }
  | { readonly kind: 'measure-added'; readonly measure: string; readonly schoolYear: number }
  | { readonly kind: 'measure-changed'; readonly measure: string; readonly fields: readonly string[] }
  | { readonly kind: 'measure-dropped'; readonly measure: string }
  | { readonly kind: 'measure-taken'; readonly measure: string }

/** A pair, named by its people so that the history of each finds it; of a group, the first mentee. */
type OfPair = { readonly mentorship: string; readonly mentor: string; readonly mentee: string }

/** R-CHG-7. What a mentee asks the curator in private: nobody else reads these lines. */
export const privateFacts: readonly Happened['kind'][] = [
  'another-mentor-asked',
  'another-mentor-withdrawn',
  'another-mentor-stays',
]

/** R-WSH-4. Who has marked and when would tell what: these lines are in one's own record, and no page shows them. */
export const closedFacts: readonly Happened['kind'][] = ['wishes-marked']

/** A fact as a command returns it. `personal` holds values that belong to people: they are kept apart, can be
 *  erased, and only their salted digest enters the journal line. */
export type Fact = Happened & { readonly personal?: { readonly [name: string]: Json } }
