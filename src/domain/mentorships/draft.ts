import { lastsAsAllowed } from '#domain/documents/programme-days.ts'
import type { PairOf } from '#domain/needs/eligibility.ts'
import { mayBeTopic } from '#domain/needs/topics.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Mode } from './mentorship.ts'
import { mentoringFormats, type Terms, termsOf } from './terms.ts'

/** A mentorship as somebody wants it, before anybody is asked. */
export type Draft = {
  readonly form: string
  readonly format: string | null
  readonly types: readonly string[]
  readonly mode: Mode
  readonly from: Day
  readonly through: Day
  readonly mentor: PersonId
  readonly mentees: readonly PersonId[]
  readonly topics: readonly string[]
  readonly coMentor: { readonly person: PersonId; readonly topics: readonly string[] } | null
  readonly reason: string
  /** The day of the teacher's written consent to be led by a boss, where there is a paper with it. */
  readonly bossConsentOn: Day | null
}

/** What there is already; ids of people. */
export type DraftWorld = {
  readonly today: Day
  /** Work here. */
  readonly here: ReadonlySet<string>
  /** Come from another organisation as mentors. */
  readonly outside: ReadonlySet<string>
  /** The head and deputies. */
  readonly leads: ReadonlySet<string>
  readonly live: readonly PairOf[]
  readonly refusals: readonly PairOf[]
  readonly bossConsents: readonly PairOf[]
  /** R-WSH-4. Taken away by what somebody marked in private. */
  readonly unfit: readonly PairOf[]
}

export type DraftRefusal =
  | { readonly reason: 'types-exclude' }
  | { readonly reason: 'format-elsewhere' }
  | { readonly reason: 'mentees-count'; readonly least: number; readonly most: number }
  | { readonly reason: 'same-person'; readonly person: PersonId }
  | { readonly reason: 'not-here'; readonly person: PersonId }
  | { readonly reason: 'already'; readonly person: PersonId }
  | { readonly reason: 'refused'; readonly person: PersonId }
  | { readonly reason: 'unfit' }
  | { readonly reason: 'boss-form' }
  | { readonly reason: 'not-a-boss' }
  | { readonly reason: 'boss-consent'; readonly person: PersonId }
  | { readonly reason: 'boss-consent-later' }
  | { readonly reason: 'remote' }
  | { readonly reason: 'ends-before' }
  | { readonly reason: 'term' }
  | { readonly reason: 'topics' }
  | { readonly reason: 'co-mentor-topics' }

/**
 * R-MEN-5. What keeps a mentorship from being made: the first reason, `undefined` when nothing does. A refusal between two
 * people is final. Between a boss and whom one leads there is only the form «руководитель – педагог», and only with the
 * written consent of the one who is led.
 */
export function checkDraft(draft: Draft, world: DraftWorld): DraftRefusal | undefined {
  const terms = termsOf(draft.form, draft.types)
  if (terms === undefined) return { reason: 'types-exclude' }
  const format = mentoringFormats.find(({ code }) => code === draft.format)
  if (draft.format !== null && format?.form !== draft.form) return { reason: 'format-elsewhere' }
  const { least, most } = terms.mentees
  if (draft.mentees.length < least || draft.mentees.length > most)
    return { reason: 'mentees-count', least, most }
  return (
    checkPeople(draft, world) ??
    checkBoss(draft, world, terms) ??
    checkTerm(draft, terms) ??
    checkAnswers(draft, world)
  )
}

/** R-WSH-4. Said where nothing else stands in the way, and of nobody by name. */
function checkAnswers({ mentor, coMentor, mentees }: Draft, { unfit }: DraftWorld): DraftRefusal | undefined {
  const mentors = [mentor, ...(coMentor ? [coMentor.person] : [])]
  const isUnfit = ({ mentee, mentor: by }: PairOf) =>
    mentors.some((one) => one === by) && mentees.some((one) => one === mentee)
  return unfit.some(isUnfit) ? { reason: 'unfit' } : undefined
}

function checkPeople(draft: Draft, world: DraftWorld): DraftRefusal | undefined {
  const { mentor, mentees, coMentor } = draft
  const mentors = [mentor, ...(coMentor ? [coMentor.person] : [])]
  const everybody = [...mentors, ...mentees]
  const twice = everybody.find((one, at) => everybody.indexOf(one) !== at)
  if (twice !== undefined) return { reason: 'same-person', person: twice }
  const stranger =
    mentors.find((one) => !world.here.has(one) && !world.outside.has(one)) ??
    mentees.find((one) => !world.here.has(one))
  if (stranger !== undefined) return { reason: 'not-here', person: stranger }
  const said = (list: readonly PairOf[], who: string) =>
    mentees.find((mentee) => list.some((one) => one.mentee === mentee && one.mentor === who))
  const going = said(world.live, mentor)
  if (going !== undefined) return { reason: 'already', person: going }
  const refused = mentors.map((one) => said(world.refusals, one)).find((one) => one !== undefined)
  return refused === undefined ? undefined : { reason: 'refused', person: refused }
}

function checkBoss(draft: Draft, world: DraftWorld, { bossConsent }: Terms): DraftRefusal | undefined {
  const { mentor, coMentor } = draft
  const bossMentor = world.leads.has(mentor)
  if (bossConsent && !bossMentor) return { reason: 'not-a-boss' }
  if (bossMentor && !bossConsent) return { reason: 'boss-form' }
  if (draft.bossConsentOn !== null && draft.bossConsentOn > world.today)
    return { reason: 'boss-consent-later' }
  const agreed = (mentee: string, by: string) =>
    draft.bossConsentOn !== null ||
    world.bossConsents.some((one) => one.mentee === mentee && one.mentor === by)
  const unasked = bossPairsOf(draft, world).find((one) => !agreed(one.mentee, one.mentor))
  if (unasked !== undefined) return { reason: 'boss-consent', person: unasked.mentee }
  return coMentor && coMentor.topics.length === 0 ? { reason: 'co-mentor-topics' } : undefined
}

/** Pairs of this draft with a boss line between the two: both work here, and one of them leads. */
export function bossPairsOf(
  { mentor, coMentor, mentees }: Pick<Draft, 'mentor' | 'coMentor' | 'mentees'>,
  { leads, here }: Pick<DraftWorld, 'leads' | 'here'>,
): readonly { readonly mentee: PersonId; readonly mentor: PersonId }[] {
  const mentors = [mentor, ...(coMentor ? [coMentor.person] : [])].filter((one) => here.has(one))
  return mentors.flatMap((by) =>
    mentees.filter((mentee) => leads.has(by) || leads.has(mentee)).map((mentee) => ({ mentee, mentor: by })),
  )
}

function checkTerm(draft: Draft, terms: Terms): DraftRefusal | undefined {
  if (terms.mode === 'remote' && draft.mode === 'in_person') return { reason: 'remote' }
  if (draft.through < draft.from) return { reason: 'ends-before' }
  if (terms.needsProgramme && !lastsAsAllowed(draft)) return { reason: 'term' }
  const topics = [...draft.topics, ...(draft.coMentor?.topics ?? [])]
  if (terms.needsProgramme && draft.topics.length === 0) return { reason: 'topics' }
  return topics.every(mayBeTopic) ? undefined : { reason: 'topics' }
}
