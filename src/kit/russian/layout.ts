const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё'
const toLatin = new Map([...cyrillic].map((letter, at) => [letter, latin[at]!]))
const toCyrillic = new Map([...latin].map((letter, at) => [letter, cyrillic[at]!]))

/** What the same keys write in the other layout: «пароль» ↔ «gfhjkm». Small letters; what no key has stays. */
export function otherLayout(text: string): string {
  const isCyrillic = /[а-яё]/.test(text)
  const map = isCyrillic ? toLatin : toCyrillic
  return [...text].map((letter) => map.get(letter) ?? letter).join('')
}

const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/** As people write Russian in Latin letters by ear: «солнышко» → «solnyshko». */
export function byEar(text: string): string {
  return [...text].map((letter) => sounds[letter] ?? letter).join('')
}

/** A Russian word as it is typed: as it is, in the other layout, by ear. */
export function spellings(word: string): readonly string[] {
  return [...new Set([word, otherLayout(word), byEar(word)])]
}

/** Small «ё» as «е»: people write either. */
export function withoutYo(text: string): string {
  return text.replaceAll('ё', 'е')
}
