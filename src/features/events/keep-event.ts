import { z } from 'zod'
import { checkEvent, type EventContent, type EventRefusal } from '#domain/events/check-event.ts'
import { type EventId, eventKinds, type MeasureId } from '#domain/events/event.ts'
import { eventFileTypes, mostEventFileBytes } from '#domain/events/event-file.ts'
import { mentorOf } from '#domain/mentorships/mentorship.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { addEvent, dropEvent, findEvent, saveEvent } from '#store/events.ts'
import { addFile, type FileId } from '#store/files.ts'
import { listMentorships } from '#store/mentorships.ts'
import { listOrdered } from '#store/papers.ts'
import { listNames } from '#store/people.ts'
import { hasMeasure } from '#store/roadmaps.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id, optionalLine } from '../fields.ts'
import { eventTexts as texts } from './texts.ts'

const file = z.object({
  name: anyText,
  sha256: anyText,
  bytes: z.number().max(mostEventFileBytes, texts.fileTooLarge),
  mediaType: z.enum(eventFileTypes as readonly [string, ...string[]], texts.fileUnknown),
})
const link = optionalLine(500).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), texts.linkWrong)

const content = z.object({
  kind: z.enum(eventKinds),
  title: optionalLine(200),
  on: day,
  subject: optionalLine(40),
  decision: optionalLine(2000),
  minutesNumber: optionalLine(40),
  link,
  measure: z
    .literal('')
    .transform(() => null)
    .or(id<MeasureId>())
    .optional()
    .transform((measure) => measure ?? null),
  person: z.array(id<PersonId>()).default([]),
  everyMentor: z.literal('yes').optional(),
  file: file.optional(),
})

export type KeepRefusal = EventRefusal | { readonly reason: 'unknown-person' | 'unknown-measure' }

type Typed = z.output<typeof content>

/** R-EVT-1. The curator writes down what happened. */
export const writeEvent = command<typeof content, EventId, KeepRefusal>({
  deed: 'event.keep',
  input: content,
  run: async (scope, typed) => {
    const checked = await checkedEvent(scope, typed, null)
    if (!checked.ok) return checked
    const kept = await keptFile(scope, typed)
    const event = await addEvent(scope, checked.value, kept)
    return done(event, added(event, checked.value))
  },
})

export const added = (event: EventId, { kind, on, title }: EventContent) => ({
  kind: 'event-added' as const,
  event,
  about: kind,
  on,
  personal: { title },
})

const changing = z.discriminatedUnion('do', [
  content.extend({ event: id<EventId>(), do: z.literal('save') }),
  z.object({ event: id<EventId>(), do: z.literal('drop') }),
])

/** R-EVT-5. Corrects an event, or takes it away; what it was stays in the history. */
export const changeEvent = command<typeof changing, EventId, KeepRefusal>({
  deed: 'event.keep',
  input: changing,
  run: async (scope, typed) => {
    const before = await findEvent(scope, typed.event)
    if (!before || before.droppedOn !== null) return no({ reason: 'not-found' })
    const { id: event, kind, file: former } = before
    if (typed.do === 'drop') {
      await dropEvent(scope, event)
      return done(event, { kind: 'event-dropped', event, about: kind })
    }
    const checked = await checkedEvent(scope, { ...typed, kind }, former)
    if (!checked.ok) return checked
    await saveEvent(scope, event, checked.value, typed.file ? await keptFile(scope, typed) : former)
    return done(event, {
      kind: 'event-changed',
      event,
      about: kind,
      personal: { title: checked.value.title },
    })
  },
})

async function keptFile(scope: Scope, { file }: Typed): Promise<FileId | null> {
  return file ? addFile(scope, file) : null
}

async function checkedEvent(
  scope: Scope,
  typed: Typed,
  former: FileId | null,
): Promise<Result<EventContent, KeepRefusal>> {
  const names = await listNames(scope)
  if (typed.person.some((one) => !names.has(one))) return no({ reason: 'unknown-person' })
  const people = typed.everyMentor ? [...typed.person, ...(await mentorsNow(scope))] : typed.person
  const file = typed.file ? ('brought' as const) : former
  const checked = checkEvent({ ...typed, people, file }, scope.today)
  if (!checked.ok) return checked
  const { measure } = checked.value
  if (measure !== null && !(await hasMeasure(scope, measure))) return no({ reason: 'unknown-measure' })
  return ok(checked.value)
}

/** Mentors of the pairs and groups that go on today. */
async function mentorsNow(scope: Scope): Promise<readonly PersonId[]> {
  const ordered = await listOrdered(scope)
  const going = (await listMentorships(scope)).filter(
    (one) => phaseOf(one, { ordered, today: scope.today }) === 'going',
  )
  return going.map((one) => mentorOf(one).person)
}
