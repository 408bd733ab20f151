import { meetsWeekly } from '#domain/documents/programme-days.ts'
import type { Span } from '#domain/documents/school-days.ts'
import { termsOf } from '#domain/mentorships/terms.ts'
import texts from '#reference/documents/programme_texts.json' with { type: 'json' }
import type { ProgrammeContent } from './programme-content.ts'

export type ProgrammeRhythm =
  | { readonly kind: 'on-request' }
  | { readonly kind: 'fixed' | 'usual'; readonly everyWeeks: number }

export type Kinds = Pick<ProgrammeContent, 'form' | 'types'>

/** R-PRG-12. How often they meet by the type of mentoring; every week in a programme shorter than four months. */
export function rhythmOf({ form, types }: Kinds, term: Span): ProgrammeRhythm {
  const rhythm = termsOf(form, types)?.rhythm
  if (rhythm?.kind === 'on-request') return rhythm
  const [kind, weeks] =
    rhythm?.kind === 'fixed' ? ['fixed' as const, rhythm.everyWeeks] : ['usual' as const, 2]
  return { kind, everyWeeks: meetsWeekly(term) ? 1 : weeks }
}

/** The same as the programme says it. */
export function scheduleOf(kinds: Kinds, term: Span): string {
  const rhythm = rhythmOf(kinds, term)
  if (rhythm.kind === 'on-request') return texts.schedule.onRequest
  const often = rhythm.everyWeeks === 1 ? 'weekly' : 'fortnightly'
  return texts.schedule[rhythm.kind === 'fixed' ? (`fixed_${often}` as const) : often]
}
