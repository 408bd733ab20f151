import { enterAs } from '#app/demo/enter.ts'
import { mayConfirm } from '#domain/meetings/confirming.ts'
import { isAtWork } from '#domain/meetings/may-meet.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import { type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { clockFrom } from '#outside/clock.ts'
import { keysInMemory, sealWith } from '#outside/keys/key-folder.ts'
import { openEngine } from '#store/engine.ts'
import { listMeetingsOf } from '#store/meetings.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listOrdered } from '#store/papers.ts'
import { listRoles } from '#store/role-assignments.ts'
import { inOrganisation } from '#store/scope.ts'
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
  const engine = await openEngine({ folder, spaceNeeded: 0, queryLimit: 60_000 })
  try {
    const seal = sealWith<KeyName>(keysInMemory(keyNames))
    const house = { db: engine.db, now: clockFrom(today), seal }
    const organisation = await engine.asOwner(async ({ query }) => {
      const { rows } = await query('select organisation_id as id from organisations order by created_at')
      return rows[0]!.id as OrganisationId
    })
    const found = await inOrganisation(house, { organisation, as: { job: 'bench' } }, async (scope) => {
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
    })
    const enter = async (person: (typeof found)['curator']) =>
      cookieOf(await enterAs({ house }, { organisation, person }))
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
  } finally {
    await engine.close()
  }
}
