import { z } from 'zod'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type PhaseContext, phaseOf } from '#domain/mentorships/phase-of.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { type ConsentId, type KeptConsent, listConsents } from '#store/consents.ts'
import { findFile, type KeptFile } from '#store/files.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import { findMentorship, listMentorships } from '#store/mentorships.ts'
import { listOrdered } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import type { Scope } from '#store/scope.ts'
import { query } from '../command.ts'

/** Mentorships that wait for answers, and everybody in them. */
export type AskingDesk = {
  readonly mentorships: readonly Mentorship[]
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly context: PhaseContext
  readonly today: Day
}

export async function contextOf(scope: Scope): Promise<PhaseContext> {
  return { ordered: await listOrdered(scope), today: scope.today }
}

export async function askingDesk(scope: Scope): Promise<AskingDesk> {
  const context = await contextOf(scope)
  const all = await listMentorships(scope)
  return {
    mentorships: all.filter((one) => ['draft', 'asked'].includes(phaseOf(one, context))),
    people: await listPeople(scope),
    outside: await listOutsideMentors(scope),
    context,
    today: scope.today,
  }
}

const nothing = z.object({})

export const showAsking = query<typeof nothing, AskingDesk>({
  deed: 'mentorship.form',
  input: nothing,
  run: askingDesk,
  shows: ({ mentorships }) => mentorships.flatMap((one) => one.members.map(({ person }) => person)),
})

export const oneMentorship = z.object({ mentorship: z.uuid().transform((id) => id as MentorshipId) })

export type PaperDesk = {
  readonly mentorship: Mentorship
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly today: Day
}

export const showPaper = query<typeof oneMentorship, PaperDesk>({
  deed: 'mentorship.form',
  input: oneMentorship,
  run: async (scope, { mentorship: id }) => {
    const mentorship = await findMentorship(scope, id)
    if (!mentorship) return undefined
    const [people, outside] = [await listPeople(scope), await listOutsideMentors(scope)]
    return { mentorship, people, outside, today: scope.today }
  },
  shows: ({ mentorship }) => mentorship.members.map(({ person }) => person),
})

const scanInput = oneMentorship.extend({ consent: z.uuid().transform((id) => id as ConsentId) })

export const findScan = query<typeof scanInput, KeptFile & { readonly of: PersonId }>({
  deed: 'paper.keep',
  input: scanInput,
  run: async (scope, { mentorship, consent }) => {
    const given = (await listConsents(scope, mentorship)).find((one) => one.id === consent)
    const file = given?.scan ? await findFile(scope, given.scan) : undefined
    return given && file && { ...file, of: given.person }
  },
  shows: ({ of }) => [of],
})

/** One's own pair: what is asked, and what one has answered. Nothing of anybody else's answer. */
export type AskedDesk = {
  readonly mentorship: Mentorship
  readonly person: PersonId
  readonly own: readonly KeptConsent[]
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly context: PhaseContext
}

export const showAsked = query<typeof oneMentorship, AskedDesk>({
  deed: 'self.read',
  input: oneMentorship,
  run: async (scope, { mentorship: id }) => {
    const { person } = scope
    const mentorship = await findMentorship(scope, id)
    if (!person || !mentorship) return undefined
    const own = (await listConsents(scope, id)).filter((one) => one.person === person)
    const isMember = mentorship.members.some((one) => one.person === person)
    if (own.length === 0 && !(isMember && mentorship.askedOn !== null)) return undefined
    return {
      mentorship,
      person,
      own,
      people: await listPeople(scope),
      outside: await listOutsideMentors(scope),
      context: await contextOf(scope),
    }
  },
  shows: ({ mentorship, person }) =>
    mentorship.members.map((one) => one.person).filter((one) => one !== person),
})
