import type { DraftRefusal } from '#domain/mentorships/draft.ts'
import type { EndRefusal } from '#domain/mentorships/end-mentorship.ts'
import type { PauseRefusal } from '#domain/mentorships/pauses.ts'
import type { MoveRefusal, ReplaceRefusal } from '#domain/mentorships/replace-mentor.ts'
import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { pauseWords } from '#pieces/change-texts.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import type { Errors } from '../../route.ts'
import type { BulkRefusal, UndoRefusal, WordsMissing } from '../end-mentorships.ts'
import { changeTexts, endRefusal } from '../texts.ts'

/** At which field each refusal stands. */
export function endErrors(refusal: EndRefusal | WordsMissing | UndoRefusal): Errors {
  switch (refusal.reason) {
    case 'by-missing':
      return { by: changeTexts.end.byMissing }
    case 'because-missing':
      return { because: changeTexts.end.becauseMissing }
    case 'not-ended':
    case 'replaced':
    case 'closed':
      return { on: changeTexts.end.undone[refusal.reason] }
    case 'notice-ahead':
      return { noticeOn: sentence(endRefusal(refusal)) }
    default:
      return { on: sentence(endRefusal(refusal)) }
  }
}

/** The pairs that hold all of them up, each with its reason. */
export function bulkErrors(refusal: BulkRefusal): Errors {
  if (refusal.reason !== 'some') return endErrors(refusal)
  const { people, outside } = refusal.desk
  const words = peopleWords(people, outside)
  const each = refusal.why.map(
    (one) =>
      [
        `pair-${one.pair.id}`,
        changeTexts.bulk.one(pairNames(one.pair, words.short), endRefusal(one.refusal)),
      ] as const,
  )
  return { pair: changeTexts.bulk.some(refusal.why.length), ...Object.fromEntries(each) }
}

export function pauseErrors(refusal: PauseRefusal | { readonly reason: 'not-paused' }): Errors {
  const texts = changeTexts.pause
  switch (refusal.reason) {
    case 'not-paused':
      return { on: texts['not-paused'] }
    case 'not-going':
      return { from: texts['not-going'] }
    case 'backwards':
      return { through: texts.backwards }
    case 'outside':
      return { from: texts.outside(longDay(refusal.from), longDay(refusal.last)) }
    case 'paused-then':
      return { from: texts.overlaps(pauseWords(refusal.from, refusal.through)) }
  }
}

export function replaceErrors(refusal: ReplaceRefusal | MoveRefusal): Errors {
  const texts = changeTexts.replace
  switch (refusal.reason) {
    case 'same-mentor':
    case 'own-mentor':
    case 'banned':
    case 'replaced':
      return { mentor: texts[refusal.reason] }
    case 'mentor-full':
      return { mentor: texts.full(refusal.leads) }
    case 'draft':
      return { mentor: draftWords(refusal.why) }
    case 'not-started-yet':
      return { on: texts['not-started-yet'](longDay(refusal.from)) }
    case 'goes-on':
      return { on: texts['goes-on'](longDay(refusal.last)) }
    case 'term-over':
      return { on: texts['term-over'](longDay(refusal.through)) }
    case 'not-later':
      return { on: texts['not-later'](longDay(refusal.from)) }
    case 'ordered':
    case 'not-a-successor':
      return { on: texts[refusal.reason] }
    default:
      return endErrors(refusal)
  }
}

function draftWords({ reason }: DraftRefusal): string {
  const texts = changeTexts.replace
  if (reason === 'refused' || reason === 'already') return texts.refused
  if (reason === 'unfit') return texts.unfit
  return reason.startsWith('boss') ? texts.boss : texts.draft
}

const sentence = (text: string) => `${capitalise(text)}.`
