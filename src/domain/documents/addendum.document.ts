import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { menteesList, menteesWord, terms } from './consents.document.ts'
import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { OrganisationFacts, PairFacts, PersonFacts, YearFacts } from './document-facts.ts'
import { frame, type Printing } from './frame.document.ts'
import { headPosition, personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'

/** What the two sides agree on and nobody can derive; what is not typed is left to be written by hand. */
export type AddendumTerms = {
  /** «3 000 рублей в месяц за каждого наставляемого». */
  readonly amount: string
  readonly conditions: string
  /** When the work is done: «в рабочее время». */
  readonly time: string
  /** How it is paid while somebody is away: the program does not invent it. */
  readonly absence: string
}

const line = '______________________________'

/** R-DOC-22. Дополнительное соглашение, only by ст. 351.8 ТК. With a head who is the mentor the founder signs. */
export function addendum(
  facts: YearFacts,
  pair: PairFacts,
  mentor: PersonFacts,
  given: AddendumTerms,
  printing: Printing = { draft: false },
): DocumentDraft {
  const person = personData(mentor)
  const consent = pair.agreed?.consents.get(mentor.id)
  const data = {
    ...frame(facts, printing),
    person,
    contract: { day: '____________', number: '______' },
    consentDay: consent ? longDay(consent) : '____________',
    mentees: menteesList(pair),
    ...terms(facts, pair, mentor),
    ...employer(facts.organisation, mentor),
    time: written(given.time, `${line} (рабочее или вне рабочего)`),
    amount: written(given.amount, line),
    conditions: written(given.conditions, line),
    absence: written(given.absence, line),
  }
  return draftOf('addendum', data, { about: `${person.name.nom} (${menteesWord(pair)})` })
}

function written(text: string, blank: string): string {
  return typeset(text.trim().replace(/\.+$/, '')) || blank
}

/** Who signs for the organisation: its head, and for the head oneself the founder. */
function employer({ head, founder }: OrganisationFacts, mentor: PersonFacts) {
  const byFounder = head.id === mentor.id
  const signature = personData(head).signature
  return {
    byFounder,
    founderName: founder ? typeset(founder.nom) : line,
    headGrounds: head.holding === 'own' ? 'Устава' : typeset('приказа от ____________ № ______'),
    employerSigner: byFounder ? `Учредитель: ${line}` : capitalise(headPosition(head).nom),
    employerSignature: byFounder ? '______________' : signature,
  }
}
