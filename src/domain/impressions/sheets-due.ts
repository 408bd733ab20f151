import { daysBetween, type Span, yearAt } from '#domain/documents/school-days.ts'
import { isHeld, type Meeting } from '#domain/meetings/meeting.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId, Side, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import { addDays, type Day } from '#kit/day.ts'
import { type ImpressionQuestionnaire, questionnaireAt } from './impression-questionnaire.ts'
import { settings } from './impression-settings.ts'
import type { Moment } from './measurement.ts'

export type ImpressionSheetId = Id<'impression-sheet'>

/** That somebody has begun or handed in a sheet; what is answered in it is not here. */
export type ImpressionSheet = {
  readonly id: ImpressionSheetId
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly questionnaire: string
  readonly version: number
  readonly moment: Moment
  readonly askedOn: Day
  readonly handedIn: { readonly on: Day; readonly source: Source; readonly enteredBy: PersonId | null } | null
}

/** One sheet somebody may hand in today, or did, or did not in time. */
export type SheetDue = {
  readonly mentorship: MentorshipId
  readonly person: PersonId
  readonly side: Side
  readonly moment: Moment
  readonly questionnaire: ImpressionQuestionnaire
  readonly askedOn: Day
  readonly through: Day
  readonly state: 'open' | 'answered' | 'missed'
  readonly handedInOn: Day | null
  /** R-IMP-9. The person has answered this questionnaire without a name this school year: it is not asked again, or one
   *  person would be counted as several. */
  readonly again: boolean
}

type Known = {
  readonly meetings: readonly Meeting[]
  /** Of everybody, or all of one person. */
  readonly sheets: readonly ImpressionSheet[]
  readonly today: Day
}

/**
 * R-IMP-4. Who is asked what: at the beginning until two weeks after the first meeting, in the middle after every fourth
 * meeting and not oftener than monthly, at the end from two months before the last day till a month after it. Given are
 * mentorships that stand (agreed or in an order).
 */
export function sheetsDue(mentorships: readonly Mentorship[], known: Known): readonly SheetDue[] {
  const meetings = Map.groupBy(known.meetings.filter(isHeld), (one) => one.mentorship)
  const sheets = Map.groupBy(known.sheets, ({ mentorship, person }) => `${mentorship} ${person}`)
  return mentorships.flatMap((mentorship) => {
    const held = (meetings.get(mentorship.id) ?? []).map((one) => one.held.on).toSorted()
    return mentorship.members.flatMap(({ person, side }) => {
      const own = sheets.get(`${mentorship.id} ${person}`) ?? []
      const one = { mentorship: mentorship.id, person, side }
      return [
        ...atEnds('entry', entryWindow(mentorship, held, known.today), own, known.today),
        ...afterMeetings(mentorship, held, own, known.today),
        ...atEnds('exit', exitWindow(mentorship), own, known.today),
      ].flatMap((found): SheetDue[] => {
        const questionnaire = questionnaireAt(found.moment, side, found.askedOn)
        if (!questionnaire) return []
        const again = isAgain(questionnaire, { ...one, ...found }, known)
        const isOver = again && found.moment !== 'interim' && found.state !== 'answered'
        return isOver ? [] : [{ ...one, ...found, questionnaire, again }]
      })
    })
  })
}

/** Handed in already this school year, in this mentorship or another. */
function isAgain(
  { code }: ImpressionQuestionnaire,
  due: Pick<SheetDue, 'mentorship' | 'person' | 'askedOn' | 'moment'>,
  { sheets, today }: Known,
): boolean {
  const isItself = (one: ImpressionSheet) =>
    one.mentorship === due.mentorship && one.moment === due.moment && one.askedOn === due.askedOn
  return sheets.some(
    (one) =>
      one.person === due.person &&
      one.questionnaire === code &&
      one.handedIn !== null &&
      yearAt(one.handedIn.on) === yearAt(today) &&
      !isItself(one),
  )
}

type Found = Pick<SheetDue, 'moment' | 'askedOn' | 'through' | 'state' | 'handedInOn'>

function entryWindow(mentorship: Mentorship, held: readonly Day[], today: Day): Span {
  const { before, after } = settings.sheets.entry
  const { from } = mentorship
  const half = addDays(from, Math.floor(daysBetween(from, lastDay(mentorship)) / 2))
  const first = held[0]
  const counted = first === undefined || first < from ? from : first
  const through = first === undefined ? later(addDays(from, after), today) : addDays(counted, after)
  return { from: addDays(from, -before), through: earlier(through, half) }
}

export function exitWindow(mentorship: Mentorship): Span {
  const { before, after } = settings.sheets.exit
  const last = lastDay(mentorship)
  const third = Math.floor(daysBetween(mentorship.from, last) / 3)
  return { from: addDays(last, -Math.min(before, third)), through: addDays(last, after) }
}

const later = (one: Day, other: Day) => (one > other ? one : other)
const earlier = (one: Day, other: Day) => (one < other ? one : other)

function atEnds(
  moment: 'entry' | 'exit',
  window: Span,
  own: readonly ImpressionSheet[],
  today: Day,
): readonly Found[] {
  const sheet = own.find((one) => one.moment === moment)
  const handedInOn = sheet?.handedIn?.on ?? null
  if (handedInOn === null && today < window.from) return []
  const state = handedInOn !== null ? 'answered' : today > window.through ? 'missed' : 'open'
  return [{ moment, askedOn: sheet?.askedOn ?? window.from, through: window.through, state, handedInOn }]
}

/** Each of the middle is due anew: after so many meetings since the last, and so many days. */
function afterMeetings(
  mentorship: Mentorship,
  held: readonly Day[],
  own: readonly ImpressionSheet[],
  today: Day,
): readonly Found[] {
  const { meetings, days } = settings.sheets.interim
  const last = lastDay(mentorship)
  const middle = own
    .filter((one) => one.moment === 'interim')
    .toSorted((one, other) => (one.askedOn < other.askedOn ? -1 : 1))
  const answered = middle
    .filter((one) => one.handedIn !== null)
    .map(
      ({ askedOn, handedIn }): Found => ({
        moment: 'interim',
        askedOn,
        through: last,
        state: 'answered',
        handedInOn: handedIn!.on,
      }),
    )
  const begun = middle.find(
    (one) => one.handedIn === null && !answered.some(({ askedOn }) => askedOn > one.askedOn),
  )
  const before = answered.at(-1)
  const since = held.filter((one) => before === undefined || one > before.askedOn)
  const reached = since.length >= meetings ? since[meetings - 1]! : null
  const mayAsk = before === undefined || today >= addDays(before.handedInOn!, days)
  const askedOn = begun?.askedOn ?? (reached !== null && mayAsk ? reached : null)
  if (askedOn === null || today < askedOn) return answered
  const state = today > last ? 'missed' : 'open'
  return [...answered, { moment: 'interim', askedOn, through: last, state, handedInOn: null }]
}
