import { z } from 'zod'
import type { Entry } from '#domain/meetings/enter-meeting.ts'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import { planProgress, proposedRow } from '#domain/meetings/plan-progress.ts'
import { subjectNear } from '#domain/meetings/programme-schedule.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { MeetingEntry } from '#store/meeting-entries.ts'
import { day, id, optionalLine } from '../fields.ts'
import type { Visit } from '../route.ts'
import type { PairDesk } from './pair-desk.ts'
import { logTexts as texts } from './texts.ts'

/** What a form about a meeting that was may hold. `auto`: the line of the plan is proposed by kind and topics. */
export const entryFields = z.object({
  mentorship: id<MentorshipId>(),
  /** A planned meeting that took place, or an entry to be corrected. */
  meeting: id<MeetingId>().optional(),
  /** The request for help that it answers. */
  help: id<HelpRequestId>().optional(),
  kind: z.string(texts.kindMissing).min(1, texts.kindMissing).max(60),
  mode: z.enum(['in_person', 'remote']).optional().default('in_person'),
  topics: z.array(z.string().max(60)).max(20).default([]),
  on: day,
  minutes: z.coerce.number(texts.minutesWrong).int(texts.minutesWrong),
  outcome: optionalLine(500),
  worth: z.enum(['useful', 'doubtful']).optional(),
  planRow: z.string().max(40).optional().default(''),
})

export type EntryFields = z.output<typeof entryFields>

/** The day, the minutes and the kind come from a touch or, where that is not enough, from a field beside it. */
export function entryIn({ form, params }: Visit): unknown {
  const { values } = form
  const either = (typed: string, touched: string) => values[typed] || values[touched]
  return {
    ...values,
    mentorship: params.working,
    meeting: values.meeting || undefined,
    help: values.help || undefined,
    worth: values.worth || undefined,
    mode: values.mode || undefined,
    kind: either('otherKind', 'kind'),
    on: either('on', 'when'),
    minutes: either('otherMinutes', 'minutes'),
    topics: [...form.all('topics'), ...form.all('otherTopic')].filter((one) => one !== ''),
  }
}

export function entryOf(fields: EntryFields, { meetings, rows, today }: PairDesk): Entry {
  const { kind, mode, topics, on, minutes, outcome, worth, planRow } = fields
  const others = meetings.filter((one) => one.id !== fields.meeting)
  return {
    ...{ kind, mode, topics, on, minutes, outcome },
    worth: worth ?? null,
    planRow:
      planRow === 'auto'
        ? proposedRow(planProgress(rows, others, today), { kind, topics })
        : planRow === '' || planRow === 'none'
          ? null
          : planRow,
  }
}

/** R-MTG-6. With the subject of what was planned, else of the day of the programme's schedule near by. */
export function withSubject(entry: Entry, desk: PairDesk, planned = ''): MeetingEntry {
  return { ...entry, subject: planned || subjectNear(desk.schedule, entry.on, desk.meetings) }
}
