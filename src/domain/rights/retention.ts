import { addDays, type Day, dayIn } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import { momentIn } from '#kit/moment-in.ts'
import type { Term } from './record-class.ts'

const year = 365
/** Three years, as order № 179 asks for acts, and the day on which they are over. */
const threeYears = 3 * year + 1
const fiveYears = 5 * year + 1

/** R-RGT-9. Days for which something is kept, each ended by the work of every night. `atTheGate`: beyond any organisation. */
export const termRules = {
  letters: { days: year },
  'bank-drafts': { days: 7 },
  /** After the last day on which the questions could be answered. */
  'answer-drafts': { days: 30 },
  'unsigned-papers': { days: year },
  'staff-lists': { days: 90 },
  packages: { days: year },
  sensitive: { days: year },
  notes: { days: threeYears },
  answers: { days: fiveYears },
  /** After the end of the pair: what was said and written in it. */
  pairs: { days: fiveYears },
  /** After the round, or since somebody was marked; a «нет» stays while both work here. */
  wishes: { days: year },
  'lapsed-consents': { days: threeYears },
  views: { days: threeYears },
  values: { days: threeYears },
  acts: { days: threeYears },
  links: { days: 30 },
  'form-answers': { days: 1 },
  /** After the last working day: the whole record goes, with an act. */
  leavers: { days: fiveYears },
  'sign-ins': { days: year, atTheGate: true },
  sessions: { days: 0, atTheGate: true },
} as const satisfies Record<string, { readonly days: number; readonly atTheGate?: true }>

export type TermRule = keyof typeof termRules

/** What acts upon each term; where nothing does, the page says why it stays. */
export const actingOn = {
  person: ['leavers'],
  order: ['unsigned-papers', 'lapsed-consents'],
  organisation: [],
  file: [],
  trace: [],
  value: ['values'],
  view: ['views'],
  'until-used': ['links', 'sessions', 'form-answers'],
  'sign-in': ['sign-ins'],
  draft: ['bank-drafts', 'answer-drafts'],
  list: ['staff-lists'],
  letter: ['letters'],
  package: ['packages'],
  answer: ['answers', 'answer-drafts'],
  sensitive: ['sensitive'],
  note: ['notes'],
  pair: ['pairs'],
  wish: ['wishes'],
  act: ['acts'],
} as const satisfies Record<Term, readonly TermRule[]>

/** What is older than this day has been kept for its whole term. */
export function keptSince(rule: TermRule, today: Day): Day {
  return addDays(today, -termRules[rule].days)
}

/** R-RGT-10. Days before the whole record of somebody who left goes: whoever minds has them to say so. */
export const daysOfNotice = 30

/** The day on which the record of somebody who left on `left` goes by itself. */
export function leaverGoesOn(left: Day): Day {
  return addDays(left, termRules.leavers.days + 1)
}

const night = '03:00'

/** The next time that the clocks of the organisation show three at night. */
export function nextNight(now: Instant, zone: string): Instant {
  const today = dayIn(zone, now)
  const tonight = momentIn(zone, today, night)
  return tonight > now ? tonight : momentIn(zone, addDays(today, 1), night)
}
