import { z } from 'zod'
import type { Refusal } from '#store/consents.ts'
import { listRefusals } from '#store/consents.ts'
import { type LeftAlone, listLeftAlone } from '#store/left-alone.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { listPsychologistRequests, type PsychologistRequest } from '#store/psychologist-requests.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type AloneDesk = {
  readonly desk: PairsDesk
  readonly leftAlone: readonly LeftAlone[]
  readonly refusals: readonly Refusal[]
  /** Of everybody for the psychologist; for the others only what the curator asked. */
  readonly requests: readonly PsychologistRequest[]
  readonly mayForm: boolean
  readonly maySupport: boolean
}

export const showAlone = query<typeof nothing, AloneDesk>({
  deed: 'alone.read',
  input: nothing,
  run: async (scope) => {
    const desk = await findPairsDesk(scope)
    if (!desk) return undefined
    const requests = await listPsychologistRequests(scope)
    const maySupport = mayHere(scope, 'alone.support')
    return {
      desk,
      leftAlone: await listLeftAlone(scope),
      refusals: await listRefusals(scope),
      requests: maySupport ? requests : requests.filter((one) => one.askedBy !== one.person),
      mayForm: mayHere(scope, 'mentorship.form'),
      maySupport,
    }
  },
  shows: ({ desk }) => desk.staff.map((person) => person.id),
})
