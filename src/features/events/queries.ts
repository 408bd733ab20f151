import { z } from 'zod'
import { yearAt } from '#domain/documents/school-days.ts'
import { type EventId, type EventKind, eventKinds, type OrganisationEvent } from '#domain/events/event.ts'
import type { RoadmapMeasure } from '#domain/roadmaps/roadmap.ts'
import type { Day } from '#kit/day.ts'
import { findEvent, listEvents } from '#store/events.ts'
import { findFile, type KeptFile } from '#store/files.ts'
import { type JournalLine, listJournal } from '#store/journal.ts'
import { listNames } from '#store/people.ts'
import { listOwnMeasures } from '#store/roadmaps.ts'
import { mayHere, type Scope } from '#store/scope.ts'
import { query } from '../command.ts'
import { anyText, id } from '../fields.ts'

export type EventList = {
  readonly events: readonly OrganisationEvent[]
  /** The school years of which there is something, this one among them, the newest first. */
  readonly years: readonly number[]
  readonly year: number
  readonly kind: EventKind | null
  readonly today: Day
  readonly mayKeep: boolean
  readonly maySupport: boolean
}

const listing = z.object({
  year: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
})

export const showEvents = query<typeof listing, EventList>({
  deed: 'event.read',
  input: listing,
  run: async (scope, { year, kind }) => {
    const events = await listEvents(scope)
    const thisYear = yearAt(scope.today)
    return {
      events: [...events].reverse(),
      years: [...new Set([thisYear, ...events.map((one) => yearAt(one.on))])].sort((a, b) => b - a),
      year: year ?? thisYear,
      kind: kind ?? null,
      today: scope.today,
      mayKeep: mayHere(scope, 'event.keep'),
      maySupport: mayHere(scope, 'support.note'),
    }
  },
})

/** What the form of an event offers to choose from. */
export type EventForm = {
  readonly kind: EventKind | null
  /** The measure it is to confirm, where one came from the roadmap. */
  readonly measure: string | undefined
  readonly today: Day
  readonly names: ReadonlyMap<string, string>
  readonly measures: readonly RoadmapMeasure[]
}

const asking = listing.extend({ measure: anyText.optional() })

export const askEvent = query<typeof asking, EventForm>({
  deed: 'event.keep',
  input: asking,
  run: (scope, { kind, measure }) => formOf(scope, kind ?? null, measure),
  shows: ({ names }) => [...names.keys()],
})

async function formOf(scope: Scope, kind: EventKind | null, measure?: string): Promise<EventForm> {
  return {
    kind,
    measure,
    today: scope.today,
    names: await listNames(scope),
    measures: await listOwnMeasures(scope),
  }
}

export type EventPage = EventForm & {
  readonly event: OrganisationEvent
  readonly file: KeptFile | null
  readonly lines: readonly JournalLine[]
  readonly zone: string
  readonly mayKeep: boolean
}

const one = z.object({ event: id<EventId>() })

export const showEvent = query<typeof one, EventPage>({
  deed: 'event.read',
  input: one,
  run: async (scope, { event: asked }) => {
    const event = await findEvent(scope, asked)
    if (!event) return undefined
    return {
      ...(await formOf(scope, event.kind)),
      event,
      file: event.file ? ((await findFile(scope, event.file)) ?? null) : null,
      lines: await listJournal(scope, { limit: 50, about: event.id }),
      zone: scope.zone,
      mayKeep: mayHere(scope, 'event.keep') && event.droppedOn === null,
    }
  },
  shows: ({ event }) => event.people,
})
