import { z } from 'zod'
import type { AttentionDesk } from '#domain/attention/healths.ts'
import { type mentorLoads, weeksOfHeld } from '#domain/attention/mentor-load.ts'
import { daysOfWeek, schoolCalendar } from '#domain/attention/school-calendar.ts'
import type { EntriesAlike } from '#domain/attention/signs-of-life.ts'
import { type ThresholdSet, type Thresholds, thresholdsOn } from '#domain/attention/thresholds.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import { dayOfYear, yearAt } from '#domain/documents/school-days.ts'
import type { Day } from '#kit/day.ts'
import { listOffers } from '#store/answer-sheets.ts'
import { findAttentionDesk } from '#store/attention-desk.ts'
import { listHeldMinutes } from '#store/meetings.ts'
import { listOutsideMentors } from '#store/mentor-bank.ts'
import { listMentorships } from '#store/mentorships.ts'
import { findOrganisation } from '#store/organisations.ts'
import { listOrdered } from '#store/papers.ts'
import { listNames, listPeople, type Person } from '#store/people.ts'
import { listPutOff } from '#store/put-off-tasks.ts'
import { mayHere } from '#store/scope.ts'
import { countEntriesSince, countWritersSince } from '#store/signs-of-life.ts'
import { listThresholds } from '#store/thresholds.ts'
import { query } from '../command.ts'

const nothing = z.object({})

export type AttentionPage = {
  readonly desk: AttentionDesk & { readonly people: readonly Person[] }
  readonly outside: readonly OutsideMentor[]
  /** Reasons that whoever asks has put off. */
  readonly putOff: ReadonlySet<string>
  readonly entries: readonly EntriesAlike[]
  readonly writers: number
  readonly mayTune: boolean
}

export const showAttention = query<typeof nothing, AttentionPage>({
  deed: 'attention.read',
  input: nothing,
  run: async (scope) => {
    const desk = await findAttentionDesk(scope)
    if (!desk) return undefined
    const person = scope.person!
    const since = dayOfYear('08-20', yearAt(scope.today))
    return {
      desk,
      outside: await listOutsideMentors(scope),
      putOff: (await listPutOff(scope, person)).get(person) ?? new Set(),
      entries: await countEntriesSince(scope, since),
      writers: await countWritersSince(scope, since),
      mayTune: mayHere(scope, 'attention.tune'),
    }
  },
  shows: ({ desk }) => desk.mentorships.flatMap(({ members }) => members.map(({ person }) => person)),
})

export type LoadPage = Parameters<typeof mentorLoads>[0] & {
  readonly people: readonly Person[]
  readonly outside: readonly OutsideMentor[]
}

export const showLoad = query<typeof nothing, LoadPage>({
  deed: 'attention.read',
  input: nothing,
  run: async (scope) => {
    const organisation = await findOrganisation(scope)
    if (!organisation) return undefined
    const { today } = scope
    const weeks = schoolCalendar(organisation.kind).back(today, weeksOfHeld * daysOfWeek)
    return {
      today,
      mentorships: await listMentorships(scope),
      ordered: await listOrdered(scope),
      offers: await listOffers(scope),
      heldMinutes: await listHeldMinutes(scope, weeks),
      most: thresholdsOn(today, await listThresholds(scope)).load_minutes,
      people: await listPeople(scope),
      outside: await listOutsideMentors(scope),
    }
  },
  shows: ({ mentorships }) => mentorships.flatMap(({ members }) => members.map(({ person }) => person)),
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
