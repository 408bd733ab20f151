import { changeVariants, type Variant } from '#domain/matching/change-variants.ts'
import { possibleNow } from '#domain/matching/few-moves.ts'
import { type After, presentAfter } from './after.ts'
import { type PresentDesk, type PresentSchool, presentSchool } from './present-school.ts'
import { type Step, stepsOf } from './variant-steps.ts'

/** What may be done after something happened, before anything is done. */
export type YearVariants = {
  readonly school: PresentSchool
  /** Whose pair is no more possible: their mentor cannot lead, left, or the pair is forbidden. */
  readonly left: readonly string[]
  /** Present pairs that may go on. */
  readonly goOn: number
  /** Who may lead somebody at all: with fewer than two there is nothing to choose between (R-NEE-12). */
  readonly mentors: number
  readonly variants: readonly { readonly variant: Variant; readonly steps: readonly Step[] }[]
}

/** As many as a curator will ask to move at most. */
export const mostMoves = 5

/** R-PYR-2. The three variants over the pairs that live now, each with the steps that lead to it. */
export function yearVariants(desk: PresentDesk, after: After, most: number): YearVariants {
  const school = presentSchool(desk)
  const present = presentAfter(school.present, after)
  const { policy, levels, classes } = desk.settings
  const { problem, variants } = changeVariants(present, null, { policy, levels, classes, most })
  const goOn = new Set(possibleNow(problem, present.pairs).map((pair) => pair.request))
  return {
    school,
    left: [...school.mentorshipOf.keys()].filter((mentee) => !goOn.has(mentee)),
    goOn: goOn.size,
    mentors: problem.blocks.filter((block) => block.max > 0).length,
    variants: variants.map((variant) => ({
      variant,
      steps: 'plan' in variant ? stepsOf(variant.changes, desk) : [],
    })),
  }
}
