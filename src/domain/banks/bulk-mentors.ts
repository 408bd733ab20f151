import type { Day } from '#kit/day.ts'
import {
  type AdmissionFields,
  type AdmissionRefusal,
  checkAdmission,
  checkSuspension,
  type MentorBank,
  type Suspension,
  type SuspensionRefusal,
} from './admission.ts'
import { type Consents, type ConsentTrouble, consentTrouble } from './consents.ts'
import { isCandidate, type MentorRow } from './mentor-rows.ts'

/** What can be done to several mentors at once; `by-rule` takes back what was decided by hand. */
export const mentorDeeds = ['admit', 'suspend', 'include', 'exclude', 'by-rule', 'consent'] as const
export type MentorDeed = (typeof mentorDeeds)[number]

export type MentorTrouble =
  | AdmissionRefusal['reason']
  | SuspensionRefusal['reason']
  | 'hidden'
  | 'admitted-already'
  | 'candidate-already'
  | 'excluded-already'
  | 'nothing-decided'
  | ConsentTrouble

export type PlannedMentor = {
  readonly person: string
  readonly row: MentorRow | undefined
  readonly trouble: MentorTrouble | null
}

export type MentorsPlanned = {
  readonly rows: readonly MentorRow[]
  readonly bank: MentorBank
  readonly today: Day
  readonly decided: ReadonlySet<string>
  readonly consents: Consents
  /** R-BNK-15. */
  readonly shown: (person: string) => unknown
  readonly admission?: AdmissionFields | undefined
  readonly suspension?: Pick<Suspension, 'from' | 'through'> | undefined
}

/** R-BNK-12. What a deed would do to each of the chosen people now; the day and the grounds are one for all. */
export function planMentors(
  deed: MentorDeed,
  people: readonly string[],
  planned: MentorsPlanned,
): readonly PlannedMentor[] {
  return people.map((person) => {
    const row = planned.rows.find((one) => one.person === person)
    if (!planned.shown(person)) return { person, row: undefined, trouble: 'hidden' }
    return { person, row, trouble: row ? plans[deed](row, planned) : 'not-here' }
  })
}

/** Troubles of what was typed, not of a person: then nobody is admitted till it is put right. */
export const typedTroubles: readonly MentorTrouble[] = [
  'grounds-missing',
  'too-far',
  'minutes-missing',
  'minutes-later',
  'ends-before',
]

type Plan = (row: MentorRow, planned: MentorsPlanned) => MentorTrouble | null

const plans: Readonly<Record<MentorDeed, Plan>> = {
  admit: (row, { bank, today, admission }) => {
    const fields = admission ?? {
      from: today,
      by: 'curator',
      grounds: '…',
      minutesNumber: null,
      minutesOn: null,
    }
    const admissible = {
      person: row.person,
      today,
      here: row.state !== 'ended' || !row.outside,
      candidate: isCandidate(row),
    }
    const found = checkAdmission(bank, admissible, fields)
    return found.ok ? null : found.refusal.reason
  },
  suspend: (row, { bank, today, suspension }) => {
    const found = checkSuspension(bank, row.person, suspension ?? { from: today, through: null })
    return found.ok ? null : found.refusal.reason
  },
  include: (row) => {
    if (row.candidate === undefined || row.candidate.verdict === 'yes') return 'candidate-already'
    return isIn(row) ? 'admitted-already' : null
  },
  exclude: (row) => {
    if (row.state === 'excluded') return 'excluded-already'
    return isIn(row) ? 'admitted-already' : null
  },
  'by-rule': (row, { decided }) => (decided.has(row.person) ? null : 'nothing-decided'),
  consent: (row, { consents }) => consentTrouble(row.person, consents),
}

/** An admission is ended on the card, with its day; it is not taken away by the way. */
const isIn = ({ state }: MentorRow) => ['admitted', 'ahead', 'suspended'].includes(state)
