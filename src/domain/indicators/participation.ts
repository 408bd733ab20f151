import { lastDay } from '#domain/mentorships/ending.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { type Counted, type Indicated, indicated, personCounted } from './indicator.ts'
import { begunBy, goingOn, isMentor, membersSince, notOurs, onceEach, peopleIn } from './pairs-on.ts'
import { idsOf, teachersOn } from './people-on.ts'
import { firstOfYear, type YearFacts } from './year-facts.ts'

/** Mentors and mentees without repetition, of all teachers. */
export function shareOfTeachers(facts: YearFacts, on: Day): Indicated {
  const teachers = teachersOn(facts, on)
  const ours = idsOf(teachers.people)
  const going = goingOn(facts, on)
  const people = peopleIn(going, on)
  const mentors = new Set(peopleIn(going, on, isMentor))
  const mentees = new Set(peopleIn(going, on, (one) => !isMentor(one)))
  const both = (person: PersonId) => (mentors.has(person) && mentees.has(person) ? 'both' : undefined)
  return indicated({
    code: 'share_teachers_in_mentoring',
    unit: 'percent',
    numerator: people.filter((one) => ours.has(one)).map((one) => personCounted(one, both(one))),
    denominator: teachers.people.map(({ id }) => personCounted(id)),
    leftOut: onceEach([...teachers.leftOut, ...notOurs(people, ours, facts)]),
  })
}

/** In a pair, or trained, at some time of the school year by that day; each form is a part. */
export function involvement(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const teachers = teachersOn(facts, on)
  const ours = idsOf(teachers.people)
  const denominator = teachers.people.map(({ id }) => personCounted(id))
  const lasting = begunBy(facts, on).filter((one) => lastDay(one) >= since)
  const trained = facts.events
    .filter((one) => isTraining(one.kind) && one.on >= since && one.on <= on)
    .flatMap(({ people }) => people)
  const forms = Map.groupBy(lasting, (one) => one.form)
  const inForm = (of: typeof lasting) =>
    of.flatMap((one) => membersSince(one, since).map(({ person }) => person))
  const part = (code: string, people: readonly PersonId[]) =>
    indicated({ code, unit: 'percent', numerator: own(people), denominator })
  const own = (people: readonly PersonId[]): readonly Counted[] =>
    [...new Set(people)].filter((one) => ours.has(one)).map((one) => personCounted(one))
  return indicated({
    code: 'involvement',
    unit: 'percent',
    numerator: own([...inForm(lasting), ...trained]),
    denominator,
    leftOut: teachers.leftOut,
    parts: [
      ...[...forms].map(([form, of]) => part(`form:${form}`, inForm(of))),
      ...(trained.length > 0 ? [part('training', trained)] : []),
    ],
  })
}

export const isTraining = (kind: string) => kind === 'induction_session' || kind === 'mentor_training'

/** Unique people of programmes that go on; mentors alone, mentees alone and both, so that the parts add up. */
export function participants(facts: YearFacts, on: Day): Indicated {
  const ours = idsOf(teachersOn(facts, on).people)
  const going = goingOn(facts, on)
  const people = peopleIn(going, on)
  const mentors = new Set(peopleIn(going, on, isMentor))
  const mentees = new Set(peopleIn(going, on, (one) => !isMentor(one)))
  const part = (code: string, which: (person: PersonId) => boolean) =>
    indicated({ code, unit: 'count', numerator: people.filter(which).map((one) => personCounted(one)) })
  return indicated({
    code: 'statistics_participants',
    unit: 'count',
    numerator: people.map((one) => personCounted(one)),
    parts: [
      part('only-mentors', (one) => mentors.has(one) && !mentees.has(one)),
      part('only-mentees', (one) => mentees.has(one) && !mentors.has(one)),
      part('both-sides', (one) => mentors.has(one) && mentees.has(one)),
      part('not-ours', (one) => !ours.has(one)),
    ],
  })
}
