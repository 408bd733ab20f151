import { z } from 'zod'
import { words } from '#domain/documents/words.ts'
import { isAgreed, type Mentorship, type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type DraftFacts, type DraftRefusal, draftContent } from '#domain/programmes/draft-content.ts'
import { needsProgramme } from '#domain/programmes/needs-programme.ts'
import { topicFacts } from '#domain/programmes/programme-topics.ts'
import type { Need } from '#domain/surveys/need.ts'
import { no } from '#kit/result.ts'
import { listNeeds } from '#store/answer-sheets.ts'
import { listDecisions } from '#store/decisions.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import { addVersions, listProgrammeOutlines } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { ofPair } from './programme-desk.ts'

/** A pair and what its first version is made from. */
export type DraftOf = {
  readonly mentorship: Mentorship
  readonly facts: DraftFacts
  /** Where the topics come from. */
  readonly from: 'need' | 'pair' | 'usual'
  readonly trouble: DraftRefusal | null
}

/** Every agreed pair without a programme, and the pairs whose people have not all agreed. */
export async function draftFactsOf(
  scope: Scope,
): Promise<{ readonly ready: readonly DraftOf[]; readonly notAgreed: readonly Mentorship[] }> {
  const mentorships = (await listMentorships(scope)).filter(needsProgramme)
  const made = new Set((await listProgrammeOutlines(scope)).map(({ mentorship }) => mentorship))
  const needs = await listNeeds(scope)
  const { categories } = await listDecisions(scope)
  const kind = (await findOrganisation(scope))?.kind ?? 'school'
  const categoryOf = (person: PersonId) =>
    categories.find((one) => one.person === person && one.decision === 'confirmed')?.category ?? null
  const without = mentorships.filter(({ id }) => !made.has(id))
  return {
    ready: without.filter(isAgreed).map((one) => draftOf(one, needs, categoryOf, kind)),
    notAgreed: without.filter((one) => !isAgreed(one)),
  }
}

const hardest = 4

function draftOf(
  mentorship: Mentorship,
  needs: ReadonlyMap<PersonId, Need>,
  categoryOf: (person: PersonId) => string | null,
  kind: OrganisationKind,
): DraftOf {
  const mentees = menteesIn(mentorship)
  const named = (topics: readonly string[]) => [...new Set(topicFacts(topics).map(({ code }) => code))]
  const agreed = named(mentees.flatMap(({ topics }) => topics))
  const asked = named(
    mentees.flatMap(
      ({ person }) =>
        needs
          .get(person)
          ?.topics.slice(0, hardest)
          .map(({ code }) => code) ?? [],
    ),
  )
  const topics = agreed.length > 0 ? agreed : asked.length > 0 ? asked : words.usualTopics
  const { form, format, types, mode, from, through, reason } = mentorship
  const [only] = mentees
  const strengths = only && mentees.length === 1 ? needs.get(only.person)?.strengths.trim() : undefined
  const facts: DraftFacts = {
    ...{ kind, form, format, types, mode, from, through, topics },
    mentees: mentees.map(({ person }) => ({ needCategory: categoryOf(person) })),
    ground: reason || undefined,
    strengths: strengths ? strengths.replace(/[.\s]+$/, '') : undefined,
  }
  const drafted = draftContent(facts)
  return {
    mentorship,
    facts,
    from: agreed.length > 0 ? 'pair' : asked.length > 0 ? 'need' : 'usual',
    trouble: drafted.ok ? null : drafted.refusal,
  }
}

const input = z.object({ mentorship: z.array(z.string()) })

export type PrepareRefusal = { readonly reason: 'nothing-to-prepare' }

/** R-PRG-2. Version 1 for every chosen pair in one press; two presses at once make it once. */
export const prepareProgrammes = command<typeof input, number, PrepareRefusal>({
  deed: 'programme.keep',
  input,
  run: async (scope, { mentorship: chosen }) => {
    await decideAlone(scope)
    const { ready } = await draftFactsOf(scope)
    const wanted = ready.filter(({ mentorship }) => chosen.includes(mentorship.id))
    const drafted = wanted.flatMap(({ mentorship, facts }) => {
      const content = draftContent(facts)
      return content.ok ? [{ mentorship, facts, content: content.value }] : []
    })
    if (drafted.length === 0) return no({ reason: 'nothing-to-prepare' })
    await addVersions(
      scope,
      drafted.map(({ mentorship, facts: { from, through }, content }) => ({
        mentorship: mentorship.id as MentorshipId,
        number: 1,
        content,
        from,
        through,
        because: '',
      })),
    )
    const facts = drafted.map(({ mentorship }) => ({
      kind: 'programme-prepared' as const,
      ...ofPair(mentorship),
    }))
    return done(drafted.length, ...facts)
  },
})
