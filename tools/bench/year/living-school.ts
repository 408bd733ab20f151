import { enterAs } from '#app/demo/enter.ts'
import { mayConfirm } from '#domain/meetings/confirming.ts'
import { isAtWork } from '#domain/meetings/may-meet.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import { type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { clockFrom } from '#outside/clock.ts'
import { keysInMemory, sealWith } from '#outside/keys/key-folder.ts'
import { type Engine, openEngine } from '#store/engine.ts'
import { listMeetingsOf } from '#store/meetings.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listOrdered } from '#store/papers.ts'
import { listRoles } from '#store/role-assignments.ts'
import { type House, inOrganisation, type Scope } from '#store/scope.ts'
import { type KeyName, keyNames } from '#store/seal.ts'

/** A pair at work, both of it signed in, and meetings that its mentee may confirm. */
export type LivingPair = {
  readonly id: MentorshipId
  readonly mentor: string
  readonly mentee: string
  readonly toConfirm: readonly MeetingId[]
}

/** A school in the middle of its year with the cookies of its people. */
export type LivingSchool = {
  readonly today: Day
  readonly curator: string
  readonly pairs: readonly LivingPair[]
}

const cookieOf = (token: string) => `__Host-vektor=${token}`

/** Signs in the curator and so many working pairs of a closed program's folder, on a day of its year. */
export async function signInto(folder: string, today: Day, most: number): Promise<LivingSchool> {
  const [school] = await signIntoEach({ folder, spaceNeeded: 0, queryLimit: 60_000 }, today, most)
  return school!
}

/** The same in each of these organisations, or in all there are. */
export async function signIntoEach(
  options: Parameters<typeof openEngine>[0],
  today: Day,
  most: number,
  organisations?: readonly string[],
): Promise<readonly LivingSchool[]> {
  const engine = await openEngine(options)
  try {
    const seal = sealWith<KeyName>(keysInMemory(keyNames))
    const house = { db: engine.db, now: clockFrom(today), seal }
    const all = organisations ?? (await listOrganisations(engine))
    const schools: LivingSchool[] = []
    for (const one of all) schools.push(await signIntoOne(house, one as OrganisationId, most))
    return schools
  } finally {
    await engine.close()
  }
}

async function listOrganisations(engine: Engine): Promise<readonly string[]> {
  const { rows } = await engine.asOwner(({ query }) =>
    query('select organisation_id as id from organisations order by created_at'),
  )
  return rows.map(({ id }) => String(id))
}

async function signIntoOne(house: House, organisation: OrganisationId, most: number): Promise<LivingSchool> {
  const found = await inOrganisation(house, { organisation, as: { job: 'bench' } }, (scope) =>
    pairsAtWork(scope, most),
  )
  const enter = async (person: PersonId) => cookieOf(await enterAs({ house }, { organisation, person }))
  const curator = await enter(found.curator)
  const pairs: LivingPair[] = []
  for (const pair of found.pairs) {
    const [mentor, mentee] = [mentorOf(pair).person, menteesIn(pair)[0]!.person]
    const toConfirm = found.meetings
      .filter((one) => one.mentorship === pair.id && mayConfirm(one, pair, mentee))
      .map((one) => one.id)
    pairs.push({ id: pair.id, mentor: await enter(mentor), mentee: await enter(mentee), toConfirm })
  }
  return { today: dayIn('Europe/Moscow', house.now()), curator, pairs }
}

async function pairsAtWork(scope: Scope, most: number) {
  const context = { ordered: await listOrdered(scope), today: scope.today }
  const working = (await listMentorships(scope)).filter(
    (one) => needsProgramme(one) && isAtWork(one, context),
  )
  const every = Math.max(1, Math.floor(working.length / most))
  const pairs = working.filter((_, at) => at % every === 0).slice(0, most)
  const meetings = await listMeetingsOf(
    scope,
    pairs.map((one) => one.id),
  )
  const roles = await listRoles(scope)
  return { pairs, meetings, curator: roles.find(({ role }) => role === 'curator')!.person }
}
