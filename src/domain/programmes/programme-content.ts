import type { Mode } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'

/** What a line of the plan may hang on besides a topic. */
export const turningPoints = ['start', 'induction', 'interim', 'sharing', 'final'] as const
export type TurningPoint = (typeof turningPoints)[number]

export const responsibles = ['mentor', 'mentee', 'curator', 'psychologist'] as const
export type Responsible = (typeof responsibles)[number]

export type PlanRow = {
  /** Its own within the programme, and the same in all versions: by it a line is known again. */
  readonly id: string
  /** Codes of `deficits.json`, never sensitive ones; empty where the line hangs on a turning point. */
  readonly topics: readonly string[]
  readonly turning: TurningPoint | null
  /** Code of `programme_directions.json`; `null` where it is about all of them. */
  readonly direction: string | null
  /** Code of `activity_types.json`. */
  readonly activity: string
  /** What the form is called in the plan: «показ наставника». */
  readonly form: string
  readonly text: string
  readonly from: Day
  readonly through: Day
  readonly responsible: readonly Responsible[]
  readonly result: string
}

export type Meeting = { readonly day: Day; readonly subject: string }

export type Indicator = { readonly title: string; readonly method: string; readonly when: string }

/** Every parameter of the template of source 000; who takes part and from when through when stand beside it, in the
 *  records. Plain text, as people write it. */
export type ProgrammeContent = {
  /** Code of `mentoring_forms.json`: one. */
  readonly form: string
  readonly format: string | null
  /** Codes of `mentoring_types.json`: one or several. */
  readonly types: readonly string[]
  /** Codes of `deficits.json`, never sensitive ones. */
  readonly topics: readonly string[]
  /** Why these people: as an act says it. */
  readonly ground: string
  readonly problem: string
  readonly strengths: string
  readonly aim: string
  readonly tasks: readonly string[]
  readonly mentorWork: string
  readonly menteeWork: string
  readonly interimResults: readonly string[]
  readonly plannedResults: readonly string[]
  readonly schedule: string
  readonly meetings: readonly Meeting[]
  readonly mode: Mode
  readonly modeText: string
  readonly conditions: string
  readonly indicators: readonly Indicator[]
  readonly rows: readonly PlanRow[]
}
