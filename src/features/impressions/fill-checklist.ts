import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import { checklist } from '#domain/impressions/checklist.ts'
import { no } from '#kit/result.ts'
import { saveChecklist } from '#store/checklists.ts'
import { command, done } from '../command.ts'
import { anyText } from '../fields.ts'

const input = z.object({ answers: z.record(anyText, anyText) })

export type ChecklistRefusal = { readonly reason: 'missing'; readonly criteria: readonly number[] }

/** R-IMP-12. Nine answers of 0 to 2, once a school year; given anew, they take the place of the former. */
export const fillChecklist = command<typeof input, null, ChecklistRefusal>({
  deed: 'impression.keep',
  input,
  run: async (scope, { answers }) => {
    const given = checklist.criteria.map((_, at) => answers[`c${at}`])
    const known = checklist.scale.map(({ value }) => value)
    const missing = given.flatMap((one, at) => (one !== undefined && known.includes(one) ? [] : [at]))
    if (missing.length > 0) return no({ reason: 'missing', criteria: missing })
    const schoolYear = yearAt(scope.today)
    await saveChecklist(scope, schoolYear, given.map(Number))
    return done(null, { kind: 'checklist-filled', schoolYear })
  },
})
