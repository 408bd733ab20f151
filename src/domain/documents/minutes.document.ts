import { type DocumentDraft, draftOf } from './document-draft.ts'
import type { PersonFacts, Registered, YearFacts } from './document-facts.ts'
import { frame } from './frame.document.ts'
import { personData } from './people.document.ts'
import { typeset } from './typeset.document.ts'
import { titleOf, words } from './words.ts'

export type Votes = { readonly yes: number; readonly no: number; readonly abstained: number }
export type MinutesItem = {
  readonly agenda: string
  readonly heard: string
  readonly decided: string
  readonly votes: Votes | null
}
export type Minutes = {
  /** Code of `words.bodies`: whose meeting it was. */
  readonly body: string
  readonly chair: PersonFacts | null
  readonly secretary: PersonFacts | null
  readonly present: readonly PersonFacts[]
  /** Whoever is not in the staff list. */
  readonly invited: string
  readonly items: readonly MinutesItem[]
}

const line = '______________'

/** R-DOC-24. Протокол of the council: what was on the agenda, decided and by how many votes. */
export function minutes(facts: YearFacts, held: Minutes, act: Registered): DocumentDraft {
  const signs = (one: PersonFacts | null) => (one ? personData(one).signature : line)
  const named = (one: PersonFacts | null) => (one ? personData(one).name.nom : line)
  const body: Readonly<Record<string, { readonly gen: string }>> = words.bodies
  const gen = body[held.body]?.gen
  if (gen === undefined) throw new TypeError(`no such body: ${held.body}`)
  const data = {
    ...frame(facts, { draft: false, act }),
    body: { gen },
    chair: named(held.chair),
    secretary: named(held.secretary),
    present: held.present.length > 0 ? sentence(held.present.map(named).join(', ')) : line,
    hasInvited: held.invited.trim() !== '',
    invited: held.invited.trim() === '' ? line : sentence(held.invited),
    items: held.items.map((one, at) => ({
      number: at + 1,
      agenda: sentence(one.agenda),
      hasHeard: one.heard.trim() !== '',
      heard: sentence(one.heard || line),
      decided: sentence(one.decided || line),
      votes: typeset(votesWords(one.votes)),
    })),
    chairSignature: signs(held.chair),
    secretarySignature: signs(held.secretary),
  }
  return draftOf('minutes', data, { about: titleOf(words.bodyTitles, held.body) })
}

function sentence(text: string): string {
  const clean = typeset(text.trim().replace(/\s+/g, ' ').replace(/ - /g, ' – '))
  return /[.!?_]$/.test(clean) ? clean : `${clean}.`
}

function votesWords(votes: Votes | null): string {
  if (votes === null) return '«за» – ____, «против» – ____, «воздержались» – ____'
  const { yes, no, abstained } = votes
  if (no === 0 && abstained === 0) return `«за» – ${yes} (единогласно)`
  return `«за» – ${yes}, «против» – ${no || 'нет'}, «воздержались» – ${abstained || 'нет'}`
}
