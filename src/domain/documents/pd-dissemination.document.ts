import { longDay } from '#kit/russian/dates.ts'
import { consentThrough } from './consents.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PersonFacts, YearFacts } from './document-facts.ts'
import { frame, type Printing } from './frame.document.ts'
import { personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'
import { words } from './words.ts'

/** R-DOC-23. Согласие на распространение, a paper apart from all others: nothing in it is ticked, everything that may be
 *  spread, where and on what conditions is written by the person by hand. */
export function pdDissemination(
  facts: YearFacts,
  subject: PersonFacts,
  printing: Printing = { draft: false },
): DocumentDraft {
  const person = personData(subject)
  const { website } = facts.organisation.requisites
  const { common, biometric, transfer } = words.dissemination
  const titled = (titles: readonly string[]) => titles.map((title) => ({ title: typeset(title) }))
  const data = {
    ...frame(facts, printing),
    person,
    resources: [
      { address: website ? `${website} – раздел о наставничестве` : '________________________________' },
      { address: 'другой: _________________________' },
    ],
    common: titled(common),
    biometric: titled(biometric),
    transfer: titled(transfer),
    validThrough: longDay(consentThrough(facts, subject.id)),
  }
  return draftOf('pd_dissemination', data, { about: person.name.nom })
}
