import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'

export type PaperId = Id<'paper'>

export const paperKinds = [
  'order_pairs',
  'order_replace',
  'order_close',
  'order_final',
  'relief_notice',
  'cancel_notice',
  'consent_mentor',
  'consent_mentee',
  'addendum',
  'pd_consent',
  'pd_dissemination',
  'programme',
  'minutes',
  'registry_mentors',
  'registry_mentees',
  'mentor_report',
  'mentee_report',
  'review',
  'interim_report',
  'final_report',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** Orders by which a mentorship is assigned, once they are signed: the first one, and the one that names a replacement. */
export const assigningKinds = ['order_pairs', 'order_replace'] as const satisfies readonly PaperKind[]

/** Has a number of its own in the organisation's register: an order always, the others where they are numbered. */
export function isNumbered(kind: PaperKind): boolean {
  return isOrder(kind) || kind === 'addendum' || kind === 'minutes' || kind === 'cancel_notice'
}

export const isOrder = (kind: PaperKind): boolean => kind.startsWith('order_')

export const isAssigning = (kind: PaperKind): boolean => assigningKinds.some((one) => one === kind)

/** One paper of the register. What it says was printed once and stays; what it is now follows from its days. */
export type Paper = {
  readonly id: PaperId
  readonly kind: PaperKind
  readonly title: string
  /** The calendar year in which the school year begins. */
  readonly schoolYear: number
  /** The one mentorship it is about; an order names several in `mentorships`. */
  readonly mentorship: MentorshipId | null
  readonly mentorships: readonly MentorshipId[]
  /** Whose paper it is: who gives the consent, who is the other party of the addendum. */
  readonly person: PersonId | null
  /** Of the job that prints it. */
  readonly state: 'making' | 'made' | 'failed'
  readonly madeAt: Instant
  /** As it was written, «ДС40-16-255/2»: never a number. */
  readonly number: string | null
  readonly signedOn: Day | null
  /** How the signature came to us: entered from paper, or given by account or link. */
  readonly source: Source | null
  readonly inForceFrom: Day | null
  /** Both included; `null`: until it is lapsed or replaced. */
  readonly inForceThrough: Day | null
  readonly lapsedOn: Day | null
  readonly lapsedBecause: string | null
  readonly replaces: PaperId | null
}

export type PaperState = 'draft' | 'signed' | 'in-force' | 'lapsed'

type Days = Pick<Paper, 'signedOn' | 'inForceFrom' | 'inForceThrough' | 'lapsedOn'>

/** R-PAP-1. ПРОЕКТ until it is signed; signed until the day it comes into force; lapsed from the day it is taken back or
 *  replaced, and after the last day of its term. */
export function stateOf(paper: Days, today: Day): PaperState {
  if (paper.signedOn === null) return 'draft'
  if (paper.lapsedOn !== null && paper.lapsedOn <= today) return 'lapsed'
  if (paper.inForceThrough !== null && paper.inForceThrough < today) return 'lapsed'
  return (paper.inForceFrom ?? paper.signedOn) <= today ? 'in-force' : 'signed'
}

/** Signed and not taken back by that day, whether its term has begun or not. */
export function isSigned(paper: Days, today: Day): boolean {
  const state = stateOf(paper, today)
  return state === 'signed' || state === 'in-force'
}

/** Whom it waits for: a signature of one's own, or the word that one has read it. */
export type Must = 'sign' | 'acknowledge'

/** One line of the list of acquaintance; `done` says when and how. */
export type Reader = {
  readonly person: PersonId
  readonly must: Must
  readonly done: { readonly on: Day; readonly source: Source; readonly enteredBy: PersonId | null } | null
}

/** The newest first; of one press by kind, as paperwork goes, then by the alphabet. */
export function byMaking(one: Listed, other: Listed): number {
  if (one.madeAt !== other.madeAt) return one.madeAt < other.madeAt ? 1 : -1
  const kind = paperKinds.indexOf(one.kind) - paperKinds.indexOf(other.kind)
  return kind === 0 ? collator.compare(one.title, other.title) : kind
}

type Listed = Pick<Paper, 'kind' | 'title' | 'madeAt'>
const collator = new Intl.Collator('ru', { numeric: true })
