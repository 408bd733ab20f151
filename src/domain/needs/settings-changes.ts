import {
  type PairSettings,
  type PairThresholds,
  type ScorePartName,
  scorePartNames,
  usualThresholds,
} from './pair-settings.ts'

/** What one version has that another has not. */
export type SettingsChange =
  | {
      readonly what: 'policy'
      readonly before: PairSettings['policy']
      readonly after: PairSettings['policy']
    }
  | { readonly what: 'levels'; readonly after: PairSettings['levels'] }
  | { readonly what: 'classes'; readonly after: boolean }
  | {
      readonly what: 'weight'
      readonly part: ScorePartName
      readonly before: number
      readonly after: number
    }
  | {
      readonly what: 'threshold'
      readonly code: keyof PairThresholds
      readonly before: number | boolean
      readonly after: number | boolean
    }

/** R-PST-3. Everything in which the settings differ, whatever their versions. */
export function settingsChanges(before: PairSettings, after: PairSettings): readonly SettingsChange[] {
  const codes = Object.keys(usualThresholds) as (keyof PairThresholds)[]
  return [
    ...(before.policy === after.policy
      ? []
      : [{ what: 'policy' as const, before: before.policy, after: after.policy }]),
    ...(before.levels.join() === after.levels.join()
      ? []
      : [{ what: 'levels' as const, after: after.levels }]),
    ...(before.classes === after.classes ? [] : [{ what: 'classes' as const, after: after.classes }]),
    ...scorePartNames
      .filter((part) => before.weights[part] !== after.weights[part])
      .map((part) => ({
        what: 'weight' as const,
        part,
        before: before.weights[part],
        after: after.weights[part],
      })),
    ...codes
      .filter((code) => before.thresholds[code] !== after.thresholds[code])
      .map((code) => ({
        what: 'threshold' as const,
        code,
        before: before.thresholds[code],
        after: after.thresholds[code],
      })),
  ]
}
