import type { Day } from '#kit/day.ts'
import type { DoubtReason, Read } from './doubt.ts'
import { type DayOrYear, parseDay } from './parse-day.ts'
import { mendLookAlikes, plain } from './plain-text.ts'
import {
  categoryFillers,
  categoryWords,
  dateWords,
  orderAfterWord,
  orderNumber,
  rowWords,
  saysNothing,
} from './words.ts'

export type CategoryCode =
  | 'highest'
  | 'first'
  | 'methodist'
  | 'mentor'
  | 'conformity'
  | 'none'
  | 'second_legacy'

/** `through` is the last day (or year) of a category given for five years; null when it never ends or is unknown. */
export type StaffCategory = {
  readonly code: CategoryCode
  readonly since: DayOrYear | null
  readonly through: DayOrYear | null
  readonly order: string | null
}

type Mention = { code: CategoryCode; at: number; end: number }

const untilDay = new RegExp(
  `(?<!\\p{L})${dateWords.until}\\.? ?(\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[./]\\d{4}|(?:\\d{1,2} )?\\p{L}+ \\d{4}|\\d{4})`,
  'u',
)
const anyDay =
  /(?<![\d/])(\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}[./]\d{4}|\d{1,2} \p{L}+ \d{4}|(?:19|20)\d{2})(?!\d)/u
/** Orders of 2023-09-01 and later give a category without a term (приказ № 196); earlier ones gave five years. */
const indefiniteFrom = '2023-09-01'

/** R-STF-6. All categories of a cell with their days and orders. An empty cell is no data, «нет» is no category. */
export function parseCategories(cellText: string, today: Day): Read<readonly StaffCategory[]> {
  const text = plain(mendLookAlikes(cellText))
  if (rowWords.brokenFormula.test(text)) return { value: [], doubts: ['formula-broken'] }
  if (saysNothing(text) && !/^-+$/u.test(text)) return { value: [], doubts: [] }
  const mentions = findMentions(text)
  if (mentions.length === 0) return { value: [], doubts: ['category-unreadable'] }
  const found = mentions.map((mention, index) => {
    const from = index === 0 ? 0 : mention.at
    const segment = text.slice(from, mentions[index + 1]?.at ?? text.length)
    return describe(mention.code, segment, today)
  })
  const doubts: DoubtReason[] = found.flatMap((one) => one.doubts)
  if (leftover(text, mentions)) doubts.push('category-partly-read')
  return { value: found.map((one) => one.category), doubts: [...new Set(doubts)] }
}

function findMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const { code, pattern } of categoryWords) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      const taken = mentions.some((one) => at < one.end && end > one.at)
      if (!taken && match[0] !== '') mentions.push({ code: code as CategoryCode, at, end })
    }
  }
  return mentions.sort((one, other) => one.at - other.at)
}

function describe(
  code: CategoryCode,
  segment: string,
  today: Day,
): { category: StaffCategory; doubts: DoubtReason[] } {
  const until = untilDay.exec(segment)
  const numbered = orderNumber.exec(segment)
  const withoutNumber = segment.replace(until?.[0] ?? '', ' ').replace(numbered?.[0] ?? '', ' ')
  const sinceText = anyDay.exec(withoutNumber)?.[1]
  const order = numbered?.[1] ?? orderAfterWord.exec(withoutNumber.replace(sinceText ?? '', ' '))?.[1] ?? null
  const since = dayIn(sinceText, today)
  const through = dayIn(until?.[1], today)
  const category = withTerm({ code, since: since.value, through: through.value, order })
  return { category, doubts: [...since.doubts, ...through.doubts.filter((one) => one !== 'day-in-future')] }
}

function dayIn(text: string | undefined, today: Day): Read<DayOrYear | null> {
  if (text === undefined) return { value: null, doubts: [] }
  return parseDay({ text }, { kind: 'past', today, from1904: false, order: 'day-first' })
}

/** R-STF-6. Fills in the end of a term that the day of the order implies; a year alone implies a year. */
export function withTerm(category: StaffCategory): StaffCategory {
  const { code, since, through } = category
  if (through !== null || since === null || code === 'none') return category
  const endless =
    code !== 'conformity' && code !== 'second_legacy' && since >= indefiniteFrom.slice(0, since.length)
  return endless ? category : { ...category, through: fiveYearsLater(since) }
}

function fiveYearsLater(since: DayOrYear): DayOrYear {
  const later = `${Number(since.slice(0, 4)) + 5}${since.slice(4)}`
  return later.endsWith('02-29') ? later.replace(/29$/u, '28') : later
}

/** R-STF-6. Doubts that need the whole set: a term that is over, a title without the category it stands on. */
export function categoryDoubts(categories: readonly StaffCategory[], today: Day): DoubtReason[] {
  const doubts: DoubtReason[] = []
  const has = (code: CategoryCode) => categories.some((one) => one.code === code)
  const over = (one: StaffCategory) =>
    one.through !== null && one.through < today.slice(0, one.through.length)
  if (categories.some(over)) doubts.push('category-expired')
  if ((has('methodist') || has('mentor')) && !has('highest')) doubts.push('category-needs-highest')
  if (categories.some((one) => one.since === indefiniteFrom.slice(0, 4))) doubts.push('category-day-unclear')
  return doubts
}

/** Words that are neither a category, nor a day, nor an order: the cell says something we did not take. */
function leftover(text: string, mentions: readonly Mention[]): boolean {
  let rest = text
  for (const { at, end } of [...mentions].reverse()) rest = `${rest.slice(0, at)} ${rest.slice(end)}`
  rest = rest
    .replace(new RegExp(anyDay.source, 'gu'), ' ')
    .replace(/№ ?\S+/gu, ' ')
    .replace(categoryFillers, ' ')
  return /\p{L}{3,}/u.test(rest)
}
