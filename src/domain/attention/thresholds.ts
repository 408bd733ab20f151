import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import reference from '#reference/attention/thresholds.json' with { type: 'json' }

export const thresholdCodes = [
  'early_weeks',
  'silence_weeks',
  'on_request_weeks',
  'help_days',
  'unconfirmed_days',
  'unconfirmed_count',
  'plan_days',
  'programme_days',
  'doubtful_marks',
  'load_minutes',
] as const
export type ThresholdCode = (typeof thresholdCodes)[number]

export const thresholdUnits = ['weeks', 'workdays', 'days', 'entries', 'minutes'] as const
export type ThresholdUnit = (typeof thresholdUnits)[number]

/** An open number by which pairs are judged: what it is, why it is so, and between what it may be set. */
export type Threshold = {
  readonly code: ThresholdCode
  readonly amount: number
  readonly least: number
  readonly most: number
  readonly unit: ThresholdUnit
  readonly title: string
  readonly why: string
}

export const thresholdsVersion = reference.version
export const knownThresholds = reference.items as readonly Threshold[]

export type Thresholds = Readonly<Record<ThresholdCode, number>>

/** What an organisation set for itself, from a day on. */
export type ThresholdSet = { readonly code: ThresholdCode; readonly amount: number; readonly from: Day }

/** R-ATT-2. In force on a day: the last one set by then, else that of the reference. */
export function thresholdsOn(today: Day, set: readonly ThresholdSet[]): Thresholds {
  const inForce = set
    .filter((one) => one.from <= today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return Object.fromEntries([
    ...knownThresholds.map(({ code, amount }) => [code, amount] as const),
    ...inForce.map(({ code, amount }) => [code, amount] as const),
  ]) as Thresholds
}

export type ThresholdRefusal = {
  readonly reason: 'out-of-bounds'
  readonly codes: readonly ThresholdCode[]
}

/** R-ATT-2. Only what differs is set; a number that would judge everybody or nobody is refused. */
export function setThresholds(
  now: Thresholds,
  wished: Readonly<Partial<Record<ThresholdCode, number>>>,
): Result<readonly Omit<ThresholdSet, 'from'>[], ThresholdRefusal> {
  const asked = knownThresholds.flatMap((one) => {
    const amount = wished[one.code]
    return amount === undefined ? [] : [{ ...one, amount }]
  })
  const bad = asked.filter(
    ({ amount, least, most }) => !Number.isInteger(amount) || amount < least || amount > most,
  )
  if (bad.length > 0) return no({ reason: 'out-of-bounds', codes: bad.map(({ code }) => code) })
  return ok(
    asked.filter(({ code, amount }) => now[code] !== amount).map(({ code, amount }) => ({ code, amount })),
  )
}
