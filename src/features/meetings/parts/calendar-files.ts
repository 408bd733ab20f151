import type { Meeting } from '#domain/meetings/meeting.ts'
import { type CalendarMethod, calendarFile } from '#outside/calendar/calendar-file.ts'
import type { Answer } from '../../route.ts'
import type { Feed, Invited } from '../queries.ts'
import { calendarTexts as texts } from '../texts.ts'
import { eventOf } from './invitation.ts'

const mediaType = 'text/calendar; charset=utf-8'

/** R-MTG-12. The feed that a calendar program reads by itself. */
export function feedFile({ of, people, sequences, zone, now }: Feed): Answer {
  const events = of.flatMap(({ mentorship, meetings }) =>
    meetings.map((one) =>
      eventOf(planned(one, sequences.get(one.id)), { people, zone, members: mentorship.members }),
    ),
  )
  return file(calendarFile('PUBLISH', events, now, texts.name))
}

/** R-MTG-11. Planned meetings of one pair, to be opened by hand. */
export function invitationFile({ desk, meetings, sequences, now }: Invited): Answer {
  const around = { ...desk, members: desk.mentorship.members }
  const method: CalendarMethod = 'PUBLISH'
  const events = meetings.map((one) => ({
    ...eventOf(planned(one, sequences.get(one.id)), around),
    ...(one.place ? { location: one.place } : {}),
  }))
  return file(calendarFile(method, events, now))
}

function planned(one: Meeting, sequence = 0) {
  const on = one.held?.on ?? one.plannedOn!
  const at = one.held === null || one.held.on === one.plannedOn ? one.plannedAt : null
  const minutes = one.held ? { minutes: one.held.minutes } : {}
  return { id: one.id, subject: one.subject, place: '', on, at, sequence, ...minutes }
}

const file = (text: string): Answer => ({
  file: { name: 'meetings.ics', mediaType, bytes: new TextEncoder().encode(text), opens: true },
})
