import { z } from 'zod'
import { pairGround } from '#domain/documents/pair-ground.document.ts'
import { words } from '#domain/documents/words.ts'
import {
  isAgreed,
  type Mentorship,
  type MentorshipId,
  menteesIn,
  mentorOf,
} from '#domain/mentorships/mentorship.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import { nothingSaid } from '#domain/needs/said.ts'
import { type PairWeight, weighPairs } from '#domain/needs/weigh-pairs.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type DraftFacts, type DraftRefusal, draftContent } from '#domain/programmes/draft-content.ts'
import { awaitsProgramme } from '#domain/programmes/needs-programme.ts'
import { topicFacts } from '#domain/programmes/programme-topics.ts'
import type { Need } from '#domain/surveys/need.ts'
import { no } from '#kit/result.ts'
import { listNeeds } from '#store/answer-sheets.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPairsDesk } from '#store/pairs-desk.ts'
import { addVersions, listProgrammeOutlines } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText } from '../fields.ts'
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
  const desk = await findPairsDesk(scope)
  const mentorships = (desk?.mentorships ?? []).filter(awaitsProgramme)
  const made = new Set((await listProgrammeOutlines(scope)).map(({ mentorship }) => mentorship))
  const needs = await listNeeds(scope)
  const without = mentorships.filter(({ id }) => !made.has(id))
  if (!desk) return { ready: [], notAgreed: without }
  // People who have a pair are weighed with each other all the same.
  const free = { ...desk, said: { ...desk.said, taken: nothingSaid.taken, settled: [] } }
  const weigh = weighPairs(free, without.flatMap(pairsIn))
  return {
    ready: without.filter(isAgreed).map((one) => draftOf(one, needs, weigh, desk.kind)),
    notAgreed: without.filter((one) => !isAgreed(one)),
  }
}

function pairsIn(mentorship: Mentorship): readonly PairOf[] {
  const { person: mentor } = mentorOf(mentorship)
  return menteesIn(mentorship).map(({ person }) => ({ mentee: person, mentor }))
}

const hardest = 4

function draftOf(
  mentorship: Mentorship,
  needs: ReadonlyMap<PersonId, Need>,
  weigh: (pair: PairOf) => PairWeight,
  kind: OrganisationKind,
): DraftOf {
  const mentees = menteesIn(mentorship)
  const weighed = pairsIn(mentorship).map((pair) => ({ pair, weight: weigh(pair) }))
  const named = (topics: readonly string[]) => [...new Set(topicFacts(topics).map(({ code }) => code))]
  const agreed = named(mentees.flatMap(({ topics }) => topics))
  const asked = named(weighed.flatMap(({ weight }) => weight.topics.slice(0, hardest)))
  const topics = agreed.length > 0 ? agreed : asked.length > 0 ? asked : words.usualTopics
  const { form, format, types, mode, from, through } = mentorship
  const [only] = mentees
  const strengths = only && mentees.length === 1 ? needs.get(only.person)?.strengths.trim() : undefined
  const facts: DraftFacts = {
    ...{ kind, form, format, types, mode, from, through, topics },
    mentees: weighed.map(({ weight }) => ({ needCategory: weight.categories[0] ?? null })),
    ground: groundOf(weighed[0]!),
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

/** R-DOC-18. By the criteria of the Положение; the words of the screen, with surnames, do not go into an act. */
function groundOf({ pair, weight }: { readonly pair: PairOf; readonly weight: PairWeight }) {
  const { score, covered } = weight
  if (!score || !covered) return undefined
  return pairGround({ ...pair, type: 'traditional', score, covered, locked: false })
}

const input = z.object({ mentorship: z.array(anyText) })

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
