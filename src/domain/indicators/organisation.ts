import { comesOn } from '#domain/banks/outside-mentor.ts'
import type { OrganisationEvent } from '#domain/events/event.ts'
import type { Day } from '#kit/day.ts'
import { type Counted, type Indicated, indicated, type LeftOut, personCounted } from './indicator.ts'
import { goingOn, isMentor, membersOn, peopleIn } from './pairs-on.ts'
import { isTraining } from './participation.ts'
import { firstOfYear, schoolYearOf, type YearFacts } from './year-facts.ts'

const eventCounted = ({ id, title, on }: OrganisationEvent): Counted => ({
  of: { kind: 'event', event: id, title, on },
})

/** Mentors of pairs that work, and those who took part in a session or training this school year. */
export function mentorsTrained(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const trained = new Set(
    facts.events
      .filter((one) => isTraining(one.kind) && one.on >= since && one.on <= on)
      .flatMap(({ people }) => people),
  )
  const mentors = peopleIn(goingOn(facts, on), on, isMentor)
  return indicated({
    code: 'op_mentors_trained',
    unit: 'percent',
    numerator: mentors.filter((one) => trained.has(one)).map((one) => personCounted(one)),
    denominator: mentors.map((one) => personCounted(one)),
  })
}

/** Practices taken into the bank this school year; those with a link are published. */
export function practices(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const found = facts.events.filter((one) => one.kind === 'practice' && one.on >= since && one.on <= on)
  return indicated({
    code: 'op_practices',
    unit: 'count',
    numerator: found.map(eventCounted),
    parts: [
      indicated({
        code: 'published',
        unit: 'count',
        numerator: found.filter(({ link }) => link !== null).map(eventCounted),
      }),
    ],
  })
}

/** R-IND-13. Measures of the year's roadmap that were due by that day, and those whose fact had happened by then. */
export function roadmapDone(facts: YearFacts, on: Day): Indicated {
  const own = facts.measures.filter((one) => one.schoolYear === schoolYearOf(on))
  const come = ({ terms }: (typeof own)[number]) => terms.filter(({ through }) => through <= on)
  const due = own.filter((one) => !one.permanent && come(one).length > 0)
  const isDone = (one: (typeof own)[number]) =>
    come(one).every(({ doneOn }) => doneOn !== null && doneOn <= on)
  const thingOf = ({ id, title }: (typeof own)[number]) => ({ kind: 'measure', measure: id, title }) as const
  return indicated({
    code: 'op_roadmap_done',
    unit: 'percent',
    numerator: due.filter(isDone).map((one) => ({ of: thingOf(one) })),
    denominator: due.map((one) => ({ of: thingOf(one) })),
    leftOut: [
      ...due
        .filter((one) => !isDone(one))
        .map((one): LeftOut => ({ from: 'numerator', of: thingOf(one), because: 'no-fact' })),
      ...own
        .filter((one) => one.permanent)
        .map((one): LeftOut => ({ from: 'all', of: thingOf(one), because: 'permanent' })),
    ],
  })
}

/** Agreements on cooperation up to that day; employers of mentors from elsewhere are a part of their own. */
export function partners(facts: YearFacts, on: Day): Indicated {
  const coming = facts.outside.filter((one) => comesOn(one, on))
  const employers = Map.groupBy(coming, ({ employer }) => employer.trim().toLowerCase())
  return indicated({
    code: 'open_partners',
    unit: 'count',
    numerator: facts.events.filter((one) => one.kind === 'cooperation' && one.on <= on).map(eventCounted),
    parts: [
      indicated({
        code: 'employers',
        unit: 'count',
        numerator: [...employers.values()].map(([first]) => personCounted(first!.person)),
      }),
    ],
  })
}

/** Pairs that work and are led by somebody from elsewhere. */
export function outsidePairs(facts: YearFacts, on: Day): Indicated {
  const guests = new Set(facts.outside.filter((one) => comesOn(one, on)).map(({ person }) => person))
  const led = goingOn(facts, on).filter((one) =>
    membersOn(one, on).some((is) => isMentor(is) && guests.has(is.person)),
  )
  return indicated({
    code: 'open_outside_pairs',
    unit: 'count',
    numerator: led.map(({ id }) => ({ of: { kind: 'mentorship', mentorship: id } })),
  })
}
