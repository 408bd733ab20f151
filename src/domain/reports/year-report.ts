import { yearAt } from '#domain/documents/school-days.ts'
import { checklistResult } from '#domain/impressions/checklist.ts'
import { questionnaireAt } from '#domain/impressions/impression-questionnaire.ts'
import { type Satisfaction, satisfactionOf } from '#domain/impressions/impression-results.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import { published } from '#domain/impressions/published.ts'
import { begunBy, goingOn } from '#domain/indicators/pairs-on.ts'
import { firstOfYear, type YearFacts } from '#domain/indicators/year-facts.ts'
import { type HeldMeeting, isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import { planProgress } from '#domain/meetings/plan-progress.ts'
import { type Timeliness, timeliness } from '#domain/meetings/timeliness.ts'
import type { ChangeRequest } from '#domain/mentorships/change-request.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { type Mentorship, type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Programme, versionInForce } from '#domain/programmes/programme.ts'
import type { PlanRow } from '#domain/programmes/programme-content.ts'
import { topicFacts } from '#domain/programmes/programme-topics.ts'
import type { Need } from '#domain/surveys/need.ts'
import type { Day } from '#kit/day.ts'
import { countPlan, type PlanCount } from './account.ts'
import { changesIn, type DeficitChange } from './deficit-change.ts'
import { type ReportThread, threadsOf } from './threads.ts'

/** A stage of the roadmap with what has its evidence and what is late. */
export type StageDone = {
  readonly title: string
  readonly done: number
  readonly total: number
  readonly overdue: readonly string[]
}

/** What a report of a school year is made of, as it is kept. */
export type YearSources = {
  readonly on: Day
  readonly kind: OrganisationKind
  readonly facts: YearFacts
  readonly programmes: readonly Programme[]
  readonly meetings: readonly Meeting[]
  readonly needs: ReadonlyMap<PersonId, Need>
  readonly checklist: readonly (number | null)[] | null
  readonly stages: readonly StageDone[]
  readonly changeRequests: readonly ChangeRequest[]
}

export type PairState = 'going' | 'done' | 'over' | 'initiative' | 'curator' | 'replaced'

/** One pair or group of the year: a line of the annex. */
export type PairLine = {
  readonly mentorship: Mentorship
  readonly state: PairState
  readonly plan: PlanCount
  readonly held: readonly HeldMeeting[]
  readonly changes: readonly DeficitChange[]
  readonly hasProgramme: boolean
  /** The term was made longer than the first version said. */
  readonly prolonged: boolean
}

/** How hard the topics of one group were at entry and are now, on the mean; of five people or more, or of groups merged. */
export type GroupChange = {
  /** Codes of `deficits.json`; several where each alone is of fewer than five people. */
  readonly groups: readonly string[]
  readonly people: number
  readonly topics: number
  readonly before: number
  readonly now: number
  readonly closed: number
}

/** A report of a school year by a day, counted from facts alone. */
export type YearReport = {
  readonly on: Day
  readonly kind: OrganisationKind
  readonly from: Day
  readonly facts: YearFacts
  readonly pairs: readonly PairLine[]
  readonly meetings: { readonly held: number; readonly minutes: number; readonly signs: Timeliness }
  readonly stages: readonly StageDone[]
  readonly threads: readonly ReportThread[]
  readonly changes: readonly DeficitChange[]
  readonly groups: readonly GroupChange[]
  readonly satisfaction: Readonly<Record<'mentee' | 'mentor', Satisfaction | null>>
  /** Of those who answered at the end: how many said yes; of fewer than five, or of nearly all alike, nothing. */
  readonly said: readonly {
    readonly code: string
    readonly side: 'mentee' | 'mentor'
    readonly yes: number
    readonly of: number
  }[]
  readonly checklist: { readonly sum: number; readonly level: string } | null
  readonly requests: Readonly<Record<'relief' | 'another_mentor', number>>
  readonly paused: number
}

/** R-REP-7. Everything of the report but the curator's lines. The numbers of people and pairs are those of the indicators,
 *  by the same functions. */
export function yearReport(sources: YearSources): YearReport {
  const { on, kind, facts } = sources
  const from = firstOfYear(on)
  const year = begunBy(facts, on).filter((one) => lastDay(one) >= from)
  const rows = new Map(
    sources.programmes.flatMap((one): [MentorshipId, readonly PlanRow[]][] => {
      const version = versionInForce(one)
      return version ? [[one.mentorship, version.content.rows]] : []
    }),
  )
  const going = new Set(goingOn(facts, on).map(({ id }) => id))
  const replaced = new Set(facts.mentorships.map(({ succeeds }) => succeeds))
  const prolonged = new Set(sources.programmes.filter(isProlonged).map((one) => one.mentorship as string))
  const meetingsOf = Map.groupBy(sources.meetings, (one) => one.mentorship)
  const pairs = year.map((mentorship): PairLine => {
    const own = meetingsOf.get(mentorship.id) ?? []
    const plan = rows.get(mentorship.id)
    return {
      mentorship,
      state: stateOf(mentorship, {
        on,
        going: going.has(mentorship.id),
        replaced: replaced.has(mentorship.id),
      }),
      plan: countPlan(planProgress(plan ?? [], own, on)),
      held: own.filter((one): one is HeldMeeting => isHeld(one) && one.held.on >= from && one.held.on <= on),
      changes: menteesIn(mentorship).flatMap(({ person }) =>
        changesIn(facts.measurements, { mentorship: mentorship.id, person, on }),
      ),
      hasProgramme: plan !== undefined,
      prolonged: prolonged.has(mentorship.id),
    }
  })
  const held = pairs.flatMap((one) => one.held)
  const changes = onceEach(pairs)
  const inYear = (day: Day) => day >= from && day <= on
  const asked = sources.changeRequests.filter((one) => inYear(one.askedOn))
  return {
    on,
    kind,
    from,
    facts,
    pairs,
    meetings: {
      held: held.length,
      minutes: held.reduce((sum, one) => sum + one.held.minutes, 0),
      signs: timeliness(held),
    },
    stages: sources.stages,
    threads: threadsOf({ ...sources, measured: facts.measurements, mentorships: year, rows }),
    changes,
    groups: groupChanges(changes),
    satisfaction: { mentee: satisfied('mentee', sources), mentor: satisfied('mentor', sources) },
    said: [...saidOf('mentee', sources), ...saidOf('mentor', sources)],
    checklist: sources.checklist && checklistResult(sources.checklist),
    requests: {
      relief: asked.filter((one) => one.kind === 'relief').length,
      another_mentor: asked.filter((one) => one.kind === 'another_mentor').length,
    },
    paused: facts.pauses.filter((one) => one.from <= on && (one.through ?? on) >= from).length,
  }
}

type Standing = { readonly on: Day; readonly going: boolean; readonly replaced: boolean }

/** As the indicators count it: the last day of an ending is a day it works and the day it is completed. */
function stateOf({ ending }: Mentorship, { on, going, replaced }: Standing): PairState {
  const ended = ending !== null && ending.on <= on
  if (going && !ended) return 'going'
  if (replaced) return 'replaced'
  return ended ? ending.way : 'over'
}

function isProlonged({ versions }: Programme): boolean {
  const [first] = versions
  const force = versionInForce({ versions, mentorship: '' as MentorshipId })
  return first !== undefined && force !== undefined && force.through > first.through
}

/** R-REP-9. Groups of topics with both measurements; those of fewer than five people are told together, and if they are
 *  fewer than five even so, not at all. */
/** A difficulty that went over to the pair of the next mentor is one, as that pair measures it. */
function onceEach(pairs: readonly PairLine[]): readonly DeficitChange[] {
  const kept = new Map<string, DeficitChange>()
  for (const { changes } of pairs.toSorted((one, other) =>
    one.mentorship.from < other.mentorship.from ? -1 : 1,
  ))
    for (const one of changes) {
      const known = kept.get(`${one.person} ${one.topic}`)
      if (known === undefined || one.outcome !== 'not-measured' || known.outcome === 'not-measured')
        kept.set(`${one.person} ${one.topic}`, one)
    }
  return [...kept.values()]
}

function groupChanges(changes: readonly DeficitChange[]): readonly GroupChange[] {
  const both = changes.filter((one) => one.outcome !== 'not-measured')
  const groups = [...Map.groupBy(both, ({ topic }) => topicFacts([topic])[0]?.group ?? topic)]
  const large = groups.filter(([, all]) => peopleOf(all) >= leastPeople)
  const small = groups.filter(([, all]) => peopleOf(all) < leastPeople)
  const rest = small.flatMap(([, all]) => all)
  return [
    ...large.map(([code, all]) => groupChange([code], all)),
    ...(peopleOf(rest) >= leastPeople
      ? [
          groupChange(
            small.map(([code]) => code),
            rest,
          ),
        ]
      : []),
  ]
}

const peopleOf = (changes: readonly DeficitChange[]) => new Set(changes.map(({ person }) => person)).size

function groupChange(groups: readonly string[], changes: readonly DeficitChange[]): GroupChange {
  const mean = (of: (one: DeficitChange) => number) =>
    changes.reduce((sum, one) => sum + of(one), 0) / changes.length
  return {
    groups,
    people: peopleOf(changes),
    topics: changes.length,
    before: mean(({ before }) => before ?? 0),
    now: mean(({ now }) => now ?? 0),
    closed: changes.filter(({ outcome }) => outcome === 'closed').length,
  }
}

/** What each side was asked at the end of this school year, and what of it may be counted. */
function exitOf(side: 'mentee' | 'mentor', { facts, on }: YearSources) {
  const questionnaire = questionnaireAt('exit', side, on)
  return { questionnaire, given: facts.impressions.filter((one) => one.schoolYear === yearAt(on)) }
}

function satisfied(side: 'mentee' | 'mentor', sources: YearSources): Satisfaction | null {
  const { questionnaire, given } = exitOf(side, sources)
  return questionnaire ? satisfactionOf(questionnaire, given, sources.on) : null
}

/** Yes and no questions of the end whose answers the analysis of strengths names. */
const strengths = ['glad', 'go_on', 'confidence', 'five_years', 'culture', 'own_works', 'training']

/** R-REP-9. A share is told of five answers or more, and only where neither part is of one to four people. */
function saidOf(side: 'mentee' | 'mentor', sources: YearSources): YearReport['said'] {
  const { questionnaire, given: all } = exitOf(side, sources)
  return (questionnaire?.questions ?? [])
    .filter(({ code, kind }) => kind === 'one' && strengths.includes(code))
    .flatMap(({ code }) => {
      const given = all.filter(
        (one) => one.of === null && one.questionnaire === questionnaire?.code && code in one.answers,
      )
      const { counted } = published(given, sources.on)
      const yes = counted.filter(({ answers }) => answers[code] === 'yes').length
      const told = [yes, counted.length - yes].every((part) => part === 0 || part >= leastPeople)
      return counted.length >= leastPeople && told ? [{ code, side, yes, of: counted.length }] : []
    })
}
