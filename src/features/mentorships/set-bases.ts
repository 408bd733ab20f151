import { z } from 'zod'
import { basisOf, type FoundBasis, partOfJobBy } from '#domain/mentorships/basis.ts'
import { type Mentorship, type MentorshipId, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { type Terms, termsOf } from '#domain/mentorships/terms.ts'
import { poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import { no } from '#kit/result.ts'
import { saveBases } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { mayChangeIn } from './change-mentorship.ts'
import { type FormingDesk, formingDesk } from './queries.ts'
import { basisTexts as texts } from './texts.ts'

const uuidList = z.array(id<MentorshipId>()).min(1, texts.nobodyChosen).max(500)

/** What the facts say of a mentorship: who works here, and what the position is. */
export function basisAnswers(desk: FormingDesk, mentorship: Mentorship) {
  const pool = new Map(poolOfStaff(desk.staff, desk.roles, desk.today).map((one) => [one.id, one]))
  const mentor = pool.get(mentorOf(mentorship).person)
  return {
    mentorWorksHere: mentor !== undefined,
    menteesWorkHere: menteesIn(mentorship).every(({ person }) => pool.has(person)),
    partOfJob: partOfJobBy(mentor?.position ?? null),
  }
}

export function proposedBasis(desk: FormingDesk, mentorship: Mentorship): FoundBasis {
  return basisOf(basisAnswers(desk, mentorship), termsOfKept(mentorship))
}

/** Forms and types that were kept can be joined: they were checked. */
export function termsOfKept({ form, types }: Pick<Mentorship, 'form' | 'types'>): Pick<Terms, 'bases'> {
  return termsOf(form, types) ?? { bases: ['assignment_351_8', 'job_function', 'outside'] }
}

/** Those whose basis is still to be found. */
export function withoutBasis(desk: FormingDesk): readonly Mentorship[] {
  return desk.mentorships.filter((one) => one.basis === null && mayChangeIn(phaseOf(one, desk.context)))
}

/** R-MEN-6. The bases that the facts propose, for all chosen at once, with the reasons kept. */
export const confirmBases = command({
  deed: 'mentorship.form',
  input: z.object({ mentorship: uuidList }),
  run: async (scope, { mentorship: chosen }) => {
    await decideAlone(scope)
    const desk = await formingDesk(scope)
    if (!desk) return no({ reason: 'not-found' })
    const open = new Map(withoutBasis(desk).map((one) => [one.id, one]))
    const known = new Set(desk.mentorships.map((one) => one.id))
    if (chosen.some((one) => !known.has(one))) return no({ reason: 'not-found' })
    const found = chosen.flatMap((one) => {
      const mentorship = open.get(one)
      if (!mentorship) return []
      const { basis, because } = proposedBasis(desk, mentorship)
      return [{ id: one, basis, because: { by: 'facts' as const, reasons: because } }]
    })
    await saveBases(scope, found)
    return done(
      found.length,
      ...found.map(({ id, basis }) => ({ kind: 'mentorship-basis-set' as const, mentorship: id, basis })),
    )
  },
})

const yesNo = z.enum(['yes', 'no'], texts.answerMissing)

/** R-MEN-6. One mentorship by the curator's own answers to the three questions. */
export const setBasis = command<
  z.ZodType<Answers>,
  MentorshipId,
  { readonly reason: 'too-late' } | { readonly reason: 'not-for-form' }
>({
  deed: 'mentorship.form',
  input: z.object({
    mentorship: id<MentorshipId>(),
    mentorWorksHere: yesNo,
    menteesWorkHere: yesNo,
    partOfJob: yesNo,
  }),
  run: async (scope, { mentorship: id, ...answers }) => {
    await decideAlone(scope)
    const desk = await formingDesk(scope)
    const mentorship = desk?.mentorships.find((one) => one.id === id)
    if (!desk || !mentorship) return no({ reason: 'not-found' })
    if (!mayChangeIn(phaseOf(mentorship, desk.context))) return no({ reason: 'too-late' })
    const terms = termsOfKept(mentorship)
    const found = basisOf(
      {
        mentorWorksHere: answers.mentorWorksHere === 'yes',
        menteesWorkHere: answers.menteesWorkHere === 'yes',
        partOfJob: answers.partOfJob,
      },
      terms,
    )
    if (!terms.bases.includes(found.basis)) return no({ reason: 'not-for-form' })
    await saveBases(scope, [{ id, basis: found.basis, because: { by: 'curator', reasons: found.because } }])
    return done(id, { kind: 'mentorship-basis-set', mentorship: id, basis: found.basis })
  },
})

type Answers = {
  readonly mentorship: MentorshipId
  readonly mentorWorksHere: 'yes' | 'no'
  readonly menteesWorkHere: 'yes' | 'no'
  readonly partOfJob: 'yes' | 'no'
}
