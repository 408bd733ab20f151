import { plain } from '#domain/staff/plain-text.ts'
import { isInBank, type MenteeRow, type MenteeState, proposedOf } from './mentee-rows.ts'
import type { MentorRow, MentorState } from './mentor-rows.ts'

/** What is asked of a bank: every state of the list has an address. Empty text asks nothing. */
export type MenteesAsked = {
  readonly q: string
  readonly state: string
  readonly category: string
  readonly topic: string
  readonly consent: string
  readonly by: string
}
export type MentorsAsked = {
  readonly q: string
  readonly state: string
  readonly topic: string
  readonly kind: string
  readonly free: string
  readonly consent: string
  readonly by: string
}

type About<Row> = {
  /** All words one may search a person by. */
  readonly words: (row: Row) => string
  readonly consented: ReadonlySet<string>
}

/** R-BNK-11. Every word of the search must stand somewhere, each filter must hold, and the order is as asked; the rows come
 *  in the order of the alphabet and keep it among equals. */
export function findMentees(
  rows: readonly MenteeRow[],
  asked: MenteesAsked,
  about: About<MenteeRow>,
): readonly MenteeRow[] {
  const wanted = rows.filter(
    (row) =>
      inState(row, asked.state) &&
      (!asked.category || row.categories.some((one) => one.category === asked.category)) &&
      (!asked.topic || row.topics.includes(asked.topic)) &&
      agreesWith(asked.consent, about.consented.has(row.person)) &&
      says(about.words(row), asked.q),
  )
  return inOrder(wanted, asked.by, {
    since: (row) => row.since ?? '9999',
    state: (row) => menteeOrder.indexOf(row.state),
    topic: (row) => row.topics[0] ?? '~',
  })
}

export function findMentors(
  rows: readonly MentorRow[],
  asked: MentorsAsked,
  about: About<MentorRow>,
): readonly MentorRow[] {
  const wanted = rows.filter(
    (row) =>
      (asked.state ? row.state === asked.state : !apart.includes(row.state)) &&
      (!asked.topic || row.topics.includes(asked.topic)) &&
      (!asked.kind || leadsKind(row, asked.kind)) &&
      agreesWith(asked.free, row.free > 0) &&
      agreesWith(asked.consent, about.consented.has(row.person)) &&
      says(about.words(row), asked.q),
  )
  return inOrder(wanted, asked.by, {
    state: (row) => mentorOrder.indexOf(row.state),
    free: (row) => -row.free,
    load: (row) => -row.load.minutes,
    evidence: (row) => -row.groups,
  })
}

const menteeOrder: readonly MenteeState[] = ['alone', 'asked', 'paired', 'asking', 'not-needed']
const mentorOrder: readonly MentorState[] = [
  'admitted',
  'suspended',
  'ahead',
  'candidate',
  'unknown',
  'ended',
  'excluded',
  'other',
]

/** Who is shown only when asked for: nobody proposes them. */
const apart: readonly MentorState[] = ['other', 'excluded']

function inState(row: MenteeRow, state: string): boolean {
  if (state === '') return isInBank(row)
  if (state === 'proposed') return proposedOf(row).length > 0
  return row.state === state
}

/** Whoever named no kind leads any. */
const leadsKind = ({ offer }: MentorRow, kind: string) =>
  offer !== undefined && (offer.kinds.length === 0 || offer.kinds.includes(kind))

const agreesWith = (asked: string, holds: boolean) => asked === '' || (asked === 'yes') === holds

function says(words: string, asked: string): boolean {
  const whole = plain(words)
  return plain(asked)
    .split(/\s+/)
    .every((word) => whole.includes(word))
}

/** `by` is the name of an order, with `-` before it for the other way round. */
function inOrder<Row>(
  rows: readonly Row[],
  by: string,
  orders: Readonly<Record<string, (row: Row) => string | number>>,
): readonly Row[] {
  const down = by.startsWith('-')
  const name = down ? by.slice(1) : by
  const key = Object.hasOwn(orders, name) ? orders[name] : undefined
  if (!key) return by === '-name' ? rows.toReversed() : rows
  const compare = (one: Row, other: Row) => {
    const [left, right] = [key(one), key(other)]
    return left < right ? -1 : left > right ? 1 : 0
  }
  return rows.toSorted((one, other) => (down ? compare(other, one) : compare(one, other)))
}
