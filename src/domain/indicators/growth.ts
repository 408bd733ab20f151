import { type Change, changesOf, competenceGrowth, deficitsClosed } from '#domain/impressions/changes-of.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, personCounted } from './indicator.ts'
import { begunBy, membersOn } from './pairs-on.ts'
import { firstOfYear, type YearFacts } from './year-facts.ts'

/** Who finished a programme in full this school year by that day, and the days of the programme. */
function finishedBy(facts: YearFacts, on: Day): readonly { person: PersonId; from: Day; through: Day }[] {
  const since = firstOfYear(on)
  return begunBy(facts, on).flatMap((pair) => {
    const { ending, from } = pair
    if (ending?.way !== 'done' || ending.on < since || ending.on > on) return []
    return membersOn(pair, ending.on)
      .filter(({ side }) => side === 'mentee')
      .map(({ person }) => ({ person, from, through: ending.on }))
  })
}

/** Categories that say more than that one may work. */
const gained = new Set(['first', 'highest', 'methodist', 'mentor'])

/** Categories that began while the mentee's programme lasted. */
export function newCategories(facts: YearFacts, on: Day): Indicated {
  const finished = finishedBy(facts, on)
  const people = [...new Set(finished.map(({ person }) => person))]
  const count = (person: PersonId) => {
    const terms = finished.filter((one) => one.person === person)
    const categories = facts.people.find(({ id }) => id === person)?.categories ?? []
    return categories.filter(
      ({ category, from }) =>
        gained.has(category) && from !== null && terms.some((one) => from >= one.from && from <= one.through),
    ).length
  }
  return indicated({
    code: 'mastery_categories',
    unit: 'ratio',
    numerator: people
      .map((person) => ({ ...personCounted(person), amount: count(person) }))
      .filter(({ amount }) => amount > 0),
    denominator: people.map((person) => personCounted(person)),
  })
}

/** Publications in which a mentee took part while the programme lasted; one with several authors is one. */
export function publications(facts: YearFacts, on: Day): Indicated {
  const finished = finishedBy(facts, on)
  const people = [...new Set(finished.map(({ person }) => person))]
  const own = facts.events.filter(
    (event) =>
      event.kind === 'publication' &&
      finished.some(
        (one) => event.people.includes(one.person) && event.on >= one.from && event.on <= one.through,
      ),
  )
  return indicated({
    code: 'mastery_publications',
    unit: 'ratio',
    numerator: own.map(({ id, title, on: at }) => ({ of: { kind: 'event', event: id, title, on: at } })),
    denominator: people.map((person) => personCounted(person)),
  })
}

const topicOf = ({ person, mentorship, topic }: Change) =>
  ({ kind: 'topic', person, mentorship, topic }) as const

/** Topics of programmes that had begun, with what was measured by that day. */
function changesBy(facts: YearFacts, on: Day): readonly Change[] {
  const begun = new Set<string>(
    begunBy(facts, on)
      .filter((one) => lastDay(one) >= firstOfYear(on))
      .map(({ id }) => id),
  )
  return changesOf(facts.measurements.filter((one) => one.on <= on && begun.has(one.mentorship)))
}

/** Of what was hard at entry and measured at exit, what is hard no more. */
export function closedDeficits(facts: YearFacts, on: Day): Indicated {
  const { closed, measured, unmeasured } = deficitsClosed(changesBy(facts, on))
  return indicated({
    code: 'op_deficits_closed',
    unit: 'percent',
    numerator: closed.map((one) => ({ of: topicOf(one) })),
    denominator: measured.map((one) => ({ of: topicOf(one) })),
    leftOut: [
      ...measured
        .filter((one) => !closed.includes(one))
        .map((one) => ({ from: 'numerator' as const, of: topicOf(one), because: 'still-hard' })),
      ...unmeasured.map((one) => ({ from: 'all' as const, of: topicOf(one), because: 'not-measured' })),
    ],
  })
}

/** How much easier topics became between entry and exit, on the mean; the scale is the other way round. */
export function growthOfCompetence(facts: YearFacts, on: Day): Indicated {
  const { both, growth } = competenceGrowth(changesBy(facts, on))
  return indicated({
    code: 'competence_growth',
    unit: 'delta',
    numerator: both.map((one) => ({ of: topicOf(one), amount: one.before! - one.now! })),
    value: growth === null ? null : Math.round(growth * 100) / 100,
  })
}
