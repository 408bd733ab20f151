import { z } from 'zod'
import type { AttentionDesk } from '#domain/attention/healths.ts'
import { type ThresholdSet, type Thresholds, thresholdsOn } from '#domain/attention/thresholds.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Day } from '#kit/day.ts'
import { findAttentionDesk } from '#store/attention-desk.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import { listNames, type Person } from '#store/people.ts'
import { listPutOff } from '#store/put-off-tasks.ts'
import { mayHere } from '#store/scope.ts'
import { listThresholds } from '#store/thresholds.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type AttentionPage = {
  readonly desk: AttentionDesk & { readonly people: readonly Person[] }
  readonly outside: readonly OutsideMentor[]
  /** Reasons that whoever asks has put off. */
  readonly putOff: ReadonlySet<string>
  readonly mayTune: boolean
}

export const showAttention = query<typeof nothing, AttentionPage>({
  deed: 'attention.read',
  input: nothing,
  run: async (scope) => {
    const desk = await findAttentionDesk(scope)
    if (!desk) return undefined
    const person = scope.person!
    return {
      desk,
      outside: await listOutsideMentors(scope),
      putOff: (await listPutOff(scope, person)).get(person) ?? new Set(),
      mayTune: mayHere(scope, 'attention.tune'),
    }
  },
  shows: ({ desk }) => desk.mentorships.flatMap(({ members }) => members.map(({ person }) => person)),
})

export type SettingsPage = {
  readonly today: Day
  readonly now: Thresholds
  readonly set: readonly (ThresholdSet & { readonly by: string })[]
  readonly names: ReadonlyMap<string, string>
}

export const showSettings = query<typeof nothing, SettingsPage>({
  deed: 'attention.tune',
  input: nothing,
  run: async (scope) => {
    const set = await listThresholds(scope)
    return {
      today: scope.today,
      now: thresholdsOn(scope.today, set),
      set,
      names: await listNames(scope),
    }
  },
})
