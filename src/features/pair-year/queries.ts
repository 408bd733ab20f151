import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import { type After, readAfter } from '#domain/mentorships/after.ts'
import { type Broken, mentorshipsBroken } from '#domain/mentorships/broken.ts'
import { daysOfYear } from '#domain/mentorships/year-of-pairs.ts'
import { mostMoves } from '#domain/mentorships/year-variants.ts'
import { listKeptProposals, type ProposalOfDay } from '#store/kept-proposals.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { sideBySide } from '#store/side-by-side.ts'
import { query } from '../command.ts'

const asked = z.object({
  after: z.string().max(60).optional(),
  most: z.coerce.number().int().min(1).max(mostMoves).catch(2),
})

export type VariantsDesk = {
  readonly desk: PairsDesk
  readonly after: After
  readonly most: number
  /** Mentors who leave before their pairs end. */
  readonly broken: readonly Broken[]
}

/** R-PYR-2. Everything the variants are made from; they are made outside the scope. */
export const showVariants = query<typeof asked, VariantsDesk>({
  deed: 'change.read',
  input: asked,
  run: async (scope, { after, most }) => {
    const desk = await findPairsDesk(scope)
    if (!desk) return undefined
    const { mentorships, staff, said } = desk
    const broken = mentorshipsBroken(mentorships, staff, said.outside, desk)
    return { desk, after: readAfter(after), most, broken: broken.filter((one) => one.side === 'mentor') }
  },
  shows: ({ desk }) => desk.staff.map((person) => person.id),
})

const year = z.object({
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  page: z.string().max(10).optional(),
})

export type YearDesk = {
  readonly desk: PairsDesk
  readonly kept: readonly ProposalOfDay[]
  readonly schoolYear: number
  /** School years in which there were pairs, the latest first. */
  readonly years: readonly number[]
  readonly page: string | undefined
}

/** R-PYR-5. Everything the year of pairs is told from. */
export const showPairYear = query<typeof year, YearDesk>({
  deed: 'pair.read',
  input: year,
  run: async (scope, { year: asked, page }) => {
    const now = yearAt(scope.today)
    const schoolYear = asked ?? now
    const found = await sideBySide(scope, {
      desk: (at) => findPairsDesk(at),
      kept: (at) => listKeptProposals(at, daysOfYear(schoolYear)),
    })
    const { desk, kept } = found
    if (!desk) return undefined
    const years = [now, schoolYear, ...desk.mentorships.map((one) => yearAt(one.madeOn))]
    return {
      ...{ desk, kept, schoolYear, page },
      years: [...new Set(years)].sort((one, other) => other - one),
    }
  },
  shows: ({ desk }) => desk.staff.map((person) => person.id),
})
