import { z } from 'zod'
import { type MeasuringRefusal, measurementOf } from '#domain/impressions/measuring-window.ts'
import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { saveMeasurement } from '#store/measurements.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id } from '../fields.ts'
import type { Form } from '../route.ts'
import { measuringOf } from './impression-desk.ts'

/** Entry has a place of its own (R-PRG-10): it goes before the programme begins. */
export const laterMoment = z.enum(['interim', 'exit'])
const own = z.object({
  mentorship: id<MentorshipId>(),
  moment: laterMoment,
  levels: z.record(anyText, z.coerce.number().int().min(0).max(3)),
})
const paper = own.extend({ person: id<PersonId>(), on: day })

/** R-IMP-1. By the mentee, in a minute on a phone; until the last of its days it can be given anew. */
export const takeMeasurement = command<typeof own, MentorshipId, MeasuringRefusal>({
  deed: 'self.answer',
  input: own,
  run: async (scope, given) =>
    measured(scope, { ...given, person: scope.person, on: scope.today, source: scope.came }),
})

/** R-IMP-1. By the curator, from paper, with its day. */
export const enterMeasurement = command<typeof paper, MentorshipId, MeasuringRefusal>({
  deed: 'measurement.keep',
  input: paper,
  run: async (scope, given) => measured(scope, { ...given, source: 'paper' }),
})

type Given = {
  readonly mentorship: MentorshipId
  readonly moment: z.output<typeof laterMoment>
  readonly person: PersonId | null
  readonly on: Day
  readonly levels: Readonly<Record<string, number>>
  readonly source: Source
}

async function measured(scope: Scope, { mentorship, moment, person, on, levels, source }: Given) {
  const asked = await measuringOf(scope, mentorship, person, moment)
  if (!asked) return no({ reason: 'not-found' as const })
  const { window, topics } = asked
  const read = measurementOf({ on, levels }, { window, topics, today: scope.today })
  if (!read.ok) return read
  await saveMeasurement(scope, {
    mentorship,
    person: asked.person,
    moment,
    on,
    levels: read.value,
    source,
    enteredBy: source === 'paper' ? scope.person : null,
  })
  return done(mentorship, { kind: 'deficits-measured', mentorship, person: asked.person, moment })
}

/** «level.methodical_04» → methodical_04. */
export function levelsIn({ values }: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith('level.') && value ? [[key.slice(6), value]] : [],
    ),
  )
}
