import { z } from 'zod'
import { mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import {
  type MentorDeed,
  type MentorTrouble,
  type PlannedMentor,
  planMentors,
  typedTroubles,
} from '#domain/banks/bulk-mentors.ts'
import { type Shown, shownPeople } from '#domain/banks/shown-to.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { no } from '#kit/result.ts'
import { type BankDraftId, dropBankDraft, findBankDraft } from '#store/bank-drafts.ts'
import { type BanksDesk, findBanksDesk } from '#store/banks-desk.ts'
import { saveMentorDecision } from '#store/decisions.ts'
import { addAdmissions, addSuspensions } from '#store/mentor-bank.ts'
import { decideAlone } from '#store/organisations.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { type CommonRefusal, command, done } from '../command.ts'
import { id } from '../fields.ts'
import { askConsents, consentsOf, mayAskConsents } from './ask-consents.ts'
import { admissionOf, admissionShape, suspensionOf, suspensionShape } from './parts/admission-input.ts'
import { groundsOf } from './parts/grounds.ts'
import { checkTexts, troubleErrors } from './parts/texts.ts'

const draft = id<BankDraftId>()
const input = z.discriminatedUnion('do', [
  z.object({ draft, do: z.literal('admit'), ...admissionShape }),
  z.object({ draft, do: z.literal('suspend'), ...suspensionShape }),
  z.object({ draft, do: z.literal('include') }),
  z.object({ draft, do: z.literal('exclude') }),
  z.object({ draft, do: z.literal('by-rule') }),
  z.object({ draft, do: z.literal('consent') }),
])

type Typed = z.output<typeof input>
export type MentorsRefusal =
  | { readonly reason: 'nobody-left' | 'only-council' }
  | { readonly reason: 'typed'; readonly trouble: MentorTrouble }

/** R-BNK-12. All of a draft at once, looked at again: whom it may not be done to stays as he was. */
export const applyMentors = command<typeof input, MentorDeed, MentorsRefusal>({
  deed: 'mentor.admit',
  input,
  run: async (scope, typed) => {
    const mayDecide = mayHere(scope, 'category.decide')
    if (typed.do === 'consent' && !mayAskConsents(scope))
      return no<CommonRefusal>({ reason: 'not-allowed', deed: 'paper.keep' })
    if (typed.do !== 'admit' && typed.do !== 'suspend' && !mayDecide)
      return no<CommonRefusal>({ reason: 'not-allowed', deed: 'category.decide' })
    if (typed.do === 'admit' && typed.admittedBy === 'curator' && !mayDecide)
      return no({ reason: 'only-council' })
    await decideAlone(scope)
    const kept = await findBankDraft(scope, 'mentors', typed.draft)
    const desk = kept?.deed === typed.do ? await findBanksDesk(scope) : undefined
    if (!kept || !desk) return no({ reason: 'not-found' })
    const shown = shownPeople(scope.acting, desk.consented, scope.person)
    const planned = plannedMentors({ ...desk, shown }, typed.do, kept.people, typed)
    const wrong = planned.find(({ trouble }) => trouble !== null && typedTroubles.includes(trouble))
    if (wrong) return no({ reason: 'typed', trouble: wrong.trouble! })
    const possible = planned.filter((one) => one.trouble === null)
    if (possible.length === 0) return no({ reason: 'nobody-left' })
    const facts = await carryOut(scope, typed, shownOf(possible, shown), desk.schoolYear)
    await dropBankDraft(scope, typed.draft)
    return done(typed.do, ...facts)
  },
})

type FitMentor = Omit<PlannedMentor, 'person'> & { readonly person: Shown }

/** R-BNK-15. Who is not shown to whoever decides is not among them. */
function shownOf(
  planned: readonly PlannedMentor[],
  shown: (person: string) => Shown | undefined,
): readonly FitMentor[] {
  return planned.flatMap((one) => {
    const person = shown(one.person)
    return person ? [{ ...one, person }] : []
  })
}

async function carryOut(
  scope: Scope,
  typed: Typed,
  possible: readonly FitMentor[],
  schoolYear: number,
): Promise<readonly Fact[]> {
  const people = possible.map((one) => one.person)
  if (typed.do === 'consent') return [await askConsents(scope, people, schoolYear)]
  if (typed.do === 'admit') {
    const fields = admissionOf(typed)
    const given = possible.map(({ person, row }) => ({
      ...fields,
      person,
      grounds: groundsOf(fields, row!),
    }))
    await addAdmissions(scope, given)
    return given.map(({ person, from, by, grounds }) => ({
      kind: 'mentor-admitted',
      ...{ person, from, by },
      personal: { grounds },
    }))
  }
  if (typed.do === 'suspend') {
    const fields = suspensionOf(typed)
    const { from, through, because } = fields
    await addSuspensions(
      scope,
      people.map((person) => ({ person, ...fields })),
    )
    return people.map((person) => ({
      kind: 'mentor-suspended',
      ...{ person, from, through },
      personal: { because },
    }))
  }
  const decision = decisions[typed.do]
  for (const person of people) await saveMentorDecision(scope, person, decision)
  return people.map((person) => ({
    kind: 'mentor-decided',
    person,
    decision: decision ?? 'undecided',
  }))
}

const decisions = { include: 'included', exclude: 'excluded', 'by-rule': null } as const

/** What a deed would do now, as the check page shows it and as it is carried out. */
export function plannedMentors(
  desk: BanksDesk & { readonly shown: (person: string) => unknown },
  deed: MentorDeed,
  people: readonly string[],
  typed?: Typed,
): readonly PlannedMentor[] {
  const decided = new Set<string>(desk.decisions.mentors.map((one) => one.person))
  return planMentors(deed, people, {
    ...{ rows: mentorsOfDesk(desk).rows, bank: desk.bank, today: desk.today, decided },
    consents: consentsOf(desk),
    shown: desk.shown,
    admission: typed?.do === 'admit' ? admissionOf(typed) : undefined,
    suspension: typed?.do === 'suspend' ? suspensionOf(typed) : undefined,
  })
}

export function mentorsRefusal(refusal: MentorsRefusal): Readonly<Record<string, string>> {
  if (refusal.reason === 'typed') return troubleErrors(refusal.trouble)
  return refusal.reason === 'only-council'
    ? { admittedBy: checkTexts.onlyCouncil }
    : { form: checkTexts.nobodyLeft }
}
