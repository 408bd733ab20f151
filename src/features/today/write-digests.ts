import { z } from 'zod'
import { isLive } from '#domain/mentorships/phase-of.ts'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { worksOn } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { outOfQuietHours } from '#domain/surveys/quiet-hours.ts'
import { type Digest, digestOf } from '#domain/today/digest.ts'
import { ownTasks } from '#domain/today/own-tasks.ts'
import { ownWorkTasks } from '#domain/today/own-work.ts'
import { keyOf } from '#domain/today/task-key.ts'
import { ranked } from '#domain/today/tasks.ts'
import { addDays, type Day, isDay } from '#kit/day.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { listNotToWrite, noteDigests } from '#store/digests.ts'
import { addLetters } from '#store/letters.ts'
import { addAnswerLinks } from '#store/links.ts'
import { listMentorships } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import { listPeople } from '#store/people.ts'
import { listPutOff } from '#store/put-off-tasks.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'
import { digestLetter } from './digest.mail.tsx'
import { askedOfMany } from './own-queues.ts'
import { queueOf } from './parts/queue-of.ts'
import { showToday } from './queries.ts'

const nothing = z.object({})
const atOnce = 50
const linkDays = 14

type Reader = {
  readonly person: PersonId
  readonly name: string
  readonly address: string
  /** Has work to do here besides one's own pair: the whole queue is looked at. */
  readonly works: boolean
}

type Looked = {
  readonly quiet: boolean
  readonly today: Day
  readonly asks: string
  readonly readers: readonly Reader[]
}

/** R-TOD-7. Who may be written to this morning: has an address, works here, has a role or a pair, and has neither said
 *  no nor had a letter today. */
const whoReads = query<typeof nothing, Looked>({
  deed: 'digest.write',
  input: nothing,
  run: async (scope) => {
    const { today, now, zone } = scope
    const context = { ordered: await listOrdered(scope), today }
    const inPairs = new Set(
      (await listMentorships(scope))
        .filter((one) => isLive(one, context))
        .flatMap(({ members }) => members.map(({ person }) => person)),
    )
    const roles = (await listRoles(scope)).filter(({ role }) => role !== 'mentor' && role !== 'mentee')
    const working = new Set(roles.map(({ person }) => person))
    const not = await listNotToWrite(scope)
    const readers = (await listPeople(scope)).flatMap((person): Reader[] => {
      const { id, email } = person
      const concerned = working.has(id) || inPairs.has(id)
      if (!email || !concerned || not.has(id) || !worksOn(person.employments, today)) return []
      const name = [person.name, person.patronymic].filter(Boolean).join(' ')
      return [{ person: id, name, address: email, works: working.has(id) }]
    })
    const asks = (await findOrganisation(scope))?.shortName ?? ''
    return { quiet: outOfQuietHours(now, zone) > now, today, asks, readers }
  },
})

const some = z.object({ people: z.custom<readonly PersonId[]>() })

/** Of a few people, what their pairs ask of them and what they have put off. */
const ownQueues = query({
  deed: 'digest.write',
  input: some,
  run: async (scope, { people }) => ({
    asked: await askedOfMany(scope, people),
    putOff: await listPutOff(scope),
  }),
})

type Written = {
  readonly person: PersonId
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly tokenHash: Uint8Array
}

const written = z.object({ letters: z.custom<readonly Written[]>() })

/** The letters, the links in them and the note that they were written: all or nothing. */
const noteWritten = command({
  deed: 'digest.write',
  input: written,
  run: async (scope, { letters }) => {
    await addAnswerLinks(scope, letters, linkDays)
    await addLetters(scope, letters)
    await noteDigests(
      scope,
      letters.map(({ person }) => person),
    )
    return done(null, { kind: 'digests-written', letters: letters.length })
  },
})

/** The program was off when it was time, and now it is night. */
const putOff = command({
  deed: 'digest.write',
  input: nothing,
  run: async () => done(null, { kind: 'digests-put-off' }),
})

/** R-TOD-7. Looks at everybody's queue outside any scope, writes to whom it is time to write, and keeps it. */
export async function writeDigests(
  desk: JobDesk,
  base: string,
  organisation: OrganisationId,
  since: string,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'write-digests' } }
  const looked = await desk.ask(who, whoReads, {})
  if (!looked.ok) return
  const { quiet, today, asks, readers } = looked.value
  if (quiet) {
    settled(await desk.carryOut(who, putOff, {}))
    return
  }
  const when = { since: isDay(since) ? since : addDays(today, -1), today }
  const digests = new Map<PersonId, Digest | null>()
  for (const { person } of readers.filter(({ works }) => works))
    digests.set(person, await wholeDigest(desk, { organisation, as: { person, twoFactors: true } }, when))
  const others = readers.filter(({ works }) => !works).map(({ person }) => person)
  for (let at = 0; at < others.length; at += atOnce)
    for (const [person, digest] of await ownDigests(desk, who, others.slice(at, at + atOnce), when))
      digests.set(person, digest)
  const letters = readers.flatMap((reader): Written[] => {
    const digest = digests.get(reader.person)
    return digest ? [letterTo(reader, digest, { base, asks, today })] : []
  })
  settled(await desk.carryOut(who, noteWritten, { letters }))
}

type When = { readonly since: Day; readonly today: Day }

/** The queue as this person would see it. */
async function wholeDigest(desk: JobDesk, who: Who, when: When): Promise<Digest | null> {
  const shown = await desk.ask(who, showToday, {})
  if (!shown.ok) return null
  const tasks = queueOf(shown.value).filter((task) => !shown.value.putOff.has(keyOf(task)))
  return digestOf(tasks, when)
}

async function ownDigests(desk: JobDesk, who: Who, people: readonly PersonId[], when: When) {
  const found = await desk.ask(who, ownQueues, { people })
  if (!found.ok) return []
  return found.value.asked.map((asked) => {
    const away = found.value.putOff.get(asked.person)
    const tasks = ranked([...ownTasks(asked), ...ownWorkTasks(asked)], asked.today)
    return [
      asked.person,
      digestOf(
        tasks.filter((task) => !away?.has(keyOf(task))),
        when,
      ),
    ] as const
  })
}

function letterTo(
  { person, name, address, works }: Reader,
  digest: Digest,
  { base, asks: organisation, today }: { readonly base: string; readonly asks: string; readonly today: Day },
): Written {
  const token = newToken()
  const personal = `${base}/l/${token}`
  const letter = digestLetter({
    ...{ name, organisation, digest, today },
    open: works ? `${base}/today` : personal,
    isPersonal: !works,
    stop: `${personal}/stop`,
  })
  return { person, address, ...letter, tokenHash: tokenHash(token) }
}
