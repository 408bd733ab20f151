import { z } from 'zod'
import type { Refusal } from '#store/consents.ts'
import { listRefusals } from '#store/consents.ts'
import { type LeftAlone, listLeftAlone } from '#store/left-alone.ts'
import { findOrganisation, type Organisation } from '#store/organisations.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { listPsychologistRequests, type PsychologistRequest } from '#store/psychologist-requests.ts'
import { mayHere } from '#store/scope.ts'
import { query } from '../command.ts'

const asked = z.object({ help: z.uuid().optional().catch(undefined) })

export type AloneDesk = {
  readonly desk: PairsDesk
  readonly leftAlone: readonly LeftAlone[]
  readonly refusals: readonly Refusal[]
  /** Of everybody for the psychologist; for the others only what the curator asked. */
  readonly requests: readonly PsychologistRequest[]
  /** For whom somebody asks what would help, beside those who wait longest. */
  readonly help: string | undefined
  readonly mayForm: boolean
  readonly maySupport: boolean
}

export const showAlone = query<typeof asked, AloneDesk>({
  deed: 'alone.read',
  input: asked,
  run: async (scope, { help }) => {
    const desk = await findPairsDesk(scope)
    if (!desk) return undefined
    const requests = await listPsychologistRequests(scope)
    const maySupport = mayHere(scope, 'alone.support')
    return {
      desk,
      help,
      leftAlone: await listLeftAlone(scope),
      refusals: await listRefusals(scope),
      requests: maySupport ? requests : requests.filter((one) => one.askedBy !== one.person),
      mayForm: mayHere(scope, 'mentorship.form'),
      maySupport,
    }
  },
  shows: ({ desk }) => desk.staff.map((person) => person.id),
})

const one = z.object({ mentee: z.uuid() })

export type OutsideDesk = {
  readonly desk: PairsDesk
  readonly organisation: Organisation
  readonly person: string
}

export const showOutsideRequest = query<typeof one, OutsideDesk>({
  deed: 'mentorship.form',
  input: one,
  run: async (scope, { mentee }) => {
    const desk = await findPairsDesk(scope)
    const organisation = await findOrganisation(scope)
    if (!organisation || !desk?.staff.some(({ id }) => id === mentee)) return undefined
    return { desk, organisation, person: mentee }
  },
  shows: ({ person }) => [person],
})
