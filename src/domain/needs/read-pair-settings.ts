import { type LevelName, levelNames, usualLevels } from '#domain/matching/level-order.ts'
import { type Policy, policies } from '#domain/matching/problem.ts'
import { no, ok, type Result } from '#kit/result.ts'
import {
  type PairSettings,
  type PairThresholds,
  type ScorePartName,
  scorePartNames,
  usualThresholds,
} from './pair-settings.ts'

type Fields = Readonly<Record<string, string>>

/** Thresholds that are numbers, as they are typed: whole, `per` of what is kept (years are kept in months). */
export const thresholdBounds = {
  mentorMonths: { least: 0, most: 20, per: 12 },
  newcomerMonths: { least: 1, most: 36, per: 1 },
  newPositionMonths: { least: 1, most: 36, per: 1 },
  breakMonths: { least: 1, most: 60, per: 1 },
  breakLasts: { least: 1, most: 36, per: 1 },
  usualPlaces: { least: 1, most: 6, per: 1 },
  mostTopics: { least: 1, most: 6, per: 1 },
} as const satisfies Partial<Record<keyof PairThresholds, object>>
export type NumberThreshold = keyof typeof thresholdBounds
export const numberThresholds = Object.keys(thresholdBounds) as readonly NumberThreshold[]

export type SettingsTrouble =
  | { readonly field: string; readonly reason: 'not-whole'; readonly least: number; readonly most: number }
  | { readonly field: 'weights'; readonly reason: 'sum'; readonly sum: number }
  | { readonly field: string; readonly reason: 'unknown' }

const wholeWeight = 1000

/**
 * R-PST-2. What was typed, or everything that is wrong with it. `order` holds all four levels, `on_…` those that count;
 * another policy than `was` brings its own levels and classes. Under `stable` neither the worst-off nor classes count.
 */
export function readPairSettings(
  fields: Fields,
): Result<Omit<PairSettings, 'version'>, readonly SettingsTrouble[]> {
  const troubles: SettingsTrouble[] = []
  const number = (field: string, least: number, most: number) => {
    const typed = (fields[field] ?? '').trim()
    const found = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
    if (found >= least && found <= most) return found
    troubles.push({ field, reason: 'not-whole', least, most })
    return least
  }
  const policy = policies.find((one) => one === fields.policy)
  if (!policy) troubles.push({ field: 'policy', reason: 'unknown' })
  const order = orderOf(fields)
  if (!order) troubles.push({ field: 'order', reason: 'unknown' })
  const weights = Object.fromEntries(
    scorePartNames.map((part) => [part, number(`weight_${part}`, 0, wholeWeight)]),
  ) as Record<ScorePartName, number>
  const sum = scorePartNames.reduce((all, part) => all + weights[part], 0)
  if (troubles.length === 0 && sum !== wholeWeight) troubles.push({ field: 'weights', reason: 'sum', sum })
  const thresholds = {
    ...usualThresholds,
    ...Object.fromEntries(
      numberThresholds.map((code) => {
        const { least, most, per } = thresholdBounds[code]
        return [code, number(code, least, most) * per]
      }),
    ),
    mentorCategory: fields.mentorCategory === 'yes',
  }
  if (!policy || !order || troubles.length > 0) return no(troubles)
  return ok({ policy, ...levelsOf(policy, order, fields), weights, thresholds })
}

function levelsOf(policy: Policy, order: readonly LevelName[], fields: Fields) {
  const stable = policy === 'stable'
  if (fields.was !== undefined && fields.was !== policy)
    return { levels: usualLevels[policy], classes: policy === 'maxMin' }
  return {
    levels: order.filter((level) => fields[`on_${level}`] === 'yes' && !(stable && level === 'worst')),
    classes: fields.classes === 'yes' && !stable,
  }
}

/** All four, in the order typed, with the pressed «выше» or «ниже» done; undefined for anything else. */
export function orderOf(fields: Fields): readonly LevelName[] | undefined {
  const order = (fields.order ?? '').split(',') as LevelName[]
  if (order.length !== levelNames.length || !levelNames.every((one) => order.includes(one))) return undefined
  const [level, way] = (fields.move ?? '').split(' ')
  const at = order.indexOf(level as LevelName)
  const to = at + (way === 'up' ? -1 : 1)
  if (at < 0 || to < 0 || to >= order.length) return order
  const moved = order.toSpliced(at, 1)
  moved.splice(to, 0, order[at]!)
  return moved
}

/** Settings as the form shows them: what counts in its order, and after it what does not. */
export function fieldsOf({ policy, levels, classes, weights, thresholds }: PairSettings): Fields {
  const off = levelNames.filter((one) => !levels.includes(one))
  return {
    policy,
    was: policy,
    order: withOff(levels, off).join(','),
    ...Object.fromEntries(levels.map((one) => [`on_${one}`, 'yes'])),
    ...(classes ? { classes: 'yes' } : {}),
    ...Object.fromEntries(scorePartNames.map((part) => [`weight_${part}`, String(weights[part])])),
    ...Object.fromEntries(
      numberThresholds.map((code) => [code, String(thresholds[code] / thresholdBounds[code].per)]),
    ),
    ...(thresholds.mentorCategory ? { mentorCategory: 'yes' } : {}),
  }
}

/** A level that does not count stands where it usually would: before the first of those that usually follow it. */
function withOff(levels: readonly LevelName[], off: readonly LevelName[]): readonly LevelName[] {
  let order = [...levels]
  for (const level of off.toReversed()) {
    const later = levelNames.slice(levelNames.indexOf(level) + 1)
    const at = order.findIndex((one) => later.includes(one))
    order = at < 0 ? [...order, level] : order.toSpliced(at, 0, level)
  }
  return order
}
