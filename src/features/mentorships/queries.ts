import { z } from 'zod'
import type { AttentionDesk } from '#domain/attention/healths.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { yearOfActs } from '#domain/documents/pairs-of-proposal.ts'
import type { Pause } from '#domain/mentorships/change-request.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PhaseContext } from '#domain/mentorships/phase-of.ts'
import { pairsOf } from '#domain/mentorships/taken.ts'
import type { Day } from '#kit/day.ts'
import { findAttentionDesk } from '#store/attention-desk.ts'
import { listPauses } from '#store/change-requests.ts'
import { type KeptConsent, listBossConsents, listConsents } from '#store/consents.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import {
  findMentorship,
  findMentorshipNotes,
  listMentorships,
  type MentorshipNotes,
} from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { listOrdered } from '#store/papers.ts'
import { listPeople, type Person } from '#store/people.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'

/** Mentorships with the people in them, and what they are today. */
export type MentorshipsDesk = {
  readonly mentorships: readonly Mentorship[]
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
  readonly context: PhaseContext
  readonly today: Day
  readonly mayForm: boolean
}

async function deskOf(scope: Scope): Promise<MentorshipsDesk> {
  return {
    mentorships: await listMentorships(scope),
    people: await listPeople(scope),
    outside: await listOutsideMentors(scope),
    context: { ordered: await listOrdered(scope), today: scope.today },
    today: scope.today,
    mayForm: mayHere(scope, 'mentorship.form'),
  }
}

const peopleIn = ({ mentorships }: Pick<MentorshipsDesk, 'mentorships'>) =>
  mentorships.flatMap((one) => one.members.map(({ person }) => person))

const listInput = z.object({
  phase: z.string().max(20).optional().default(''),
  find: z.string().max(100).optional().default(''),
})

export type MentorshipsPage = MentorshipsDesk & { readonly phase: string; readonly find: string }

export const listAllMentorships = query<typeof listInput, MentorshipsPage>({
  deed: 'mentorship.read',
  input: listInput,
  run: async (scope, asked) => ({ ...(await deskOf(scope)), ...asked }),
  shows: peopleIn,
})

const one = z.object({ mentorship: z.uuid().transform((id) => id as MentorshipId) })

export type MentorshipCard = MentorshipsDesk & {
  readonly mentorship: Mentorship
  readonly notes: MentorshipNotes
  /** Without private reasons where the reader is not the curator. */
  readonly consents: readonly KeptConsent[]
  readonly history: readonly JournalLine[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly mayKeepPapers: boolean
  readonly mayChange: boolean
  /** What it is judged by; `null` for whoever may not know, and for its own people. */
  readonly attention: AttentionDesk | null
  /** Of this pair. */
  readonly pauses: readonly Pause[]
  /** Whose place it takes, and who takes its place. */
  readonly former: Mentorship | undefined
  readonly successors: readonly Mentorship[]
  /** Written consents of those who are led by a boss here. */
  readonly bossConsents: readonly { readonly mentee: string; readonly on: Day }[]
}

export const showMentorship = query<typeof one, MentorshipCard>({
  deed: 'mentorship.read',
  input: one,
  run: async (scope, { mentorship: id }) => {
    const mentorship = await findMentorship(scope, id)
    if (!mentorship) return undefined
    const desk = await deskOf(scope)
    const consents = await listConsents(scope, id)
    return {
      ...desk,
      mentorship,
      notes: await findMentorshipNotes(scope, id),
      consents: desk.mayForm ? consents : consents.map((given) => ({ ...given, privateReason: null })),
      history: await listJournal(scope, { limit: 50, about: id }),
      names: new Map(desk.people.map((person) => [person.id, `${person.surname} ${person.name}`])),
      zone: scope.zone,
      mayKeepPapers: mayHere(scope, 'paper.keep'),
      mayChange: mayHere(scope, 'change.keep'),
      attention: await attentionOf(scope, mentorship, desk),
      pauses: (await listPauses(scope)).filter((pause) => pause.mentorship === id),
      former: desk.mentorships.find((other) => other.id === mentorship.succeeds),
      successors: desk.mentorships.filter((other) => other.succeeds === id),
      bossConsents: (await listBossConsents(scope)).filter((given) =>
        pairsOf(mentorship).some((pair) => pair.mentee === given.mentee && pair.mentor === given.mentor),
      ),
    }
  },
  shows: ({ mentorship }) => peopleIn({ mentorships: [mentorship] }),
})

/** R-ATT-1. A pair sees no label about itself. */
async function attentionOf(
  scope: Scope,
  mentorship: Mentorship,
  { people }: MentorshipsDesk,
): Promise<AttentionDesk | null> {
  const isOwn = mentorship.members.some(({ person }) => person === scope.person)
  if (isOwn || !mayHere(scope, 'attention.read')) return null
  const known = { mentorships: [mentorship], people, of: [mentorship.id] }
  return (await findAttentionDesk(scope, known)) ?? null
}

/** Everything to make pairs from; `first` is the earliest usual day. */
export type FormingDesk = PairsDesk & {
  readonly context: PhaseContext
  readonly schoolYear: number
}

export async function formingDesk(scope: Scope): Promise<FormingDesk | undefined> {
  const desk = await findPairsDesk(scope)
  const organisation = await findOrganisation(scope)
  if (!desk || !organisation) return undefined
  return {
    ...desk,
    context: { ordered: desk.ordered, today: scope.today },
    schoolYear: yearOfActs(organisation.schoolYear, scope.today),
  }
}

const nothing = z.object({})

export const showForming = query<typeof nothing, FormingDesk>({
  deed: 'mentorship.form',
  input: nothing,
  run: formingDesk,
  shows: ({ staff }) => staff.map((person) => person.id),
})

export type ChangingDesk = FormingDesk & { readonly mentorship: Mentorship }

export const showChanging = query<typeof one, ChangingDesk>({
  deed: 'mentorship.form',
  input: one,
  run: async (scope, { mentorship: id }) => {
    const mentorship = await findMentorship(scope, id)
    const desk = mentorship && (await formingDesk(scope))
    return desk && { ...desk, mentorship }
  },
  shows: ({ mentorship }) => peopleIn({ mentorships: [mentorship] }),
})
