import { monthsBetween } from '#domain/people/length-of-service.ts'
import { addDays, type Day, dayBefore } from '#kit/day.ts'
import reference from '#reference/matching/category_rules.json' with { type: 'json' }
import categories from '#reference/mentee_categories.json' with { type: 'json' }
import { addMonths } from './add-months.ts'
import type { PairThresholds } from './pair-settings.ts'
import { experienceBounds, type PoolPerson } from './pool-person.ts'

const known: ReadonlySet<string> = new Set(categories.items.map(({ code }) => code))

/** A dated rule that proposes a category; `months` is its threshold, `from` its day of effect. */
export type CategoryRule = {
  readonly id: string
  readonly category: string
  readonly test: string
  readonly months: number
  readonly age?: number
  readonly lasts?: number
  readonly from: string
  readonly through: string | null
}

export type CategoryBecause =
  | { readonly kind: 'experience'; readonly months: number; readonly below: number }
  | { readonly kind: 'service'; readonly months: number; readonly below: number }
  | {
      readonly kind: 'age-and-experience'
      readonly years: number
      readonly through: number
      readonly months: number
    }
  | { readonly kind: 'hired'; readonly on: Day; readonly within: number }
  | { readonly kind: 'moved'; readonly on: Day; readonly within: number }
  | { readonly kind: 'break'; readonly months: number; readonly endedOn: Day }
  | { readonly kind: 'degree' }
  | { readonly kind: 'by-hand' }

/** A category with the rule and its day of effect, and the days it holds where the facts tell them. */
export type MenteeCategory = {
  readonly category: string
  readonly rule: { readonly id: string; readonly from: Day } | null
  readonly since: Day | null
  readonly through: Day | null
  readonly because: CategoryBecause
}

export type MissingFact = 'experience' | 'birth' | 'hired-on' | 'position-since' | 'education'
export type UnknownCategory = {
  readonly category: string
  readonly rule: string
  readonly missing: MissingFact
}
export type MenteeCategories = {
  readonly categories: readonly MenteeCategory[]
  readonly unknown: readonly UnknownCategory[]
}

export const categoryRules: readonly CategoryRule[] = reference.rules

/** The rules with the thresholds an organisation may set for itself. */
export function rulesBy(set: PairThresholds): readonly CategoryRule[] {
  const months: Readonly<Record<string, Partial<CategoryRule>>> = {
    hired: { months: set.newcomerMonths },
    moved: { months: set.newPositionMonths },
    break: { months: set.breakMonths, lasts: set.breakLasts },
  }
  return categoryRules.map((rule) => ({ ...rule, ...months[rule.test] }))
}

type Finding = Omit<MenteeCategory, 'category' | 'rule'> | { readonly missing: MissingFact } | null

/**
 * R-NEE-1. Which categories of mentees the facts propose on that day, by the rules in force; where a fact is missing
 * the answer is «не знаем». Categories by request and sensitive ones are never proposed. One line a category.
 */
export function menteeCategories(
  person: PoolPerson,
  today: Day,
  rules: readonly CategoryRule[] = categoryRules,
): MenteeCategories {
  const inForce = rules.filter(
    (rule) => rule.from <= today && (rule.through === null || rule.through >= today),
  )
  const categories: MenteeCategory[] = []
  const unknown: UnknownCategory[] = []
  for (const rule of inForce) {
    const finding = tests[rule.test]?.(person, today, rule) ?? null
    if (finding === null || categories.some((one) => one.category === rule.category)) continue
    if ('missing' in finding)
      unknown.push({ category: rule.category, rule: rule.id, missing: finding.missing })
    else
      categories.push({ category: rule.category, rule: { id: rule.id, from: rule.from as Day }, ...finding })
  }
  const known = new Set(categories.map((one) => one.category))
  return { categories, unknown: unknown.filter((one) => !known.has(one.category)) }
}

/** Whether a person may be put into a category by hand: sensitive categories are not kept with a name. */
export function mayChoose(category: string): boolean {
  return known.has(category) && !reference.never.includes(category)
}

/** A wish of an experienced teacher: it asks for a mentor and does not keep from being one. */
export function isByRequest(category: string): boolean {
  return reference.byRequest.includes(category)
}

/** The day on which the need began, as far as the list tells. */
export function neededSince(categories: readonly Pick<MenteeCategory, 'since'>[]): Day | null {
  const days = categories.flatMap((one) => (one.since === null ? [] : [one.since])).sort()
  return days[0] ?? null
}

/** The class of a request: 0 is served first. */
export function priorityOf(categories: readonly MenteeCategory[]): number {
  const order: Readonly<Record<string, number>> = reference.priority
  return Math.min(...categories.map((one) => order[one.category] ?? 2), 2)
}

const tests: Readonly<Record<string, (person: PoolPerson, today: Day, rule: CategoryRule) => Finding>> = {
  'pedagogical-experience': (person, today, rule) => {
    const { least, most } = experienceBounds(person)
    if (least >= rule.months) return null
    if (most >= rule.months) return { missing: 'experience' }
    const kind = person.pedagogicalMonths === null ? 'service' : 'experience'
    return {
      ...window(addMonths(today, -most), rule.months),
      because: { kind, months: most, below: rule.months },
    }
  },
  'age-and-experience': (person, today, rule) => {
    const total = person.totalMonths
    if ((total ?? 0) > rule.months || (person.pedagogicalMonths ?? 0) > rule.months) return null
    if (person.birth === null) return total === null ? null : { missing: 'birth' }
    const years = ageOn(person.birth, today)
    if (years > (rule.age ?? 35)) return null
    if (total === null) return { missing: 'experience' }
    const because = { kind: 'age-and-experience', years, through: rule.age ?? 35, months: total } as const
    return { since: addMonths(today, -total), through: null, because }
  },
  hired: ({ hiredOn }, today, rule) => {
    if (hiredOn === null) return { missing: 'hired-on' }
    if (hiredOn > today || addMonths(hiredOn, rule.months) <= today) return null
    return { ...window(hiredOn, rule.months), because: { kind: 'hired', on: hiredOn, within: rule.months } }
  },
  moved: ({ hiredOn, inPositionSince }, today, rule) => {
    if (inPositionSince === null) return { missing: 'position-since' }
    if (inPositionSince > today || addMonths(inPositionSince, rule.months) <= today) return null
    if (hiredOn === null) return { missing: 'hired-on' }
    if (inPositionSince <= hiredOn) return null
    const because = { kind: 'moved', on: inPositionSince, within: rule.months } as const
    return { ...window(inPositionSince, rule.months), because }
  },
  break: ({ lastBreak }, today, rule) => {
    if (lastBreak === null || lastBreak.months < rule.months || lastBreak.endedOn > today) return null
    const lasting = window(addDays(lastBreak.endedOn, 1), rule.lasts ?? 12)
    return lasting.through < today ? null : { ...lasting, because: { kind: 'break', ...lastBreak } }
  },
  degree: ({ pedagogicalEducation }) => {
    if (pedagogicalEducation === null) return { missing: 'education' }
    return pedagogicalEducation ? null : { since: null, through: null, because: { kind: 'degree' } }
  },
}

function window(since: Day, months: number) {
  return { since, through: dayBefore(addMonths(since, months)) }
}

/** Full years; with a year of birth alone the age reached in that year, the older of the two possible. */
function ageOn(birth: NonNullable<PoolPerson['birth']>, today: Day): number {
  if (typeof birth === 'object') return Number(today.slice(0, 4)) - birth.year
  return Math.floor(monthsBetween(birth, today) / 12)
}
