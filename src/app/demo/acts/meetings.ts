import { isHeld } from '#domain/meetings/meeting.ts'
import { planProgress } from '#domain/meetings/plan-progress.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import { listHelpRequests } from '#store/help-requests.ts'
import { listMeetings } from '#store/meetings.ts'
import { findProgramme } from '#store/programmes.ts'
import { type Act, act, typed } from '../act.ts'
import { gardenCast, type PairCast, schoolCast } from '../cast-texts.ts'
import { type HeldMeeting, meetingsOf } from '../meeting-days.ts'
import { helpWords, lessonWords, noteWords } from '../meeting-texts.ts'
import type { House, Town } from '../town.ts'
import { pairOf } from './pairs.ts'

type Where = (town: Town) => House
const inSchool: Where = ({ school }) => school
const inGarden: Where = ({ garden }) => garden

const [first, last] = [day('2026-10-02'), day('2027-05-21')]

/** The days on which a pair of a story meets; whoever was refused begins with another mentor in November. */
function termOf({ story }: PairCast): readonly [Day, Day] {
  if (story === 'refused') return [day('2026-11-16'), last]
  if (story === 'replaced') return [first, day('2027-03-12')]
  return story === 'ends-early' ? [first, day('2027-02-19')] : [first, last]
}

const led = (pair: PairCast): PairCast =>
  pair.story === 'refused' ? { ...pair, mentor: schoolCast.reserve[0]! } : pair

const successor: PairCast = {
  ...schoolCast.pairs.find(({ story }) => story === 'replaced')!,
  mentor: schoolCast.reserve[1]!,
}

const meetingsIn = (pairs: readonly PairCast[]) =>
  pairs.flatMap((pair, at) => {
    const shift = pair.story === 'loaded' ? at % 5 : 0
    return meetingsOf(led(pair), ...termOf(pair), shift)
  })

async function log(house: House, { pair, on, minutes, kind, outcome }: HeldMeeting): Promise<string> {
  const { mentor, mentees, groups, story } = pair
  const id = await pairOf(house, mentor, mentees[0]!)
  const said = { kind, mode: 'in_person', on: typed(on), minutes: String(minutes), outcome }
  const planRow = story === 'late' ? 'auto' : await nextRow(house, id, on)
  const fields = { ...said, topics: [`${groups[0]}_01`], worth: 'useful', planRow }
  if (story === 'late' && house.cast.head === gardenCast.head) return logFromPaper(house, pair, fields)
  return (await house.as(mentor)).post(`/asked/meetings/${id}/log`, fields)
}

/** The line of the plan that is open on a day and that no meeting has done yet. */
async function nextRow(house: House, id: MentorshipId, on: Day): Promise<string> {
  return house.read(async (scope) => {
    const programme = await findProgramme(scope, id)
    const rows = programme?.versions.at(-1)?.content.rows ?? []
    const meetings = await listMeetings(scope, id)
    const open = planProgress(rows, meetings, on).find(({ row, done }) => done === null && row.from <= on)
    return open?.row.id ?? 'none'
  })
}

/** A pair that never signs in: the curator types its sheet in. */
async function logFromPaper(
  house: House,
  { mentor, mentees }: PairCast,
  fields: Parameters<Awaited<ReturnType<House['as']>>['post']>[1],
): Promise<string> {
  const id = await pairOf(house, mentor, mentees[0]!)
  const signed = await Promise.all([mentor, ...mentees].map(house.person))
  const curator = await house.as(house.cast.curator)
  return curator.post(`/meetings/${id}/log`, { ...fields, signed })
}

/** Everything that waits for a mentee, by a few taps on a phone without an account; the newest may be left. */
async function confirm(house: House, pair: PairCast, left = 0): Promise<void> {
  const id = await pairOf(house, pair.mentor, pair.mentees[0]!)
  for (const mentee of pair.mentees) {
    const person = await house.person(mentee)
    const waiting = (await house.read((scope) => listMeetings(scope, id))).filter(
      (one) => isHeld(one) && !one.confirmations.some((other) => other.person === person),
    )
    const meeting = waiting.slice(0, waiting.length - left).map((one) => one.id)
    if (meeting.length === 0) continue
    const phone = await house.byLink(mentee)
    await phone.post(`/asked/meetings/${id}/confirm`, { meeting, answer: 'confirmed', worth: 'useful' })
  }
}

