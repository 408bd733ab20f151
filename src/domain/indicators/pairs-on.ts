import { lastDay } from '#domain/mentorships/ending.ts'
import type { Side } from '#domain/mentorships/mentorship.ts'
import { isAssigning } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import type { Day } from '#kit/day.ts'
import type { LeftOut } from './indicator.ts'
import type { YearFacts, YearMentorship } from './year-facts.ts'

/** The day of the order each mentorship stands in, of those signed by that day and not taken back by it. */
export function orderedOn({ papers }: Pick<YearFacts, 'papers'>, on: Day): ReadonlyMap<string, Day> {
  const orders = papers
    .filter((one) => isAssigning(one.kind) && one.signedOn <= on)
    .filter(({ lapsedOn }) => lapsedOn === null || lapsedOn > on)
  return new Map(
    orders.flatMap(({ mentorships, signedOn }) => mentorships.map((one) => [one, signedOn] as const)),
  )
}

/** R-IND-6. Works on that day: it stands in a signed order, its first day has come and its last has not passed. One single
 *  meeting is no programme. A paused one goes on. */
export function goingOn(facts: YearFacts, on: Day): readonly YearMentorship[] {
  return begunBy(facts, on).filter((one) => lastDay(one) >= on)
}

/** Those that worked at some time by that day, the ended ones too. */
export function begunBy(facts: YearFacts, on: Day): readonly YearMentorship[] {
  const ordered = orderedOn(facts, on)
  return facts.mentorships.filter(
    (one) =>
      ordered.has(one.id) &&
      one.from <= on &&
      lastDay(one) >= one.from &&
      needsProgramme({ ...one, droppedOn: null }) &&
      (one.droppedOn === null || one.droppedOn > on),
  )
}

/** The later of two threads of a reverse pair that both go on: they name one another and are one pair of people. */
export function isSecondThread(one: YearMentorship, going: readonly YearMentorship[]): boolean {
  const other = going.findIndex(({ id }) => id === one.reverseOf)
  return other !== -1 && other < going.indexOf(one)
}

type Standing = { readonly person: PersonId; readonly side: Side }

/** Who is in it on that day. */
export function membersOn({ members, former }: YearMentorship, on: Day): readonly Standing[] {
  return [...members, ...former.filter(({ through }) => through >= on)]
}

/** Everybody who was in it between two days. */
export function membersSince({ members, former }: YearMentorship, from: Day): readonly Standing[] {
  return [...members, ...former.filter(({ through }) => through >= from)]
}

export const isMentor = ({ side }: Standing) => side !== 'mentee'

/** Each once, in the order of the mentorships. */
export function peopleIn(
  going: readonly YearMentorship[],
  on: Day,
  which: (one: Standing) => boolean = () => true,
): readonly PersonId[] {
  return [
    ...new Set(
      going.flatMap((one) =>
        membersOn(one, on)
          .filter(which)
          .map(({ person }) => person),
      ),
    ),
  ]
}

/** Who is in a pair and is no teacher of the organisation: from elsewhere, external, the head. */
export function notOurs(
  people: readonly PersonId[],
  ours: ReadonlySet<PersonId>,
  { outside }: Pick<YearFacts, 'outside'>,
): readonly LeftOut[] {
  const guests = new Set(outside.map(({ person }) => person))
  return people
    .filter((person) => !ours.has(person))
    .map((person) => ({
      from: 'all',
      of: { kind: 'person', person },
      because: guests.has(person) ? 'outside' : 'no-teacher-here',
    }))
}

/** Reasons of one thing once: the first stands. */
export function onceEach(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const seen = new Map<string, LeftOut>()
  for (const one of leftOut) {
    const key = `${one.from} ${JSON.stringify(one.of)}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}
