import { z } from 'zod'
import type { HelpRequestId } from '#domain/meetings/help-request.ts'
import { isAtWork } from '#domain/meetings/may-meet.ts'
import type { Meeting, MeetingId } from '#domain/meetings/meeting.ts'
import { meetingKinds } from '#domain/meetings/meeting-rules.ts'
import { subjectNear } from '#domain/meetings/programme-schedule.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { addPlanned, cancelPlanned, type MeetingPlan, movePlanned, takeTurn } from '#store/meeting-entries.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, day, id, optionalLine } from '../fields.ts'
import { answerByMeeting } from './ask-for-help.ts'
import { findOwnDesk, ofPair, type PairDesk } from './pair-desk.ts'
import { invitation } from './parts/invitation.ts'
import { plannedLetter } from './planned.mail.tsx'
import { planTexts as texts } from './texts.ts'
import { writeLetters } from './write-letters.ts'

const shared = { mentorship: id<MentorshipId>(), base: anyText }
const input = z.discriminatedUnion('do', [
  z.object({
    ...shared,
    do: z.literal('plan'),
    meeting: id<MeetingId>().optional(),
    help: id<HelpRequestId>().optional(),
    kind: z.string().max(60).optional().default(meetingKinds[0]!.code),
    mode: z.enum(['in_person', 'remote']).optional().default('in_person'),
    subject: optionalLine(200),
    place: optionalLine(300),
    on: day,
    at: z
      .string()
      .trim()
      .regex(/^(([01]?\d|2[0-3])[:.][0-5]\d)?$/, texts.notATime)
      .optional()
      .transform((text) => (text ? text.replace('.', ':').padStart(5, '0') : null)),
    planRow: z.string().max(40).optional(),
  }),
  z.object({ ...shared, do: z.literal('cancel'), meeting: id<MeetingId>() }),
])

export type PlanRefusal =
  | { readonly reason: 'not-at-work' | 'past' | 'kind' | 'plan-row' | 'not-planned' }
  | { readonly reason: 'outside'; readonly through: Day }

/** R-MTG-11. Planned, moved or called off by either side; the others hear of it. */
export const planMeeting = command<typeof input, MentorshipId, PlanRefusal>({
  deed: 'meeting.log',
  input,
  run: async (scope, given) => {
    await takeTurn(scope, given.mentorship)
    const desk = await findOwnDesk(scope, given.mentorship)
    const former = desk?.meetings.find((one) => one.id === given.meeting)
    if (!desk || (given.meeting && !former)) return no({ reason: 'not-found' })
    if (former && (former.held || former.cancelledOn)) return no({ reason: 'not-planned' })
    return given.do === 'cancel' ? cancel(scope, desk, former!, given.base) : plan(scope, desk, former, given)
  },
})

type Planning = Extract<z.output<typeof input>, { do: 'plan' }>

async function plan(scope: Scope, desk: PairDesk, former: Meeting | undefined, given: Planning) {
  const { mentorship, rows, context, today } = desk
  const { kind, mode, place, on, at, base } = given
  const planRow = given.planRow || null
  const through = lastDay(mentorship)
  if (!isAtWork(mentorship, context)) return no({ reason: 'not-at-work' as const })
  if (on < today) return no({ reason: 'past' as const })
  if (on > through) return no({ reason: 'outside' as const, through })
  if (!meetingKinds.some(({ code }) => code === kind)) return no({ reason: 'kind' as const })
  if (planRow && !rows.some((row) => row.id === planRow)) return no({ reason: 'plan-row' as const })
  const subject = given.subject || subjectNear(desk.schedule, on)
  const planned: MeetingPlan = { kind, mode, subject, place, on, at, planRow }
  const sequence = former ? await movePlanned(scope, former.id, planned) : 0
  const meeting = former?.id ?? (await addPlanned(scope, mentorship.id, planned))
  await tell(scope, desk, { id: meeting, ...planned, sequence, is: former ? 'moved' : 'planned', base })
  const answered = await answerByMeeting(scope, { desk, request: given.help, meeting })
  const kindOfFact = former ? ('meeting-moved' as const) : ('meeting-planned' as const)
  return done(mentorship.id, { kind: kindOfFact, meeting, on, ...ofPair(mentorship) }, ...answered)
}

async function cancel(scope: Scope, desk: PairDesk, former: Meeting, base: string) {
  const sequence = await cancelPlanned(scope, former.id)
  const { id, kind, mode, subject, place, planRow, plannedOn, plannedAt } = former
  const plan = { kind, mode, subject, place, planRow, on: plannedOn!, at: plannedAt }
  await tell(scope, desk, { id, ...plan, sequence, is: 'cancelled', base })
  return done(desk.mentorship.id, {
    kind: 'meeting-cancelled' as const,
    meeting: id,
    ...ofPair(desk.mentorship),
  })
}

type Told = MeetingPlan & {
  readonly id: MeetingId
  readonly sequence: number
  readonly is: 'planned' | 'moved' | 'cancelled'
  readonly base: string
}

async function tell(scope: Scope, desk: PairDesk, told: Told): Promise<void> {
  const what = told.subject || texts.untitled
  await writeLetters(scope, desk, {
    base: told.base,
    to: () => true,
    letter: (to) =>
      plannedLetter(
        to,
        { ...told, what },
        invitation(told, { desk, from: desk.people.get(scope.person ?? ''), to, now: scope.now }),
      ),
  })
}