/** All that is written down on one day, and seen by the mentees of pairs that work the day after. */
function logged(where: Where, meetings: readonly HeldMeeting[]): readonly Act[] {
  const byDay = Map.groupBy(meetings, ({ loggedOn }) => loggedOn)
  return [...byDay].flatMap(([on, those]) => [
    act(
      on,
      async (town) => {
        for (const one of those) await log(where(town), one)
      },
      15,
    ),
    ...those
      .filter(({ pair }) => pair.story === 'works')
      .map(({ pair }) => act(addDays(on, 1), (town) => confirm(where(town), pair), 9)),
  ])
}

/** The last Fridays of the months: the rest is confirmed, of late pairs only a part. */
const monthEnds = ['10-23', '11-27', '12-25'].map((one) => `2026-${one}`)
const springEnds = ['01-29', '02-26', '03-19', '04-30', '05-18'].map((one) => `2027-${one}`)

const confirmed = (where: Where, pairs: readonly PairCast[]): readonly Act[] =>
  [...monthEnds, ...springEnds].map((on) =>
    act(
      on,
      async (town) => {
        for (const pair of pairs) {
          const [from, through] = termOf(pair)
          if (on < from || on > addDays(through, 14) || pair.story === 'silent') continue
          await confirm(where(town), led(pair), pair.story === 'late' ? 1 : 0)
        }
      },
      18,
    ),
  )

const calls = schoolCast.pairs.find(({ story }) => story === 'calls')!
const help: readonly Act[] = helpWords.flatMap(({ asked, says, answered, answer }) => [
  act(asked, async ({ school }) => {
    const id = await pairOf(school, calls.mentor, calls.mentees[0]!)
    const phone = await school.byLink(calls.mentees[0]!)
    await phone.post(`/asked/meetings/${id}/help`, { do: 'ask', says })
  }),
  ...(answered
    ? [
        act(answered, async ({ school }) => {
          const id = await pairOf(school, calls.mentor, calls.mentees[0]!)
          const request = (await school.read((scope) => listHelpRequests(scope))).findLast(
            (one) => one.mentorship === id,
          )!.id
          const mentor = await school.as(calls.mentor)
          await mentor.post(`/asked/meetings/${id}/help`, { do: 'answer', request, says: answer })
        }),
      ]
    : []),
])

const works = schoolCast.pairs.find(({ story }) => story === 'works')!
const beside: readonly Act[] = [
  act('2026-11-25', async ({ school }) => {
    const id = await pairOf(school, works.mentor, works.mentees[0]!)
    const mentor = await school.as(works.mentor)
    const home = `/asked/meetings/${id}`
    await mentor.post(`${home}/notes`, { do: 'write', kind: 'shared', says: noteWords.shared })
    await mentor.post(`${home}/notes`, { do: 'write', kind: 'private', says: noteWords.private })
    const fields = { kind: 'lesson_observation', mode: 'in_person', on: typed('2026-11-25'), minutes: '45' }
    const to = await mentor.post(`${home}/log`, { ...fields, outcome: '', planRow: 'auto' })
    const meeting = /meeting=([0-9a-f-]{36})/.exec(to)?.[1] ?? ''
    const seen = { 'seen.aim': 'yes', 'seen.active': 'yes', 'seen.time': 'partly', 'seen.climate': 'yes' }
    const talk = { ...lessonWords, talkedOn: typed('2026-11-25') }
    await mentor.post(`${home}/lesson`, { meeting, ...seen, ...talk })
  }),
  act('2027-05-20', async ({ school }) => {
    const id = await pairOf(school, works.mentor, works.mentees[0]!)
    const plan = { do: 'plan', kind: 'reflection', on: typed('2027-05-25'), at: '14:30' }
    await (await school.as(works.mentor)).post(`/asked/meetings/${id}/plan`, plan)
  }),
]

/** The year of the pairs: weekly, late, from paper, and never. */
export const meetings: readonly Act[] = [
  ...logged(inSchool, meetingsIn(schoolCast.pairs)),
  ...logged(inSchool, meetingsOf(successor, day('2027-04-06'), last)),
  ...confirmed(
    inSchool,
    schoolCast.pairs.filter(({ story }) => story !== 'works'),
  ),
  ...logged(inGarden, meetingsIn(gardenCast.pairs)),
  ...help,
  ...beside,
]
