import { alike, syllables } from '#kit/russian/inflection/paradigm.ts'
import fleeting from '#reference/russian/fleeting.json' with { type: 'json' }

const listed: Readonly<Record<string, string>> = fleeting.stems
const kept = new Set(fleeting.kept)

/**
 * The stem of «Кравец» is «Кравц», of «Воробей» «Воробь», of «Ковалёнок» «Ковалёнк»; undefined where nothing
 * is lost. Two consonants before the ending keep the vowel («Кузнеца»), one syllable keeps it («Швеца»), and
 * so do the West Slavic names on «-ек» («Чапека»).
 */
export function withoutFleetingVowel(word: string): string | undefined {
  const plain = word.toLowerCase()
  const known = listed[plain]
  if (known !== undefined) return alike(word, known)
  if (kept.has(plain) || syllables(plain) < 2) return undefined
  const [, before = '', ending] = /(.?.)(ец|ок|ёк)$/.exec(plain) ?? []
  if (ending === undefined) return undefined
  const stem = word.slice(0, -2)
  const [further = '', last = ''] = before
  const cluster = isConsonant(further) && isConsonant(last)
  if (ending === 'ок')
    return isConsonant(last) && (!cluster || /(ст|зд|.[чшж])$/.test(before)) ? `${stem}к` : undefined
  if (ending === 'ёк') return isConsonant(last) ? `${stem}${'жчшщ'.includes(last) ? '' : 'ь'}к` : `${stem}йк`
  if (!isConsonant(last)) return last === 'ь' ? undefined : `${stem}йц`
  return cluster ? undefined : `${stem}${last === 'л' ? 'ь' : ''}ц`
}

function isConsonant(letter: string): boolean {
  return /[бвгджзклмнпрстфхцчшщ]/.test(letter)
}
