import { type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import { mayChoose } from '#domain/needs/mentee-categories.ts'
import type { Day } from '#kit/day.ts'
import { type Evidence, evidenceGroups } from './evidence.ts'
import type { MenteeRow } from './mentee-rows.ts'
import type { MentorRow } from './mentor-rows.ts'

/** One line of the ministry's bank of mentees, as facts; words are put by whoever prints it. */
export type MenteeEntry = {
  readonly person: string
  /** A mentor or a mentee of another organisation stands beside: then contacts may be shown. */
  readonly across: boolean
  readonly topics: readonly string[]
  readonly enteredOn: Day | null
  readonly mentors: readonly string[]
  readonly forms: readonly string[]
  readonly endsOn: Day | null
  readonly done: boolean
}

export type MentorEntry = {
  readonly person: string
  readonly across: boolean
  readonly topics: readonly string[]
  readonly achievements: readonly string[]
  readonly interests: string
  readonly categories: readonly string[]
  readonly minutesAWeek: number | null
  readonly enteredOn: Day | null
  readonly mentees: readonly string[]
  readonly forms: readonly string[]
  readonly endsOn: Day | null
}

type Past = PhaseContext & {
  readonly mentorships: readonly Mentorship[]
  readonly outside: ReadonlySet<string>
}

/** R-BNK-10. What stands in the bank of mentees: the agreed pair, else the last one that came to its end; nothing
 *  sensitive is among topics or categories by their making. */
export function menteeEntry(row: MenteeRow, past: Past): MenteeEntry {
  const own = past.mentorships.filter((one) => menteesIn(one).some(({ person }) => person === row.person))
  const led = inProgramme(own, past)
  return {
    person: row.person,
    across: led.some((one) => past.outside.has(mentorOf(one).person)),
    topics: row.topics,
    ...daysOf(led),
    mentors: led.map((one) => mentorOf(one).person),
    forms: unique(led.map((one) => one.form)),
    done: led.length > 0 && led.every((one) => phaseOf(one, past) === 'over'),
  }
}

export function mentorEntry(row: MentorRow, evidence: readonly Evidence[], past: Past): MentorEntry {
  const led = inProgramme(
    past.mentorships.filter((one) => mentorOf(one).person === row.person),
    past,
  )
  const [first] = evidenceGroups
  const proven = evidence.filter(
    (one) => one.person === row.person && first!.criteria.includes(one.criterion),
  )
  const said = row.offer?.achievements.trim()
  return {
    person: row.person,
    across: row.outside !== undefined,
    topics: row.topics,
    achievements: proven.length > 0 ? proven.map((one) => one.says) : said ? [said] : [],
    interests: row.offer?.interests.trim() ?? '',
    categories: (row.offer?.categories ?? []).filter(mayChoose),
    minutesAWeek: row.offer?.minutesAWeek ?? null,
    mentees: led.flatMap((one) => menteesIn(one).map(({ person }) => person)),
    forms: unique(led.map((one) => one.form)),
    ...daysOf(led),
    enteredOn: row.admission?.from ?? null,
  }
}

/** Those agreed on and not given up; when there is none, the last that is over. */
function inProgramme(own: readonly Mentorship[], context: PhaseContext): readonly Mentorship[] {
  const now = own.filter((one) => ['agreed', 'ordered', 'going'].includes(phaseOf(one, context)))
  if (now.length > 0) return now
  const over = own.filter((one) => phaseOf(one, context) === 'over')
  return over.toSorted((one, other) => (one.through < other.through ? 1 : -1)).slice(0, 1)
}

function daysOf(led: readonly Mentorship[]) {
  return {
    enteredOn: led.map((one) => one.from).sort()[0] ?? null,
    endsOn:
      led
        .map((one) => one.through)
        .sort()
        .at(-1) ?? null,
  }
}

const unique = (all: readonly string[]) => [...new Set(all)]
