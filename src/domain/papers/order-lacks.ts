import type { Member, Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { isSigned, type Paper } from './paper.ts'

/** Why a pair may not stand in an order yet, each with whom it is about. */
export type OrderLack =
  | { readonly reason: 'dropped' }
  | { readonly reason: 'no-basis' }
  | { readonly reason: 'ordered'; readonly number: string }
  | { readonly reason: 'no-consent'; readonly person: PersonId }
  | { readonly reason: 'refused'; readonly person: PersonId }
  | { readonly reason: 'consent-by-hand'; readonly person: PersonId }
  | { readonly reason: 'no-addendum'; readonly person: PersonId }
  | {
      readonly reason: 'addendum-before-consent'
      readonly person: PersonId
      readonly addendum: Day
      readonly consent: Day
    }
  | { readonly reason: 'order-before-consent'; readonly person: PersonId; readonly consent: Day }
  | { readonly reason: 'order-before-addendum'; readonly person: PersonId; readonly addendum: Day }
  | { readonly reason: 'order-after-start'; readonly from: Day }

export type KnownPaper = Pick<
  Paper,
  'kind' | 'mentorship' | 'person' | 'signedOn' | 'inForceFrom' | 'inForceThrough' | 'lapsedOn'
>

export type OrderContext = {
  readonly papers: readonly KnownPaper[]
  readonly ordered: ReadonlyMap<Mentorship['id'], { readonly number: string }>
  readonly today: Day
  /** The day of the order; `null` while nobody has named it. */
  readonly on: Day | null
}

/** R-PAP-3, R-PAP-4. Nothing lacks when everybody has consented, a mentor by ст. 351.8 in one's own hand and with a signed
 *  addendum, and the days follow one another: consent, addendum, order, start. */
export function lacksForOrder(pair: Mentorship, context: OrderContext): readonly OrderLack[] {
  if (pair.droppedOn !== null) return [{ reason: 'dropped' }]
  const order = context.ordered.get(pair.id)
  if (order) return [{ reason: 'ordered', number: order.number }]
  if (pair.basis === null) return [{ reason: 'no-basis' }]
  const { on } = context
  return [
    ...pair.members.flatMap((member) => lacksOf(member, pair, context)),
    ...(on !== null && on > pair.from ? [{ reason: 'order-after-start' as const, from: pair.from }] : []),
  ]
}

function lacksOf(member: Member, pair: Mentorship, context: OrderContext): readonly OrderLack[] {
  const { person, consent } = member
  if (consent === null) return [{ reason: 'no-consent', person }]
  if (consent.answer === 'no') return [{ reason: 'refused', person }]
  const byLabourCode = member.side !== 'mentee' && pair.basis === 'assignment_351_8'
  const written = signedPaper(
    member.side === 'mentee' ? 'consent_mentee' : 'consent_mentor',
    member,
    pair,
    context,
  )
  if (byLabourCode && consent.source !== 'paper' && written === null)
    return [{ reason: 'consent-by-hand', person }]
  // the day it was signed stands before the day one answered by a link
  const day = written ?? consent.on
  const late = afterOrder(day, context.on)
  const lacks: readonly OrderLack[] = late ? [{ reason: 'order-before-consent', person, consent: day }] : []
  return byLabourCode ? [...lacks, ...addendumLacks(member, pair, day, context)] : lacks
}

function addendumLacks(
  { person }: Member,
  pair: Mentorship,
  consent: Day,
  context: OrderContext,
): readonly OrderLack[] {
  const addendum = signedPaper('addendum', { person }, pair, context)
  if (addendum === null) return [{ reason: 'no-addendum', person }]
  if (addendum < consent) return [{ reason: 'addendum-before-consent', person, addendum, consent }]
  return afterOrder(addendum, context.on) ? [{ reason: 'order-before-addendum', person, addendum }] : []
}

const afterOrder = (day: Day, order: Day | null) => order !== null && day > order

function signedPaper(
  kind: string,
  { person }: Pick<Member, 'person'>,
  { id }: Mentorship,
  { papers, today }: OrderContext,
): Day | null {
  const found = papers.filter(
    (one) => one.kind === kind && one.mentorship === id && one.person === person && isSigned(one, today),
  )
  return found.at(-1)?.signedOn ?? null
}
