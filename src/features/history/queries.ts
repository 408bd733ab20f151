import { z } from 'zod'
import { type CheckedChain, checkNewestLines, type JournalLine, listJournal } from '#store/journal.ts'
import { listNames } from '#store/people.ts'
import { query } from '../command.ts'

const input = z.object({ before: z.coerce.number().int().positive().optional() })

export type HistoryPage = {
  readonly lines: readonly JournalLine[]
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly older: number | undefined
}

const onePage = 100

export const showHistory = query<typeof input, HistoryPage>({
  deed: 'history.read',
  input,
  run: async (scope, { before }) => {
    const lines = await listJournal(scope, { limit: onePage, ...(before ? { before } : {}) })
    const last = lines.at(-1)?.number
    return {
      lines,
      names: await listNames(scope),
      zone: scope.zone,
      older: lines.length === onePage && last !== 1 ? last : undefined,
    }
  },
})

export type HistoryCheck = { readonly chain: CheckedChain; readonly zone: string }

const nothing = z.object({})

export const checkHistory = query<typeof nothing, HistoryCheck>({
  deed: 'journal.verify',
  input: nothing,
  run: async (scope) => ({ chain: await checkNewestLines(scope), zone: scope.zone }),
})
