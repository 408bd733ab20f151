import { z } from 'zod'
import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type EntryRefusal, entryOf, topicsToMeasure } from '#domain/programmes/entry-measurement.ts'
import { currentVersion } from '#domain/programmes/programme.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { saveMeasurement } from '#store/measurements.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id } from '../fields.ts'
import type { Form } from '../route.ts'
import { findBoth } from './change-programme.ts'

const levels = z.record(anyText, z.coerce.number().int().min(0).max(3))
const own = z.object({ mentorship: id<MentorshipId>(), levels })
const paper = own.extend({ person: id<PersonId>(), on: day })

/** R-PRG-10. By the mentee, in a minute on a phone. */
export const measureOwnEntry = command<typeof own, MentorshipId, EntryRefusal>({
  deed: 'self.answer',
  input: own,
  run: async (scope, { mentorship, levels }) =>
    measured(scope, mentorship, scope.person!, { on: scope.today, levels, source: scope.came }),
})

/** R-PRG-10. By the curator, from paper, with its day. */
export const enterPaperEntry = command<typeof paper, MentorshipId, EntryRefusal>({
  deed: 'programme.keep',
  input: paper,
  run: async (scope, { mentorship, person, on, levels }) =>
    measured(scope, mentorship, person, { on, levels, source: 'paper' }),
})

type Given = { readonly on: Day; readonly levels: Readonly<Record<string, number>>; readonly source: Source }

async function measured(scope: Scope, of: MentorshipId, person: PersonId, { on, levels, source }: Given) {
  const found = await findBoth(scope, of)
  const member = found?.mentorship.members.find((one) => one.person === person && one.side === 'mentee')
  if (!found || !member) return no({ reason: 'not-found' as const })
  const version = currentVersion(found.programme)
  const topics = topicsToMeasure(version, member)
  const entry = entryOf({ on, levels }, { firstMeeting: version.firstMeeting, topics, today: scope.today })
  if (!entry.ok) return entry
  const enteredBy = source === 'paper' ? scope.person : null
  await saveMeasurement(scope, {
    mentorship: of,
    person,
    moment: 'entry',
    on,
    levels: entry.value,
    source,
    enteredBy,
  })
  return done(of, { kind: 'deficits-measured', mentorship: of, person, moment: 'entry' })
}

/** «level.methodical_04» → methodical_04. */
export function levelsIn({ values }: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith('level.') && value ? [[key.slice(6), value]] : [],
    ),
  )
}
