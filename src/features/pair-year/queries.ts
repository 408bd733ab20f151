import { z } from 'zod'
import { type After, readAfter } from '#domain/mentorships/after.ts'
import { type Broken, mentorshipsBroken } from '#domain/mentorships/broken.ts'
import { mostMoves } from '#domain/mentorships/year-variants.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
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
