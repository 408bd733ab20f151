import { z } from 'zod'
import { browseMentors as browse } from '#domain/banks/browse.ts'
import type { MenteesAsked, MentorsAsked } from '#domain/banks/find-rows.ts'
import { answersShown, mayBeShown } from '#domain/banks/shown-to.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type BankDraft, type BankDraftId, findBankDraft } from '#store/bank-drafts.ts'
import { type BanksDesk, findBanksDesk } from '#store/banks-desk.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { listNames } from '#store/people.ts'
import { listSavedViews, type SavedView } from '#store/saved-views.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'
import { mayAskConsents } from './ask-consents.ts'

/** Both banks as whoever looks may see them. */
export type Desk = BanksDesk & {
  readonly mayDecide: boolean
  readonly mayAdmit: boolean
  readonly mayKeep: boolean
  readonly mayAskConsents: boolean
  /** What people said of themselves in sheets: by it or without it both banks are derived. */
  readonly mayReadAnswers: boolean
  /** Ids of those whom this person may see at all. */
  readonly shown: ReadonlySet<string>
}

export async function deskOf(scope: Scope): Promise<Desk | undefined> {
  const desk = await findBanksDesk(scope)
  if (!desk) return undefined
  const seen = desk.staff.filter(({ id }) => mayBeShown(id, scope.acting, desk.consented, scope.person))
  const mayReadAnswers = mayHere(scope, 'survey.read')
  return {
    ...desk,
    ...answersShown(desk, mayReadAnswers, scope.person),
    mayReadAnswers,
    mayDecide: mayHere(scope, 'category.decide'),
    mayAdmit: mayHere(scope, 'mentor.admit'),
    mayKeep: mayHere(scope, 'bank.keep'),
    mayAskConsents: mayAskConsents(scope),
    shown: new Set(seen.map((one) => one.id)),
  }
}

const text = z.string().max(200).optional().default('')
const menteesAsked = z.object({ q: text, state: text, category: text, topic: text, consent: text, by: text })
const mentorsAsked = z.object({
  ...{ q: text, state: text, topic: text, kind: text, free: text, consent: text, by: text },
})

/** `page`: of the list that was asked for; a list that is taken along is whole. */
type Listed = Desk & { readonly views: readonly SavedView[]; readonly page?: string | undefined }
export type MenteesPage = Listed & { readonly asked: MenteesAsked }
export type MentorsPage = Listed & { readonly asked: MentorsAsked }

const onPage = { page: z.string().max(20).optional() }
const menteesPaged = menteesAsked.extend(onPage)
const mentorsPaged = mentorsAsked.extend(onPage)

export const showMentees = query<typeof menteesPaged, MenteesPage>({
  deed: 'bank.read',
  input: menteesPaged,
  run: async (scope, { page, ...asked }) => {
    const desk = await deskOf(scope)
    return desk && { ...desk, asked, page, views: await listSavedViews(scope, 'mentees') }
  },
  shows: ({ shown }) => [...shown],
})

export const showMentors = query<typeof mentorsPaged, MentorsPage>({
  deed: 'bank.read',
  input: mentorsPaged,
  run: async (scope, { page, ...asked }) => {
    const desk = await deskOf(scope)
    return desk && { ...desk, asked, page, views: await listSavedViews(scope, 'mentors') }
  },
  shows: ({ shown }) => [...shown],
})

/** The list as it was asked for, to be taken along: with contacts across organisations only where they were wanted. */
export type MenteesExport = MenteesPage & { readonly contacts: boolean }
export type MentorsExport = MentorsPage & { readonly contacts: boolean }

const withContacts = { contacts: z.string().max(10).optional() }
const menteesTaken = menteesAsked.extend(withContacts)
const mentorsTaken = mentorsAsked.extend(withContacts)

export const takeMentees = query<typeof menteesTaken, MenteesExport>({
  deed: 'bank.read',
  input: menteesTaken,
  run: async (scope, { contacts, ...asked }) => {
    const desk = await deskOf(scope)
    return desk && { ...desk, asked, views: [], contacts: takesContacts(scope, contacts) }
  },
  shows: ({ shown }) => [...shown],
})

export const takeMentors = query<typeof mentorsTaken, MentorsExport>({
  deed: 'bank.read',
  input: mentorsTaken,
  run: async (scope, { contacts, ...asked }) => {
    const desk = await deskOf(scope)
    return desk && { ...desk, asked, views: [], contacts: takesContacts(scope, contacts) }
  },
  shows: ({ shown }) => [...shown],
})

const takesContacts = (scope: Scope, contacts: string | undefined) =>
  contacts === 'yes' && mayHere(scope, 'bank.keep')

export type Card = Desk & {
  readonly person: string
  readonly history: readonly JournalLine[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
}

const one = z.object({ person: id<PersonId>() })

/** A card of either bank: everybody who works here or comes from elsewhere has one. */
export const showCard = query<typeof one, Card>({
  deed: 'bank.read',
  input: one,
  run: async (scope, { person }) => {
    const desk = await deskOf(scope)
    if (!desk?.staff.some((one) => one.id === person)) return undefined
    const history = mayHere(scope, 'history.read')
      ? await listJournal(scope, { limit: 30, about: person })
      : []
    return { ...desk, person, history, names: await listNames(scope), zone: scope.zone }
  },
  shows: ({ person, shown }) => (shown.has(person) ? [person] : []),
})

export type DraftPage = Desk & { readonly draft: BankDraft & { readonly id: BankDraftId } }

const drafted = z.object({ draft: id<BankDraftId>() })

export const showMenteesDraft = query<typeof drafted, DraftPage>({
  deed: 'category.decide',
  input: drafted,
  run: (scope, { draft }) => draftOf(scope, 'mentees', draft),
  shows: ({ draft }) => draft.people,
})

export const showMentorsDraft = query<typeof drafted, DraftPage>({
  deed: 'mentor.admit',
  input: drafted,
  run: (scope, { draft }) => draftOf(scope, 'mentors', draft),
  shows: ({ draft, shown }) => draft.people.filter((person) => shown.has(person)),
})

async function draftOf(
  scope: Scope,
  bank: 'mentees' | 'mentors',
  id: BankDraftId,
): Promise<DraftPage | undefined> {
  const draft = await findBankDraft(scope, bank, id)
  const desk = draft && (await deskOf(scope))
  return desk && { ...desk, draft: { ...draft, id } }
}

const nothing = z.object({})

/** The form for a mentor from another organisation shows nobody. */
export const newOutsideMentor = query<typeof nothing, { readonly today: string }>({
  deed: 'bank.keep',
  input: nothing,
  run: async (scope) => ({ today: scope.today }),
})

const browsed = z.object({ q: text, topic: text, kind: text, free: text })
export type BrowsedPage = BanksDesk & { readonly asked: z.output<typeof browsed> }

/** R-BNK-13. The bank as colleagues look through it; what they are not shown is left out by the page's own rows. */
export const browseMentors = query<typeof browsed, BrowsedPage>({
  deed: 'mentors.browse',
  input: browsed,
  run: async (scope, asked) => {
    const desk = await findBanksDesk(scope)
    return desk && { ...desk, asked }
  },
  shows: (desk) => browse(desk).mentors.map((one) => one.person),
})
