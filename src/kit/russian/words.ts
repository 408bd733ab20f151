import type { Gender } from '#kit/russian/case.ts'

/** «наставник» → «Наставник»; the other letters stay as they are. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `byGender('f', { m: 'назначен', f: 'назначена' })`; where the gender is not known, both: «назначен(а)». */
export function byGender(gender: Gender | undefined, words: Readonly<Record<Gender, string>>): string {
  if (gender !== undefined) return words[gender]
  if (words.m === words.f) return words.m
  return words.f.startsWith(words.m)
    ? `${words.m}(${words.f.slice(words.m.length)})`
    : `${words.m} (${words.f})`
}

/** «Иванова, Петрова и Сидорова». */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} и ${words.at(-1)}`
}
