import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PersonFacts, YearFacts } from './document-facts.ts'
import { acquaintance, frame, type Printing } from './frame.document.ts'
import { personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'

export type FinalEvent = {
  /** «Итоги года наставничества». */
  readonly name: string
  /** «круглый стол», as it was typed. */
  readonly form: string
  readonly day: Day
  readonly place: string
  /** One line each. */
  readonly programme: readonly string[]
  readonly responsible: PersonFacts
  /** Who takes part besides the pairs, as it was typed. */
  readonly others: string
}

const line = '______________________________'

/** R-DOC-33. Приказ «О проведении итогового мероприятия»: what, when, where, who answers for it. */
export function orderFinal(facts: YearFacts, event: FinalEvent, printing: Printing): DocumentDraft {
  const { head } = facts.organisation
  const acquainted = event.responsible.id === head.id ? [] : [event.responsible]
  return draftOf('order_final', {
    ...frame(facts, printing),
    event: {
      name: typeset(event.name.trim()),
      form: typeset(event.form.trim() || line),
      day: longDay(event.day),
      place: typeset(event.place.trim() || line),
      hasProgramme: event.programme.length > 0,
      programme: event.programme.map((text, at) => ({
        text: typeset(text.trim().replace(/[.;]+$/, '')),
        mark: at === event.programme.length - 1 ? '.' : ';',
      })),
      hasOthers: event.others.trim() !== '',
      others: typeset(event.others.trim().replace(/\.+$/, '')),
    },
    responsible: { ...personData(event.responsible), isHead: event.responsible.id === head.id },
    ...acquaintance(acquainted),
  })
}
