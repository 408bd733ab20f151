import { z } from 'zod'
import { type Bank, banks } from '#domain/banks/confirmation.ts'
import { no } from '#kit/result.ts'
import { dropView, saveView } from '#store/saved-views.ts'
import { command, done } from '../command.ts'
import { line } from '../fields.ts'
import { listTexts as texts } from './texts.ts'

const bank = z.enum(banks)
const viewName = line(texts.viewMissing, 100)
const input = z.discriminatedUnion('do', [
  z.object({ bank, viewName, do: z.literal('save'), query: z.string().max(1000) }),
  z.object({ bank, viewName, do: z.literal('drop') }),
])

type Kept = { readonly bank: Bank; readonly query: string }

/** R-BNK-11. A view of the list under a name of one's own, seen by oneself alone; or takes it away. */
export const keepView = command<typeof input, Kept>({
  deed: 'bank.read',
  input,
  run: async (scope, typed) => {
    const { bank, viewName: name } = typed
    if (typed.do === 'drop') {
      if (!(await dropView(scope, bank, name))) return no({ reason: 'not-found' })
      return done({ bank, query: '' }, { kind: 'bank-view-dropped', bank })
    }
    await saveView(scope, bank, { name, query: typed.query })
    return done({ bank, query: typed.query }, { kind: 'bank-view-saved', bank })
  },
})
