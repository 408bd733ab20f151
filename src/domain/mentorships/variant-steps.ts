import type { Change } from '#domain/matching/change-variants.ts'
import { endsEarly } from './ending.ts'
import { type Mentorship, menteesIn } from './mentorship.ts'
import { isLive, type PhaseContext, phaseOf } from './phase-of.ts'

/**
 * How a variant is carried out: what the program does already, each step with its own consents and papers.
 * `replace`: another mentor for the same people. `drop`: nobody has signed it, so it is given up and made anew.
 * `split`: a group whose people go to different mentors is ended first. `form`: a new pair.
 */
export type Step =
  | { readonly kind: 'replace'; readonly mentorship: Mentorship; readonly to: string }
  | { readonly kind: 'drop' | 'split'; readonly mentorship: Mentorship }
  | { readonly kind: 'form'; readonly mentee: string; readonly to: string }

type Around = PhaseContext & { readonly mentorships: readonly Mentorship[] }

/** R-PYR-3. What there is to do, replacements first: they free the places that new pairs take. */
export function stepsOf(changes: readonly Change[], around: Around): readonly Step[] {
  const toOf = new Map(changes.map((one) => [one.request, one.to]))
  const formers = new Map(changes.map((one) => [one.request, formerOf(one.request, around)]))
  const steps = new Map<string, Step>()
  const forms: Step[] = []
  for (const { request: mentee, to } of changes) {
    if (to === null) continue
    const former = formers.get(mentee)
    const form: Step = { kind: 'form', mentee, to }
    if (!former) {
      forms.push(form)
      continue
    }
    const phase = phaseOf(former, around)
    const whole = menteesIn(former).every(({ person }) => toOf.get(person) === to)
    if (['ordered', 'going', 'over'].includes(phase) && whole) {
      steps.set(former.id, { kind: 'replace', mentorship: former, to })
      continue
    }
    if (phase !== 'over')
      steps.set(former.id, { kind: isSigned(phase) ? 'split' : 'drop', mentorship: former })
    forms.push(form)
  }
  return [...steps.values(), ...forms]
}

const isSigned = (phase: string) => phase === 'ordered' || phase === 'going'

/** The living mentorship of a mentee, or one that ended before its time and has nobody in its place. */
function formerOf(mentee: string, { mentorships, ...context }: Around): Mentorship | undefined {
  const own = mentorships.filter((one) => menteesIn(one).some(({ person }) => person === mentee))
  const live = own.find((one) => isLive(one, context) && !endsEarly(one))
  if (live) return live
  return own.findLast(
    (one) =>
      endsEarly(one) &&
      one.through > context.today &&
      !mentorships.some((next) => next.succeeds === one.id && isLive(next, context)),
  )
}
