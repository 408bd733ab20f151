import { z } from 'zod'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { no } from '#kit/result.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { endLostAccounts, findPending, settlePending } from '#store/erasures.ts'
import { atTheGate, type House, type Who } from '#store/scope.ts'
import { command, done, query } from '../command.ts'
import { type JobDesk, settled } from '../job-desk.ts'

const input = z.object({ number: z.int() })
type Pending = { readonly accounts: readonly string[]; readonly files: readonly string[] }

const showPending = query<typeof input, Pending>({
  deed: 'erasure.finish',
  input,
  run: async (scope, { number }) => (await findPending(scope, number)) ?? { accounts: [], files: [] },
})

const settle = command<typeof input, number, never>({
  deed: 'erasure.finish',
  input,
  run: async (scope, { number }) => {
    if (!(await settlePending(scope, number))) return no({ reason: 'not-found' })
    return done(number, { kind: 'erasure-finished', number })
  },
})

type Beyond = {
  readonly house: House
  readonly files: FileKeeper
  /** Notes beside the database who is erased. */
  readonly noteErased: () => Promise<void>
}

/** R-RGT-6. What lies beyond the tables of the organisation: the account, the bytes of files, the list beside the copies. Begun
 *  again, it does what is left. */
export async function finishErasure(
  desk: JobDesk,
  { house, files, noteErased }: Beyond,
  organisation: OrganisationId,
  number: number,
): Promise<void> {
  const who: Who = { organisation, as: { job: 'finish-erasure' } }
  await noteErased()
  const pending = settled(await desk.ask(who, showPending, { number }))
  await atTheGate(house, (gate) => endLostAccounts(gate, pending.accounts))
  for (const digest of pending.files) await files.drop(digest)
  await desk.carryOut(who, settle, { number })
}
