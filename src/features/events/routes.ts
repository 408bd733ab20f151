import type { EventRefusal } from '#domain/events/check-event.ts'
import { eventFileType, mostEventFileBytes, opensInBrowser } from '#domain/events/event-file.ts'
import { type Errors, form, Refused, type Route, screen, type Visit } from '../route.ts'
import { eventPage } from './event.page.tsx'
import { eventsPage } from './events.page.tsx'
import { changeEvent, type KeepRefusal, writeEvent } from './keep-event.ts'
import { newEventPage } from './new.page.tsx'
import { noteSupport } from './note-support.ts'
import { askEvent, showEvent, showEvents } from './queries.ts'
import { eventTexts as texts } from './texts.ts'

const list = screen('/events', {
  ask: showEvents,
  input: ({ search }) => search,
  show: (found, _visit, trouble) => eventsPage(found, trouble),
})
const fresh = screen('/events/new', {
  ask: askEvent,
  input: ({ search, form }) => ({ ...search, ...kindOf(form.values) }),
  show: newEventPage,
})
const one = screen('/events/:event', { ask: showEvent, show: eventPage })
const change = form('/events/:event', {
  carryOut: changeEvent,
  input: async (visit) => ({ ...(await typedEvent(visit)), event: visit.params.event }),
  onPage: one,
  after: (event) => `/events/${event}`,
  refusal: keepErrors,
})

export const routes: readonly Route[] = [
  list,
  fresh,
  form('/events/new', {
    carryOut: writeEvent,
    input: typedEvent,
    onPage: fresh,
    after: (event) => `/events/${event}`,
    refusal: keepErrors,
  }),
  form('/events/support', {
    carryOut: noteSupport,
    onPage: list,
    after: () => '/events',
    refusal: () => ({ supportedOn: texts.ahead }),
  }),
  one,
  {
    ...change,
    /** A file is kept only for an event that is there. */
    answer: async (visit, perform) => {
      const found = await perform.ask(visit, showEvent, visit.params)
      if (!found.ok) throw new Refused(found.refusal)
      return change.answer(visit, perform)
    },
  },
  screen('/events/:event/file', {
    ask: showEvent,
    gives: 'download',
    show: async ({ file }, { services }) => {
      const bytes = file && (await services.files.read(file.sha256))
      if (!bytes) throw new Refused({ reason: 'not-found' })
      const { name, mediaType } = file
      return { file: { name, mediaType, bytes, opens: opensInBrowser(mediaType) } }
    },
  }),
]

const kindOf = ({ kind }: Visit['form']['values']) => (kind ? { kind } : {})

async function typedEvent({ form, services }: Visit) {
  const typed = { ...form.values, person: form.all('person') }
  const file = form.file('file')
  if (!file || file.bytes.length === 0) return { ...typed, file: undefined }
  const mediaType = eventFileType(file.name, file.bytes) ?? 'unknown'
  const found = { name: file.name, bytes: file.bytes.length, mediaType }
  const refused = mediaType === 'unknown' || found.bytes > mostEventFileBytes
  const sha256 = refused ? 'not kept' : await services.files.keep(file.bytes)
  return { ...typed, file: { ...found, sha256 } }
}

/** Where on the form each missing thing stands. */
const places = { people: 'person', material: 'link' } as const

function keepErrors(refusal: KeepRefusal): Errors {
  switch (refusal.reason) {
    case 'ahead':
      return { on: texts.ahead }
    case 'unknown-subject':
      return { subject: texts.unknownSubject }
    case 'unknown-person':
      return { person: texts.unknownPerson }
    case 'unknown-measure':
      return { measure: texts.unknownMeasure }
    case 'missing':
      return { [placeOf(refusal)]: texts.missing[refusal.field] }
  }
}

function placeOf({ field }: Extract<EventRefusal, { reason: 'missing' }>): string {
  return field in places ? places[field as keyof typeof places] : field
}
