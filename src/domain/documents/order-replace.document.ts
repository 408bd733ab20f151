import { addDays, type Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { everybodyIn, menteesList, terms } from './consents.document.ts'
import { numericDay } from './days.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PairFacts, PersonFacts, Registered, YearFacts } from './document-facts.ts'
import { acquaintance, frame, type Printing, yearWords } from './frame.document.ts'
import { personData } from './people.document.ts'
import { workdayFrom, yearAt } from './school-days.ts'
import { typeset } from './typeset.document.ts'

/** What the order changes: another mentor from a day, or another last day. */
export type PairChange = {
  readonly pair: PairFacts
  /** Whose place it takes, and that one's last day; `null` where the term alone changes. */
  readonly former: { readonly pair: PairFacts; readonly last: Day } | null
  /** The order that assigned it before. */
  readonly order: Registered
}

/** R-DOC-31. The order on a replaced mentor or a changed term. Who asked for it and why stands nowhere in it. */
export function orderReplace(facts: YearFacts, change: PairChange, printing: Printing): DocumentDraft {
  const { pair, former } = change
  const head = facts.organisation.head.id
  const people = [...(former ? [former.pair.mentor] : []), ...everybodyIn(pair)]
  const named = [...new Map(people.map((one) => [one.id, one])).values()].filter(({ id }) => id !== head)
  const addendum = pair.agreed?.addenda.get(pair.mentor.id)
  return draftOf('order_replace', {
    ...frame(facts, printing),
    asOf: longDay(facts.today),
    year: yearWords(yearAt(pair.from), yearAt(pair.through)),
    replaces: former !== null,
    byLabourCode: pair.basis === 'assignment_351_8',
    byJobFunction: pair.basis === 'job_function',
    agreement: typeset(pair.agreed?.agreement || 'договору с другой организацией'),
    mentor: personData(pair.mentor),
    mentorDay: consentDay(pair, pair.mentor),
    mentees: menteesList(pair),
    menteeDays: pair.mentees.map((one) => consentDay(pair, one)).join(', '),
    ...terms(facts, pair),
    through: longDay(pair.through),
    addendum: addendum
      ? typeset(`от ${numericDay(addendum.day)} № ${addendum.number || '____'}`)
      : typeset('от ____________ № ____'),
    former: former
      ? {
          ...personData(former.pair.mentor),
          last: longDay(former.last),
          next: longDay(addDays(former.last, 1)),
          paid: former.pair.basis === 'assignment_351_8',
        }
      : { last: '', next: '', paid: false },
    coMentors: (pair.agreed?.coMentors ?? []).map(personData),
    term: period(pair.from, pair.through),
    order: {
      day: change.order.day ? longDay(change.order.day) : '____________',
      number: typeset(change.order.number || '______'),
    },
    programmeDue: longDay(workdayFrom(addDays(pair.from, 14))),
    ...acquaintance(named),
  })
}

function consentDay(pair: PairFacts, person: PersonFacts): string {
  const day = pair.agreed?.consents.get(person.id)
  return day ? numericDay(day) : '____________'
}
