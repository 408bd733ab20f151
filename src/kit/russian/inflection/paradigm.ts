import type { Cased, Gender } from '#kit/russian/case.ts'

export type Endings = readonly [nom: string, gen: string, dat: string, acc: string, ins: string, prep: string]

/** A word with a neuter or a plural beside the two genders of people. */
export type Kind = Gender | 'n' | 'plural'

const vowels = /[аеёиоуыэюя]/gi

export function forms(stem: string, endings: Endings): Cased {
  const [nom, gen, dat, acc, ins, prep] = endings.map((ending) => stem + ending) as unknown as Endings
  return { nom, gen, dat, acc, ins, prep }
}

export function unchanged(word: string): Cased {
  return forms(word, ['', '', '', '', '', ''])
}

export function syllables(word: string): number {
  return word.match(vowels)?.length ?? 0
}

export function endsInVowel(word: string): boolean {
  return /[аеёиоуыэюя]$/i.test(word)
}

/** «Орёл» and «орёл» have one entry in a list; the answer keeps the capital of the question. */
export function alike(model: string, answer: string): string {
  const first = model.charAt(0)
  return first === first.toLowerCase() ? answer : answer.charAt(0).toUpperCase() + answer.slice(1)
}

export function joinForms(parts: readonly Cased[], glue: string): Cased {
  const join = (in_: keyof Cased) => parts.map((part) => part[in_]).join(glue)
  return {
    nom: join('nom'),
    gen: join('gen'),
    dat: join('dat'),
    acc: join('acc'),
    ins: join('ins'),
    prep: join('prep'),
  }
}
