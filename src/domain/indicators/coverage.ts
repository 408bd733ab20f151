import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, personCounted } from './indicator.ts'
import { goingOn, isMentor, isSecondThread, membersOn, onceEach, peopleIn } from './pairs-on.ts'
import { among, isBeginnerOn, isYoungOn, teachersOn, type Youth } from './people-on.ts'
import type { YearFacts, YearPerson } from './year-facts.ts'

const isMentee = (one: Parameters<typeof isMentor>[0]) => !isMentor(one)

function shareOf(
  code: string,
  facts: YearFacts,
  on: Day,
  { test, note }: { readonly test: (person: YearPerson, on: Day) => Youth; readonly note: string },
): Indicated {
  const teachers = teachersOn(facts, on)
  const young = among(teachers, on, test)
  const mentees = new Set(peopleIn(goingOn(facts, on), on, isMentee))
  return indicated({
    code,
    unit: 'percent',
    numerator: young.people.filter(({ id }) => mentees.has(id)).map(({ id }) => personCounted(id)),
    denominator: young.people.map(({ id }) => personCounted(id)),
    leftOut: [...young.leftOut, ...teachers.leftOut],
    notes: [note],
  })
}

/** Through thirty-five and in the first three years, led by a mentor. */
export const shareOfYoung = (facts: YearFacts, on: Day): Indicated =>
  shareOf('share_young_supported', facts, on, { test: isYoungOn, note: 'young-setting' })

/** Р-145: by experience alone. */
export const shareOfBeginners = (facts: YearFacts, on: Day): Indicated =>
  shareOf('r145_young_mentees', facts, on, { test: isBeginnerOn, note: 'beginner-setting' })

/** Of the bank of mentees, whom somebody leads on that day. */
export function menteeCoverage(facts: YearFacts, on: Day): Indicated {
  const led = new Set<string>(peopleIn(goingOn(facts, on), on, isMentee))
  const rows = facts.menteesOn(on)
  const needing = rows.filter(({ state }) => state !== 'not-needed' && state !== 'asking')
  const person = (id: string) => id as YearPerson['id']
  return indicated({
    code: 'op_mentee_coverage',
    unit: 'percent',
    numerator: needing.filter((one) => led.has(one.person)).map((one) => personCounted(person(one.person))),
    denominator: needing.map((one) => personCounted(person(one.person))),
    leftOut: [
      ...needing
        .filter((one) => !led.has(one.person))
        .map((one) => ({
          from: 'numerator' as const,
          of: { kind: 'person' as const, person: person(one.person) },
          because: one.state === 'alone' ? 'alone' : 'pair-not-ordered',
        })),
      ...rows
        .filter((one) => !needing.includes(one))
        .map((one) => ({
          from: 'all' as const,
          of: { kind: 'person' as const, person: person(one.person) },
          because: one.state === 'asking' ? 'asks-only' : 'not-needed',
        })),
    ],
  })
}

/** Young, nobody leads them, and nobody has said that they need nobody. */
export function youngWithoutMentor(facts: YearFacts, on: Day): Indicated {
  const teachers = teachersOn(facts, on)
  const young = among(teachers, on, isYoungOn)
  const led = new Set(peopleIn(goingOn(facts, on), on, isMentee))
  const declined = new Set(
    facts
      .menteesOn(on)
      .filter(({ state }) => state === 'not-needed')
      .map(({ person }) => person),
  )
  const alone = young.people.filter(({ id }) => !led.has(id))
  return indicated({
    code: 'op_young_without_mentor',
    unit: 'count',
    numerator: alone.filter(({ id }) => !declined.has(id)).map(({ id }) => personCounted(id)),
    leftOut: [
      ...alone
        .filter(({ id }) => declined.has(id))
        .map(({ id }) => ({
          from: 'all' as const,
          of: { kind: 'person' as const, person: id },
          because: 'not-needed',
        })),
      ...young.leftOut,
    ],
    notes: ['young-setting'],
  })
}

/** Pairs and groups that work on that day; the two threads of a reverse pair are one. */
export function pairsTotal(facts: YearFacts, on: Day): Indicated {
  const going = goingOn(facts, on)
  return indicated({
    code: 'op_pairs_total',
    unit: 'count',
    numerator: going
      .filter((one) => !isSecondThread(one, going))
      .map(({ id }) => ({ of: { kind: 'mentorship', mentorship: id } })),
    leftOut: going
      .filter((one) => isSecondThread(one, going))
      .map(({ id }) => ({
        from: 'all',
        of: { kind: 'mentorship', mentorship: id },
        because: 'second-thread',
      })),
  })
}

export function mentorsTotal(facts: YearFacts, on: Day): Indicated {
  const people = peopleIn(goingOn(facts, on), on, isMentor)
  return indicated({
    code: 'op_mentors_total',
    unit: 'count',
    numerator: people.map((one) => personCounted(one)),
  })
}

export function menteesTotal(facts: YearFacts, on: Day): Indicated {
  const people = peopleIn(goingOn(facts, on), on, isMentee)
  return indicated({
    code: 'op_mentees_total',
    unit: 'count',
    numerator: people.map((one) => personCounted(one)),
  })
}

/** How many mentees a leading mentor has; the most of one is a part. */
export function mentorLoad(facts: YearFacts, on: Day): Indicated {
  const going = goingOn(facts, on)
  const leads = Map.groupBy(going, (one) => membersOn(one, on).find(({ side }) => side === 'mentor')!.person)
  const loads = [...leads].map(([person, of]) => ({
    person,
    mentees: new Set(
      of.flatMap((one) =>
        membersOn(one, on)
          .filter(isMentee)
          .map((is) => is.person),
      ),
    ).size,
  }))
  const most = Math.max(0, ...loads.map(({ mentees }) => mentees))
  const counted = loads.map(({ person, mentees }) => ({ ...personCounted(person), amount: mentees }))
  return indicated({
    code: 'op_mentor_load',
    unit: 'ratio',
    numerator: counted,
    denominator: loads.map(({ person }) => personCounted(person)),
    leftOut: onceEach(
      going.flatMap((one) =>
        membersOn(one, on)
          .filter(({ side, person }) => side === 'co_mentor' && !leads.has(person))
          .map(({ person }) => ({
            from: 'all' as const,
            of: { kind: 'person' as const, person },
            because: 'co-mentor',
          })),
      ),
    ),
    parts: [
      indicated({
        code: 'most-of-one',
        unit: 'count',
        numerator: most === 0 ? [] : counted.filter(({ amount }) => amount === most).slice(0, 1),
      }),
    ],
  })
}
