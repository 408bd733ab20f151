import { z } from 'zod'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { type Phase, phaseOf } from '#domain/mentorships/phase-of.ts'
import { type Plan, planPapers, wantedKinds } from '#domain/papers/plan-papers.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { listMentorships } from '#store/mentorships.ts'
import { decideAlone, findOrganisation } from '#store/organisations.ts'
import { addPapers, dropDrafts } from '#store/paper-changes.ts'
import { listOrdered, listPapers } from '#store/papers.ts'
import { listProgrammeOutlines } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, id, optionalDay, optionalLine } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const several = <Name extends string>() => z.array(id<Name>()).default([])

export const askInput = z.object({
  kinds: z.array(z.enum(wantedKinds)).default([]),
  dissemination: several<PersonId>(),
  anew: z.literal('yes').optional(),
  /** None: all that are being agreed on. */
  mentorships: several<MentorshipId>(),
  amount: optionalLine(),
  amounts: z.record(anyText, optionalLine()).default({}),
  conditions: optionalLine(),
  time: optionalLine(),
  absence: optionalLine(),
  adoptionDay: optionalDay,
  adoptionNumber: optionalLine(50),
})
export type AskPapers = z.output<typeof askInput>

export type AskRefusal = { readonly reason: 'nothing-chosen' | 'no-pairs' | 'all-there' }

/** R-PAP-8. All the papers of all pairs that are being agreed on, in one press; a job prints them. */
export const askPapers = command<typeof askInput, number, AskRefusal>({
  deed: 'paper.keep',
  input: askInput,
  run: async (scope, asked) => {
    if (asked.kinds.length === 0 && asked.dissemination.length === 0) return no({ reason: 'nothing-chosen' })
    await decideAlone(scope)
    const pairs = await pairsFor(scope, asked)
    if (pairs === undefined) return no({ reason: 'not-found' })
    if (pairs.length === 0) return no({ reason: 'no-pairs' })
    const { papers, drops } = await planFor(scope, pairs, asked)
    if (papers.length === 0) return no({ reason: 'all-there' })
    await dropDrafts(scope, drops)
    await addPapers(
      scope,
      papers.map((one) => ({ ...one, title: texts.kinds[one.kind] })),
    )
    return done(papers.length, { kind: 'papers-asked', papers: papers.length })
  },
})

const beingAgreed: ReadonlySet<Phase> = new Set(['draft', 'asked', 'agreed'])
const printable: ReadonlySet<Phase> = new Set(['draft', 'asked', 'agreed', 'ordered', 'going'])

/** R-PAP-8. Whose papers are prepared: of all, those that are being agreed on: printing is how a school on paper asks; of one that is named, while it lasts. */
export async function pairsToPaper(scope: Scope): Promise<readonly Mentorship[]> {
  const context = { ordered: await listOrdered(scope), today: scope.today }
  return (await listMentorships(scope)).filter((one) => beingAgreed.has(phaseOf(one, context)))
}

async function pairsFor(
  scope: Scope,
  { mentorships }: AskPapers,
): Promise<readonly Mentorship[] | undefined> {
  if (mentorships.length === 0) return pairsToPaper(scope)
  const context = { ordered: await listOrdered(scope), today: scope.today }
  const all = await listMentorships(scope)
  const named = mentorships.map((wanted) => all.find((one) => one.id === wanted))
  if (named.some((one) => one === undefined)) return undefined
  return named.filter((one) => one !== undefined).filter((one) => printable.has(phaseOf(one, context)))
}

async function planFor(scope: Scope, pairs: readonly Mentorship[], asked: AskPapers): Promise<Plan> {
  const organisation = await findOrganisation(scope)
  const outlines = await listProgrammeOutlines(scope)
  const { amount, amounts, conditions, time, absence } = asked
  const known = {
    papers: await listPapers(scope),
    withProgramme: new Set(outlines.map(({ mentorship }) => mentorship)),
    schoolYear: organisation!.schoolYear,
    today: scope.today,
  }
  return planPapers(
    pairs,
    {
      kinds: new Set(asked.kinds),
      dissemination: new Set(asked.dissemination),
      anew: asked.anew === 'yes',
      termsOf: (pair) => ({ amount: amounts[pair] || amount, conditions, time, absence }),
      adoption: { day: asked.adoptionDay, number: asked.adoptionNumber || null },
    },
    known,
  )
}
