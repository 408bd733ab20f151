import neverSay from '#reference/never-say.json' with { type: 'json' }
import type { Source } from './source.ts'

/** A word that the glossary replaces by another, and where it stands. */
export type ForbiddenWord = { readonly path: string; readonly word: string; readonly say: string }

const inCode = neverSay.items.flatMap(({ code, neverCode }) => neverCode.map((word) => ({ word, say: code })))
const inTexts = neverSay.items.flatMap(({ code, neverWords }) =>
  neverWords.map((word) => ({ pattern: wholeWord(word), word, say: code })),
)
const shown = /(^|[/-])texts\.ts$|\.(page|mail)\.tsx$/

/** R-HSE-14. Names in code, whole or as a part of a longer name, that the glossary has another word for. */
export function forbiddenInCode({ path, bare }: Source): readonly ForbiddenWord[] {
  const names = new Set([path, ...bare.matchAll(/[A-Za-z_$][\w$]*/g)].map(String))
  const spelled = [...names].map((name) => `-${kebab(name)}-`)
  return inCode
    .filter(({ word }) => spelled.some((name) => name.includes(`-${word}-`) || name.includes(`-${word}s-`)))
    .map(({ word, say }) => ({ path, word, say }))
}

/** R-HSE-14. Russian words of the interface that the glossary has another word for. */
export function forbiddenInTexts({ path, code }: Source): readonly ForbiddenWord[] {
  if (!shown.test(path)) return []
  return inTexts.filter(({ pattern }) => pattern.test(code)).map(({ word, say }) => ({ path, word, say }))
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
}

/** The word with any ending, not as a tail of another word: «школа-ментор» is a word of the glossary. */
function wholeWord(word: string): RegExp {
  const stem = /^\p{Lu}+$/u.test(word) ? word : `${word}\\p{L}{0,3}`
  return new RegExp(`(?<![\\p{L}-])${stem}(?![\\p{L}-])`, /^\p{Lu}+$/u.test(word) ? 'u' : 'iu')
}
