import type { Cased } from '#kit/russian/case.ts'
import { withoutFleetingVowel } from '#kit/russian/inflection/fleeting.ts'
import { forms, syllables, unchanged } from '#kit/russian/inflection/paradigm.ts'
import { stressedEnding } from '#kit/russian/inflection/stress.ts'
import nouns from '#reference/russian/nouns.json' with { type: 'json' }

/** «Глинка», «Цыбуля», «Никита», «школа»: the first declension, whatever the gender. */
export function declineOnA(word: string): Cased {
  const stem = word.slice(0, -1)
  const last = stem.slice(-1).toLowerCase()
  const stressed = stressedEnding(word)
  if (/я$/i.test(word)) {
    const dative = last === 'и' && syllables(stem) > 1 ? 'и' : 'е'
    return forms(stem, ['я', 'и', dative, 'ю', stressed ? 'ёй' : 'ей', dative])
  }
  const genitive = 'гкхжчшщ'.includes(last) ? 'и' : 'ы'
  const instrumental = 'жчшщц'.includes(last) && !stressed ? 'ей' : 'ой'
  return forms(stem, ['а', genitive, 'е', 'у', instrumental, 'е'])
}

/** «Миллер», «Гоголь», «Топчий», «директор»: the second declension of a living man. */
export function declineMasculine(word: string, stem = stemOf(word)): Cased {
  const last = word.slice(-1).toLowerCase()
  const stressed = stressedEnding(word)
  const declined = ((): Cased => {
    if (last === 'й' && !/ь$/i.test(stem)) {
      const prepositional = /и$/i.test(stem) && syllables(word) > 1 ? 'и' : 'е'
      return forms(stem, ['й', 'я', 'ю', 'я', 'ем', prepositional])
    }
    if (last === 'й' || last === 'ь') return forms(stem, ['', 'я', 'ю', 'я', stressed ? 'ём' : 'ем', 'е'])
    const instrumental = /[жчшщц]/.test(last) && !stressed ? 'ем' : 'ом'
    return forms(stem, ['', 'а', 'у', 'а', instrumental, 'е'])
  })()
  return { ...declined, nom: word }
}

function stemOf(word: string): string {
  return withoutFleetingVowel(word) ?? word.replace(/[йь]$/i, '')
}

/** «учреждение», «училище», «отделение», «общество». */
export function declineNeuter(word: string): Cased {
  const stem = word.slice(0, -1)
  if (/о$/i.test(word)) return forms(stem, ['о', 'а', 'у', 'о', 'ом', 'е'])
  if (/[жчшщц]е$/i.test(word)) return forms(stem, ['е', 'а', 'у', 'е', 'ем', 'е'])
  if (/е$/i.test(word)) return forms(stem, ['е', 'я', 'ю', 'е', 'ем', /и$/i.test(stem) ? 'и' : 'е'])
  return unchanged(word)
}

/** «Любовь», «часть», «область»: the third declension. */
export function declineOnSoftSign(word: string): Cased {
  return forms(word.slice(0, -1), ['ь', 'и', 'и', 'ь', 'ью', 'и'])
}

export const plurals: Readonly<Record<string, readonly string[]>> = nouns.plurals
