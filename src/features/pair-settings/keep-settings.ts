import { z } from 'zod'
import { levelNames } from '#domain/matching/level-order.ts'
import { scorePartNames } from '#domain/needs/pair-settings.ts'
import { numberThresholds, readPairSettings, type SettingsTrouble } from '#domain/needs/read-pair-settings.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPairSettings, findPairSettings } from '#store/pair-settings.ts'
import { command, done } from '../command.ts'
import { optionalLine } from '../fields.ts'

const short = z.string().max(60).catch('').optional()

/** Every field of the form; what is not there was left unchecked. */
const fields = [
  ...['policy', 'was', 'order', 'classes', 'mentorCategory'],
  ...levelNames.map((level) => `on_${level}`),
  ...scorePartNames.map((part) => `weight_${part}`),
  ...numberThresholds,
]
const input = z.object({
  ...(Object.fromEntries(fields.map((field) => [field, short])) as Record<string, typeof short>),
  because: optionalLine(),
})

export type KeepRefusal = { readonly reason: 'wrong'; readonly troubles: readonly SettingsTrouble[] }

/** R-PST-3. A new version from now on; the same settings are no new version. */
export const keepPairSettings = command<typeof input, number, KeepRefusal>({
  deed: 'pair.tune',
  input,
  run: async (scope, { because, ...typed }) => {
    const read = readPairSettings(typed as Readonly<Record<string, string>>)
    if (!read.ok) return no({ reason: 'wrong', troubles: read.refusal })
    await decideAlone(scope)
    const now = await findPairSettings(scope)
    const next = { ...read.value, version: now.version + 1 }
    const changes = settingsChanges(now, next)
    if (changes.length === 0) return done(now.version)
    await addPairSettings(scope, next, because === '' ? null : because)
    const parts = [...new Set(changes.map(({ what }) => what))]
    return done(next.version, { kind: 'pair-settings-kept', version: next.version, parts })
  },
})
