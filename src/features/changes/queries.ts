import { z } from 'zod'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { type Broken, leavesOn, mentorshipsBroken } from '#domain/mentorships/broken.ts'
import type { ChangeRequest, ChangeRequestId, Pause } from '#domain/mentorships/change-request.ts'
import { type Mentorship, type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { formerTerm } from '#domain/mentorships/new-term.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { listChangeRequests, listPauses, listPrivateReasons } from '#store/change-requests.ts'
import { listEndingNotes } from '#store/endings.ts'
import { listMeasurements } from '#store/measurements.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import { findMentorship, listMentorships } from '#store/mentorships.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { type KeptPaper, listOrdered, listPapers, type Ordered } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import { listRoles } from '#store/role-assignments.ts'
import type { Scope } from '#store/scope.ts'
import { query } from '../command.ts'

/** What every page of changes knows. */
export type ChangesDesk = {
  readonly mentorships: readonly Mentorship[]
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly context: PhaseContext
  readonly ordered: ReadonlyMap<MentorshipId, Ordered>
  readonly requests: readonly ChangeRequest[]
  readonly reasons: ReadonlyMap<ChangeRequestId, string>
  readonly pauses: readonly Pause[]
  readonly broken: readonly Broken[]
  readonly notes: ReadonlyMap<MentorshipId, string>
  readonly papers: readonly KeptPaper[]
  /** The last day that was approved before, of pairs whose programme ends on another day now. */
  readonly changedTerms: ReadonlyMap<MentorshipId, Day>
  readonly head: PersonId | undefined
  readonly curator: PersonId | undefined
  readonly today: Day
}

export async function changesDesk(scope: Scope): Promise<ChangesDesk> {
  const ordered = await listOrdered(scope)
  const context = { ordered, today: scope.today }
  const mentorships = await listMentorships(scope)
  const people = await listPeople(scope)
  const outside = await listOutsideMentors(scope)
  const roles = await listRoles(scope)
  return {
    ...{ mentorships, people, outside, context, ordered, today: scope.today },
    requests: await listChangeRequests(scope),
    reasons: await listPrivateReasons(scope),
    pauses: await listPauses(scope),
    broken: mentorshipsBroken(mentorships, people, outside, context),
    notes: await listEndingNotes(scope),
    papers: await listPapers(scope),
    changedTerms: new Map(
      (await listProgrammeOutlines(scope)).flatMap((programme) => {
        const was = formerTerm(programme)
        return was ? [[programme.mentorship, was] as const] : []
      }),
    ),
    head: roles.find(({ role }) => role === 'head')?.person,
    curator: roles.find(({ role }) => role === 'curator')?.person,
  }
}

const nothing = z.object({})
const peopleIn = (all: readonly Mentorship[]) =>
  all.flatMap(({ members }) => members.map(({ person }) => person))

/** R-CHG-11. Pairs that may be ended together, and everything that waits for the curator. */
export type ChangesPage = ChangesDesk & { readonly measured: ReadonlySet<MentorshipId> }

export const showChanges = query<typeof nothing, ChangesPage>({
  deed: 'change.read',
  input: nothing,
  run: async (scope) => {
    const exits = (await listMeasurements(scope)).filter(({ moment }) => moment === 'exit')
    return { ...(await changesDesk(scope)), measured: new Set(exits.map(({ mentorship }) => mentorship)) }
  },
  shows: ({ mentorships }) => peopleIn(mentorships),
})

const one = z.object({
  pair: z.uuid().transform((id) => id as MentorshipId),
  what: z.enum(['end', 'replace', 'pause', 'request']).optional().catch(undefined),
  mentor: z.uuid().optional().catch(undefined),
})

export type ChangePage = ChangesDesk & {
  readonly pair: Mentorship
  readonly what: 'end' | 'replace' | 'pause' | 'request' | undefined
  /** Whom a variant of the year names as the next mentor. */
  readonly named: string | undefined
  /** Whose place it takes, and who takes its place. */
  readonly former: Mentorship | undefined
  readonly successors: readonly Mentorship[]
  /** Everything a new mentor is chosen from; only where one is. */
  readonly desk: PairsDesk | undefined
  readonly measured: boolean
}

export const showChange = query<typeof one, ChangePage>({
  deed: 'change.read',
  input: one,
  run: async (scope, { pair: id, what, mentor }) => {
    const pair = await findMentorship(scope, id)
    if (!pair) return undefined
    const desk = await changesDesk(scope)
    const exits = (await listMeasurements(scope, [id])).filter(({ moment }) => moment === 'exit')
    return {
      ...{ ...desk, pair, what, named: mentor },
      former: desk.mentorships.find((other) => other.id === pair.succeeds),
      successors: desk.mentorships.filter((other) => other.succeeds === id),
      desk: what === 'replace' ? await findPairsDesk(scope) : undefined,
      measured: exits.length > 0,
    }
  },
  shows: ({ pair }) => peopleIn([pair]),
})

/** One's own pair: what one may ask, and what one has asked. Nothing of what anybody else has. */
export type OwnChange = {
  readonly pair: Mentorship
  readonly person: PersonId
  readonly requests: readonly ChangeRequest[]
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly context: PhaseContext
  readonly today: Day
}

const ownInput = z.object({ pair: z.uuid().transform((id) => id as MentorshipId) })

export const showOwnChange = query<typeof ownInput, OwnChange>({
  deed: 'self.read',
  input: ownInput,
  run: async (scope, { pair: id }) => {
    const pair = await findMentorship(scope, id)
    const { person } = scope
    if (!pair || !person || !pair.members.some((member) => member.person === person)) return undefined
    const context = { ordered: await listOrdered(scope, [id]), today: scope.today }
    if (!['ordered', 'going', 'over'].includes(phaseOf(pair, context))) return undefined
    const requests = (await listChangeRequests(scope)).filter(
      (asked) => asked.mentorship === id && asked.person === person,
    )
    return {
      ...{ pair, person, requests, context, today: scope.today },
      people: await listPeople(scope),
      outside: await listOutsideMentors(scope),
    }
  },
  shows: ({ pair, person }) => peopleIn([pair]).filter((other) => other !== person),
})

/** Whether the mentor or all the mentees work here no more after that day. */
export function leftAfter(
  { people, outside }: Pick<ChangesDesk, 'people' | 'outside'>,
  pair: Mentorship,
  on: Day,
) {
  const guests = new Set(outside.map((one) => one.person))
  const gone = (id: PersonId) => {
    const person = people.find((one) => one.id === id)
    const last = person && !guests.has(id) ? leavesOn(person.employments) : null
    return last !== null && last <= on
  }
  return gone(mentorOf(pair).person) || menteesIn(pair).every(({ person }) => gone(person))
}

/** A pair as facts name it. */
export function ofPair(pair: Mentorship) {
  return { mentorship: pair.id, mentor: mentorOf(pair).person, mentee: menteesIn(pair)[0]!.person }
}

/** The day the mentor was warned, where a signed notice says it. */
export function warnedOn({ papers }: Pick<ChangesDesk, 'papers'>, pair: Mentorship): Day | undefined {
  const notice = papers.find(
    (one) => one.kind === 'cancel_notice' && one.mentorship === pair.id && one.signedOn !== null,
  )
  return notice?.signedOn ?? undefined
}
