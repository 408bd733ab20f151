import { levelNames } from '#domain/matching/level-order.ts'
import { policies } from '#domain/matching/problem.ts'
import { type PairSettings, usualSettings } from './pair-settings.ts'

/** A version as it was kept. What it does not know yet, being older than the program, is as usual. */
export function keptSettings(version: number, kept: unknown): PairSettings {
  const found = kept as Partial<PairSettings>
  const levels = found.levels ?? usualSettings.levels
  return {
    version,
    policy: policies.find((one) => one === found.policy) ?? usualSettings.policy,
    levels: levels.filter((one) => levelNames.includes(one)),
    classes: found.classes ?? usualSettings.classes,
    weights: { ...usualSettings.weights, ...found.weights },
    thresholds: { ...usualSettings.thresholds, ...found.thresholds },
  }
}
