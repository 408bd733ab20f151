import { isAgreed, type Mentorship, type MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type Phase, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { Paper } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { missingEntries } from '#domain/programmes/entry-measurement.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import { currentVersion, type Programme, type VersionOutline } from '#domain/programmes/programme.ts'
import { type Stage, stageOf } from '#domain/programmes/stage-of.ts'
import { addDays, type Day } from '#kit/day.ts'

/** What stands between pairs on the board and a signed order. */
export type Agreeing = {
  readonly today: Day
  readonly mentorships: readonly Mentorship[]
  readonly ordered: { readonly has: (mentorship: MentorshipId) => boolean }
  readonly programmes: readonly Programme<VersionOutline>[]
  readonly papers: readonly Pick<
    Paper,
    'kind' | 'mentorship' | 'mentorships' | 'signedOn' | 'lapsedOn' | 'state'
  >[]
  readonly hasCouncil: boolean
  /** Who has given the entry measurement, by mentorship. */
  readonly measured: ReadonlyMap<MentorshipId, readonly PersonId[]>
}

export type AgreeingTask =
  | { readonly task: 'tell-basis'; readonly count: number; readonly by: Day }
  | { readonly task: 'ask-pairs'; readonly count: number; readonly by: Day }
  | { readonly task: 'hear-answers'; readonly count: number; readonly by: Day }
  | { readonly task: 'make-programmes'; readonly count: number; readonly by: Day }
  | { readonly task: 'propose-programmes'; readonly count: number; readonly by: Day }
  | { readonly task: 'hear-programmes'; readonly count: number; readonly by: Day }
  | { readonly task: 'endorse-programmes'; readonly count: number; readonly by: Day }
  | { readonly task: 'hear-measurements'; readonly count: number; readonly by: Day }
  | { readonly task: 'make-papers'; readonly count: number; readonly by: Day }
  | { readonly task: 'sign-papers'; readonly count: number; readonly by: Day }

export type DecidingTask =
  | { readonly task: 'review-programmes'; readonly count: number; readonly by: Day }
  | { readonly task: 'approve'; readonly count: number; readonly by: Day }

const week = 7

/** R-TOD-2. The curator's part of the way to the order: each step once for all pairs that wait for it. */
export function agreeingTasks(year: Agreeing): readonly AgreeingTask[] {
  const { today, papers } = year
  const going = standing(year)
  const inPhase = (phase: Phase) => going.filter((one) => one.phase === phase)
  const unsaid = inPhase('asked').flatMap(({ mentorship }) =>
    mentorship.members.filter((one) => one.consent === null),
  )
  const firstAsked = inPhase('asked').map(({ mentorship }) => mentorship.askedOn ?? today)
  const agreed = going.filter(({ phase }) => phase === 'agreed' || phase === 'ordered' || phase === 'going')
  const staged = (name: Stage['name']) => agreed.filter(({ stage }) => stage?.name === name)
  const withPapers = new Set(papers.filter((one) => one.lapsedOn === null).map((one) => one.mentorship))
  const unsigned = papers.filter(
    (one) =>
      one.kind !== 'order_pairs' &&
      one.kind !== 'programme' &&
      one.state === 'made' &&
      one.signedOn === null &&
      one.lapsedOn === null,
  )
  const unmeasured = agreed.flatMap(({ mentorship, version }) =>
    version ? missingEntries(mentorship, version, year.measured.get(mentorship.id) ?? [], today) : [],
  )
  const toMeasure = unmeasured.filter((one) => !one.tooLate && one.until <= addDays(today, 2 * week))
  const tasks: AgreeingTask[] = [
    {
      task: 'tell-basis',
      count: [...inPhase('draft'), ...inPhase('asked'), ...inPhase('agreed')].filter(
        ({ mentorship }) => mentorship.basis === null,
      ).length,
      by: today,
    },
    { task: 'ask-pairs', count: inPhase('draft').length, by: today },
    {
      task: 'hear-answers',
      count: unsaid.length,
      by: addDays([...firstAsked, today].sort()[0]!, week),
    },
    {
      task: 'make-programmes',
      count: agreed.filter(({ mentorship, stage }) => needsProgramme(mentorship) && stage === null).length,
      by: addDays(today, 1),
    },
    {
      task: 'propose-programmes',
      count: staged('draft').length + staged('returned').length,
      by: addDays(today, 2),
    },
    { task: 'hear-programmes', count: staged('proposed').length, by: addDays(today, week) },
    {
      task: 'endorse-programmes',
      count: agreed.filter(({ stage }) => stage?.next === 'curator').length,
      by: addDays(today, 1),
    },
    {
      task: 'hear-measurements',
      count: toMeasure.length,
      by: toMeasure.map((one) => one.until).sort()[0] ?? today,
    },
    {
      task: 'make-papers',
      count: inPhase('agreed').filter(({ mentorship }) => !withPapers.has(mentorship.id)).length,
      by: addDays(today, 1),
    },
    { task: 'sign-papers', count: unsigned.length, by: addDays(today, week) },
  ]
  return tasks.filter((one) => one.count > 0)
}

/** R-TOD-2. What the council looks at before the curator, and what the head approves in one sitting. */
export function decidingTasks(year: Agreeing, who: { readonly council: boolean; readonly head: boolean }) {
  const going = standing(year)
  const toReview = going.filter(({ stage }) => stage?.next === 'council').length
  const toApprove = going.filter(
    ({ mentorship, phase, stage }) =>
      stage?.next === 'head' || (phase === 'agreed' && isAgreed(mentorship) && !needsProgramme(mentorship)),
  ).length
  const tasks: DecidingTask[] = [
    { task: 'review-programmes', count: who.council ? toReview : 0, by: addDays(year.today, week) },
    { task: 'approve', count: who.head ? toApprove : 0, by: addDays(year.today, 2) },
  ]
  return tasks.filter((one) => one.count > 0)
}

type Standing = {
  readonly mentorship: Mentorship
  readonly phase: Phase
  /** The programme's last version and its stage; `null` while there is none. */
  readonly version: VersionOutline | null
  readonly stage: Stage | null
}

function standing(year: Agreeing): readonly Standing[] {
  const programmes = new Map(year.programmes.map((one) => [one.mentorship, one]))
  return year.mentorships.map((mentorship) => {
    const programme = programmes.get(mentorship.id)
    const version = programme ? currentVersion(programme) : null
    return {
      mentorship,
      phase: phaseOf(mentorship, year),
      version,
      stage: version && stageOf(version, mentorship, year.hasCouncil),
    }
  })
}
