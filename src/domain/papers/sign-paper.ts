import type { Mentorship, Source } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { isOrder, isSigned, type Paper, type PaperKind } from './paper.ts'

/** Signed by hand alone: a simple electronic signature is not enough, or nobody has agreed that it is. */
const byHand: ReadonlySet<PaperKind> = new Set([
  'consent_mentor',
  'addendum',
  'pd_dissemination',
  'minutes',
  'registry_mentors',
  'registry_mentees',
  'order_pairs',
  'order_replace',
  'order_close',
  'order_final',
  'relief_notice',
  'cancel_notice',
  'programme',
  'mentor_report',
  'mentee_report',
  'review',
  'interim_report',
  'final_report',
])

/** R-PAP-6. Whether one's own press, by account or link, is one's signature under a paper of this kind. */
export function mayBeSignedHere(kind: PaperKind): boolean {
  return !byHand.has(kind)
}

export type SignRefusal =
  | { readonly reason: 'not-made' }
  | { readonly reason: 'already-signed'; readonly on: Day }
  | { readonly reason: 'ahead'; readonly today: Day }
  | { readonly reason: 'by-head' }
  | { readonly reason: 'by-hand' }
  | { readonly reason: 'no-number' }
  | { readonly reason: 'dropped' }
  | { readonly reason: 'no-consent' }
  | { readonly reason: 'refused' }
  | { readonly reason: 'before-consent'; readonly consent: Day }
  | { readonly reason: 'after-addendum'; readonly addendum: Day }
  | { readonly reason: 'after-start'; readonly from: Day }
  | { readonly reason: 'notice-late'; readonly first: Day }
  | { readonly reason: 'pair-lacks' }
  | { readonly reason: 'outdated' }

type Signed = {
  readonly on: Day
  readonly source: Source
  readonly today: Day
  readonly number: string | null
}
type Around = {
  /** The pair it is about; nobody where it is about a person alone. */
  readonly pair: Mentorship | undefined
  readonly papers: readonly Paper[]
}

/** R-PAP-3, R-PAP-5. A signed paper stays as it is; consent, addendum and start follow one another. The order on pairs is
 *  signed by the head in a sitting of one's own; no order is without its number. */
export function maySign(
  paper: Paper,
  { on, source, today, number }: Signed,
  { pair, papers }: Around,
): Result<null, SignRefusal> {
  if (paper.state !== 'made') return no({ reason: 'not-made' })
  if (paper.signedOn !== null) return no({ reason: 'already-signed', on: paper.signedOn })
  if (paper.kind === 'order_pairs' || paper.kind === 'programme') return no({ reason: 'by-head' })
  if (on > today) return no({ reason: 'ahead', today })
  if (source !== 'paper' && !mayBeSignedHere(paper.kind)) return no({ reason: 'by-hand' })
  if (isOrder(paper.kind) && number === null) return no({ reason: 'no-number' })
  if (!pair || !about(paper.kind)) return ok(null)
  if (pair.droppedOn !== null) return no({ reason: 'dropped' })
  // a new one in place of a signed one is of a changed term
  if (on > pair.from && paper.replaces === null) return no({ reason: 'after-start', from: pair.from })
  const own = papers.filter(
    (one) => one.mentorship === paper.mentorship && one.person === paper.person && isSigned(one, today),
  )
  const answer = pair.members.find((one) => one.person === paper.person)?.consent
  if (answer?.answer === 'no') return no({ reason: 'refused' })
  if (paper.kind !== 'addendum') {
    const addendum = own.find((one) => one.kind === 'addendum')?.signedOn
    return addendum && addendum < on ? no({ reason: 'after-addendum', addendum }) : ok(null)
  }
  const written = own.find((one) => one.kind === 'consent_mentor')?.signedOn
  const consent = written ?? answer?.on
  if (!consent) return no({ reason: 'no-consent' })
  return on < consent ? no({ reason: 'before-consent', consent }) : ok(null)
}

const about = (kind: PaperKind) => ['consent_mentor', 'consent_mentee', 'addendum'].includes(kind)
