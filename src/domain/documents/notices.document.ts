import { type Day, dayBefore } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { menteesList, menteesWord } from './consents.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { frame } from './frame.document.ts'
import { personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'

/** From which day the mentor is free; the last day is its eve. */
type Freed = { readonly on: Day }

/** R-DOC-30. Уведомление of a mentor who refuses before the term: a right by ст. 351.8 ТК, without a reason. */
export function reliefNotice(
  facts: YearFacts,
  pair: PairFacts,
  mentor: PersonFacts,
  given: Freed,
): DocumentDraft {
  const person = personData(mentor)
  return draftOf('relief_notice', noticeData(facts, pair, mentor, given), {
    about: `${person.name.nom} (${menteesWord(pair)})`,
  })
}

/** R-DOC-30. Уведомление of the employer that the assignment is taken back, three working days ahead. */
export function cancelNotice(
  facts: YearFacts,
  pair: PairFacts,
  mentor: PersonFacts,
  given: Freed,
): DocumentDraft {
  const person = personData(mentor)
  return draftOf('cancel_notice', noticeData(facts, pair, mentor, given), {
    about: `${person.name.nom} (${menteesWord(pair)})`,
  })
}

function noticeData(facts: YearFacts, pair: PairFacts, mentor: PersonFacts, { on }: Freed) {
  const signed = pair.agreed?.addenda.get(mentor.id)
  const byFounder = mentor.id === facts.organisation.head.id
  return {
    ...frame(facts, { draft: false }),
    person: personData(mentor),
    toFounder: byFounder,
    byFounder,
    founderDat: typeset(facts.organisation.founder?.dat ?? '____________________'),
    byLabourCode: pair.basis === 'assignment_351_8',
    addendum: {
      day: signed ? longDay(signed.day) : '____________',
      number: typeset(signed?.number || '______'),
    },
    mentees: menteesList(pair),
    freeFrom: longDay(on),
    last: longDay(dayBefore(on)),
  }
}
