import words from '#reference/documents/words.json' with { type: 'json' }
import type { OrganisationFacts } from './document-facts.ts'

export { words }
export type KindWords = (typeof words.kinds)[OrganisationFacts['kind']]

export function wordsOf(organisation: Pick<OrganisationFacts, 'kind'>): KindWords {
  return words.kinds[organisation.kind]
}

/** «далее – Школа»: by the first word of the full name that reference data knows, else by the kind. */
export function aliasOf(organisation: OrganisationFacts) {
  const kind = wordsOf(organisation)
  const name = organisation.fullName.nom.toLowerCase()
  const known = kind.aliases.find(([mark = '']) => name.includes(mark))
  const alias = (known?.[1] ?? kind.alias) as keyof typeof words.names
  return words.names[alias]
}

/** A title of a code list, or the code's absence said loudly: reference data and facts must agree. */
export function titleOf(list: Readonly<Record<string, string | null>>, code: string): string {
  const title = list[code]
  if (typeof title !== 'string') throw new TypeError(`no title for ${code}`)
  return title
}
