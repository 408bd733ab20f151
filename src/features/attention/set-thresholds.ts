import { z } from 'zod'
import { setThresholds as check, thresholdCodes, thresholdsOn } from '#domain/attention/thresholds.ts'
import { no } from '#kit/result.ts'
import { listThresholds, saveThresholds } from '#store/thresholds.ts'
import { command, done } from '../command.ts'

/** Whatever is no whole number is out of bounds. */
const amount = z
  .string()
  .trim()
  .transform((text) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN))
  .optional()

const amounts = z.object(Object.fromEntries(thresholdCodes.map((code) => [code, amount])))

/** R-ATT-2. In force from today; what was set before stays in the history. */
export const setThresholds = command({
  deed: 'attention.tune',
  input: amounts,
  run: async (scope, wished) => {
    const now = thresholdsOn(scope.today, await listThresholds(scope))
    const checked = check(now, wished)
    if (!checked.ok) return no(checked.refusal)
    if (checked.value.length === 0) return done(null)
    await saveThresholds(scope, checked.value)
    return done(null, { kind: 'thresholds-set', codes: checked.value.map(({ code }) => code) })
  },
})
