import type { Errors } from '../../route.ts'
import type { HelpRefusal } from '../ask-for-help.ts'
import type { LogRefusal } from '../log-meeting.ts'
import type { LessonRefusal } from '../observe-lesson.ts'
import type { PlanRefusal } from '../plan-meeting.ts'
import { helpTexts, lessonTexts, logTexts, planTexts } from '../texts.ts'

/** Why an entry was not taken, at the field that mends it. */
export function logTrouble(refusal: LogRefusal): Errors {
  switch (refusal.reason) {
    case 'not-at-work':
      return { form: logTexts.notAtWork }
    case 'too-late':
      return { form: logTexts.tooLate(refusal.through) }
    case 'in-future':
      return { on: logTexts.inFuture }
    case 'outside':
      return { on: logTexts.outside(refusal.from, refusal.through) }
    case 'minutes':
      return { otherMinutes: logTexts.minutesWrong }
    case 'kind':
      return { kind: logTexts.kindWrong }
    case 'topics':
      return { otherTopic: logTexts.topicsWrong }
    case 'plan-row':
      return { planRow: logTexts.rowWrong }
    case 'same':
      return { outcome: logTexts.same }
    case 'once':
      return { form: logTexts.once }
    case 'confirmed':
      return { form: logTexts.confirmed }
    case 'cancelled':
      return { form: logTexts.cancelled }
  }
}

export function planTrouble(refusal: PlanRefusal): Errors {
  switch (refusal.reason) {
    case 'outside':
      return { on: planTexts.outside(refusal.through) }
    case 'past':
      return { on: planTexts.past }
    case 'kind':
      return { kind: logTexts.kindWrong }
    case 'plan-row':
      return { form: logTexts.rowWrong }
    case 'not-at-work':
      return { form: planTexts.notAtWork }
    case 'not-planned':
      return { form: planTexts.notPlanned }
  }
}

const helpWords: Readonly<Record<HelpRefusal['reason'], string>> = {
  'not-a-mentee': helpTexts.notMentee,
  'not-yours': helpTexts.notYours,
  answered: helpTexts.alreadyAnswered,
  'not-at-work': helpTexts.notAtWork,
}

export const helpTrouble = ({ reason }: HelpRefusal): Errors => ({ form: helpWords[reason] })

export function lessonTrouble(refusal: LessonRefusal): Errors {
  switch (refusal.reason) {
    case 'no-lesson':
      return { lesson: lessonTexts.lessonMissing }
    case 'not-held':
      return { form: lessonTexts.notHeld }
    case 'talk-ahead':
      return { talkedOn: lessonTexts.talkAhead }
    case 'talk-before':
      return { talkedOn: lessonTexts.talkBefore(refusal.on) }
    case 'agreed-without-day':
      return { talkedOn: lessonTexts.dayMissing }
  }
}
