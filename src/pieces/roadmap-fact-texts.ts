import type { EventKind } from '#domain/events/event.ts'
import { eventTitle } from '#domain/events/event-kinds.ts'
import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'

const titleOf = (about: string) => eventTitle(about as EventKind).toLowerCase()

/** Sentences of events and of the roadmap, for the history. */
export const roadmapFactSentences = {
  'event-added': ({ about, on }: { readonly about: string; readonly on: string }) =>
    `записано событие (${titleOf(about)}) ${longDay(on as Day)}`,
  'event-changed': ({ about }: { readonly about: string }) => `исправлено событие (${titleOf(about)})`,
  'event-dropped': ({ about }: { readonly about: string }) => `убрано событие (${titleOf(about)})`,
}
