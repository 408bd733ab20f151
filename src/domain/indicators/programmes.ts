import { lastDay } from '#domain/mentorships/ending.ts'
import type { Day } from '#kit/day.ts'
import { type Counted, type Indicated, indicated, type LeftOut } from './indicator.ts'
import { doneBy } from './meetings.ts'
import { begunBy, goingOn } from './pairs-on.ts'
import { firstOfYear, type YearFacts, type YearMentorship, type YearProgramme } from './year-facts.ts'

type Version = YearProgramme['versions'][number]

/** The version in force on that day: the last approved by then. */
export function versionOn({ versions }: YearProgramme, on: Day): Version | undefined {
  return versions.findLast(({ approvedOn }) => approvedOn !== null && approvedOn <= on)
}

const ofPair = ({ id }: YearMentorship) => ({ kind: 'programme', mentorship: id }) as const

/** Approved programmes of pairs and groups that work on that day. */
export function individualProgrammes(facts: YearFacts, on: Day): Indicated {
  const programmes = new Map(facts.programmes.map((one) => [one.mentorship, one]))
  const isApproved = ({ id }: YearMentorship) => {
    const programme = programmes.get(id)
    return programme !== undefined && versionOn(programme, on) !== undefined
  }
  const going = goingOn(facts, on)
  return indicated({
    code: 'individual_programmes',
    unit: 'count',
    numerator: going.filter(isApproved).map((one) => ({ of: ofPair(one) })),
    leftOut: going
      .filter((one) => !isApproved(one))
      .map((one) => ({
        from: 'all',
        of: ofPair(one),
        because: programmes.has(one.id) ? 'not-approved' : 'no-programme',
      })),
  })
}

/** Lines of plans that were due this school year, and those a meeting did in time. */
export function planRowsOnTime(facts: YearFacts, on: Day): Indicated {
  const since = firstOfYear(on)
  const begun = new Map(begunBy(facts, on).map((one) => [one.id, one]))
  const done = doneBy(facts.meetings, on)
  const all = facts.programmes.flatMap((programme) => {
    const pair = begun.get(programme.mentorship)
    const version = pair && versionOn(programme, on)
    return (version?.rows ?? [])
      .filter((row) => row.through >= since && row.through <= on)
      .map((row) => ({ pair: pair!, row, doneOn: done.get(`${pair!.id} ${row.id}`) }))
  })
  const thingOf = ({ pair, row }: { readonly pair: YearMentorship; readonly row: Version['rows'][number] }) =>
    ({
      kind: 'plan-row',
      mentorship: pair.id,
      row: row.id,
      text: row.text,
      through: row.through,
    }) as const
  const due = all.filter(({ pair, row, doneOn }) => doneOn !== undefined || row.through <= lastDay(pair))
  const isOnTime = ({ row, doneOn }: (typeof all)[number]) => doneOn !== undefined && doneOn <= row.through
  const leftOut = all
    .filter((one) => !isOnTime(one))
    .map((one): LeftOut => {
      const counts = due.includes(one)
      const because = one.doneOn === undefined ? 'not-done' : 'done-late'
      return {
        from: counts ? 'numerator' : 'all',
        of: thingOf(one),
        because: counts ? because : 'ended-before',
      }
    })
  return indicated({
    code: 'op_programmes_on_time',
    unit: 'percent',
    numerator: due.filter(isOnTime).map((one) => ({ of: thingOf(one) })),
    denominator: due.map((one) => ({ of: thingOf(one) })),
    leftOut,
    notes: ['rows-by-meetings'],
  })
}

/** Programmes that ended this school year by that day, each with its way. */
function endedIn(
  facts: YearFacts,
  on: Day,
): { ended: readonly YearMentorship[]; leftOut: readonly LeftOut[] } {
  const since = firstOfYear(on)
  const begun = begunBy(facts, on)
  const isIn = (day: Day) => day >= since && day <= on
  return {
    ended: begun.filter(({ ending }) => ending !== null && isIn(ending.on)),
    leftOut: begun
      .filter((one) => (one.ending === null || one.ending.on > on) && isIn(one.through) && one.through < on)
      .map((one) => ({ from: 'all', of: ofPair(one), because: 'way-not-recorded' })),
  }
}

const wayOf = ({ ending }: YearMentorship) =>
  ending!.way === 'initiative' ? `initiative-${ending!.by}` : ending!.way
const counted = (one: YearMentorship): Counted => ({ of: ofPair(one), because: wayOf(one) })

export function programmesCompleted(facts: YearFacts, on: Day): Indicated {
  const { ended, leftOut } = endedIn(facts, on)
  return indicated({
    code: 'op_programmes_completed',
    unit: 'percent',
    numerator: ended.filter(({ ending }) => ending!.way === 'done').map(counted),
    denominator: ended.map(counted),
    leftOut: [
      ...ended
        .filter(({ ending }) => ending!.way !== 'done')
        .map((one): LeftOut => ({ from: 'numerator', of: ofPair(one), because: wayOf(one) })),
      ...leftOut,
    ],
  })
}

const early = ['initiative-mentor', 'initiative-mentee', 'initiative-both', 'curator'] as const

/** By the reasons of п. 7.1, each a part. */
export function earlyTerminated(facts: YearFacts, on: Day): Indicated {
  const { ended, leftOut } = endedIn(facts, on)
  const denominator = ended.map(counted)
  const because = (code: string) => ended.filter((one) => wayOf(one) === code).map(counted)
  return indicated({
    code: 'op_early_terminated',
    unit: 'percent',
    numerator: ended.filter(({ ending }) => ending!.way !== 'done').map(counted),
    denominator,
    leftOut,
    parts: early.map((code) => indicated({ code, unit: 'percent', numerator: because(code), denominator })),
  })
}
