import { leastPeople } from '#domain/impressions/impression-settings.ts'
import { type Cell, suppress } from '#domain/impressions/suppress.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day, dayBefore } from '#kit/day.ts'
import { goingOn, isMentor, membersOn, peopleIn } from './pairs-on.ts'
import { labelsOn, type Statistics } from './statistics.ts'
import type { YearFacts } from './year-facts.ts'

/**
 * R-IND-25. The day whose statement may be given to others on `on`; `null`: none yet. A statement is issued as of the end of a month,
 * when at least `k` people take part and it differs from each one issued before by as many people or by nobody: no two of them,
 * whichever days were asked, tell of one person by what is different.
 */
export function issuedDay(facts: YearFacts, on: Day, k = leastPeople): Day | null {
  const issued: { readonly day: Day; readonly said: Said }[] = []
  const first = facts.mentorships.map(({ from }) => from).toSorted()[0]
  for (const day of first === undefined ? [] : monthEnds(first, on)) {
    const said = saidOn(facts, day)
    if (said.size < k) continue
    const apart = issued.map((one) => differing(one.said, said))
    if (apart.every((people) => people === 0 || people >= k)) issued.push({ day, said })
  }
  return issued.at(-1)?.day ?? null
}

/** What a statement holds of each who takes part: the same words are the same lines. */
type Said = ReadonlyMap<PersonId, string>

export function saidOn(facts: YearFacts, on: Day): Said {
  const going = goingOn(facts, on)
  const labels = labelsOn(facts, on)
  const approved = new Set(
    facts.programmes
      .filter(({ versions }) => versions.some(({ approvedOn }) => approvedOn !== null && approvedOn <= on))
      .map(({ mentorship }) => mentorship),
  )
  const seats = Map.groupBy(
    going.flatMap((one) =>
      membersOn(one, on).map(({ person, side }) => ({ person, side, mentorship: one.id })),
    ),
    ({ person }) => person,
  )
  return new Map(
    peopleIn(going, on).map((person) => {
      const sits = seats
        .get(person)!
        .map(({ mentorship, side }) =>
          [mentorship, isMentor({ person, side }), approved.has(mentorship)].join(' '),
        )
      return [person, JSON.stringify([labels(person), sits.toSorted()])]
    }),
  )
}

/** How many people two statements say something different of: who came, who left, of whom another group is said. */
export function differing(one: Said, other: Said): number {
  const people = new Set([...one.keys(), ...other.keys()])
  return [...people].filter((person) => one.get(person) !== other.get(person)).length
}

/** The last day of each month from that of `from`, up to and with `on`. */
function monthEnds(from: Day, on: Day): readonly Day[] {
  const found: Day[] = []
  let end = endOfMonth(from)
  while (end <= on) {
    found.push(end)
    end = endOfMonth(addDays(end, 1))
  }
  return found
}

const endOfMonth = (day: Day): Day =>
  dayBefore(`${addDays(`${day.slice(0, 7)}-28` as Day, 4).slice(0, 7)}-01` as Day)

export type ForOthers = Readonly<Record<Exclude<keyof Statistics, 'by'>, number | null>>

/**
 * R-IND-25. The whole numbers for others; `null` is not told. Mentors, mentees and who is both stand upon three groups (only the one,
 * only the other, both), so that which of them may be told is what `suppress` leaves of these groups.
 */
export function forOthers(found: Statistics, k = leastPeople): ForOthers {
  const { people, mentors, mentees, both, notOurs, pairs, groups, programmes } = found
  const sides = { onlyMentors: mentors - both, both, onlyMentees: mentees - both }
  const told = toldGroups(sides, k)
  const sum = (...labels: readonly (keyof typeof sides)[]) =>
    isTold(told, labels, sides) ? labels.reduce((all, label) => all + sides[label], 0) : null
  const sidesTold = {
    mentors: sum('onlyMentors', 'both'),
    mentees: sum('both', 'onlyMentees'),
    both: sum('both'),
  }
  const whole = sidesTold.mentors !== null && sidesTold.mentees !== null
  const many = (count: number) => (count === 0 || count >= k ? count : null)
  const ours = toldGroups({ notOurs, ours: people - notOurs }, k)
  return {
    people: many(people),
    ...sidesTold,
    notOurs: isTold(ours, ['notOurs'], { notOurs, ours: people - notOurs }) ? notOurs : null,
    // a pair is a mentee: their number tells that of the mentees
    pairs: whole ? many(pairs) : null,
    groups: whole ? many(groups) : null,
    programmes: whole ? many(programmes) : null,
  }
}

type Groups = Readonly<Record<string, number>>

/** Sets of labels whose number may be told. An empty group is nobody's secret. */
function toldGroups(groups: Groups, k: number): readonly (readonly string[])[] {
  const cells = Object.entries(groups).flatMap(([label, count]): Cell[] =>
    count > 0 ? [{ label, count }] : [],
  )
  if (cells.length === 1 && cells[0]!.count >= k) return [[cells[0]!.label]]
  const found = suppress(cells, 'none', k)
  return found.shown ? found.cells.map(({ labels }) => labels) : []
}

/** Whether these labels are whole groups of those that may be told. */
function isTold(told: readonly (readonly string[])[], labels: readonly string[], groups: Groups): boolean {
  const asked = labels.filter((label) => groups[label]! > 0)
  const known = told.filter((group) => group.every((label) => asked.includes(label))).flat()
  return told.length > 0 && asked.every((label) => known.includes(label))
}
