import { withoutYo } from '#kit/russian/layout.ts'
import type { Clause } from './read-text.ts'

const trouble = '(?:проблем|трудност|затруднен|сложност|вопрос)[а-я]*'
const upTo = (words: number) => `(?:[а-я]+\\s+){0,${words}}?`

/** Ways to say that something is no difficulty. */
const signs = [
  `(?:^|\\s)нет\\s+${upTo(2)}${trouble}`,
  `${trouble}\\s+${upTo(3)}(?:нет|не\\s+(?:вызыва|испытыва|возника|вижу|было|бывает|име)[а-я]*)`,
  `(?:^|\\s)не\\s+(?:вызыва|испытыва|возника|имею)[а-я]*\\s+${upTo(2)}${trouble}`,
  `(?:^|\\s)без\\s+${upTo(1)}${trouble}`,
  `(?:^|\\s)все\\s+${upTo(2)}(?:хорошо|нормально|отлично|прекрасно|в порядке|получается|устраивает)(?!\\s+бы)`,
  `(?:^|\\s)помощь?\\s+${upTo(4)}не\\s+(?:нуж|требу)`,
  `(?:^|\\s)не\\s+(?:нуж|требу)[а-я]*\\s+${upTo(1)}помощ`,
  `(?:^|\\s)не\\s+(?:надо|нужно|стоит)\\s+${upTo(2)}помог`,
  `(?:^|\\s)не\\s+(?:беспоко|волну|пуга)`,
  `(?<!не\\s)(?<![а-я])справляюсь(?!\\s+плохо)`,
  `^\\s*кроме(?:\\s|$)`,
].map((sign) => new RegExp(sign))

/** «слава богу» and the like between commas divide nothing. */
const asides = /,?\s*(?:слава богу|тьфу[- ]тьфу|к счастью|вроде|конечно|пока)\s*,?/giu
const withNoVerb = /^\s*(?:и\s+)?(?:с|со|по|ни с|в)\s+[а-я]+(?:\s+[а-я]+){0,2}\s*$/

/** R-WRD-4. The clauses of which the text says that there is no difficulty: «с дисциплиной проблем нет»; a list before or
 *  after goes with it. */
export function settledClauses(text: string, clauses: readonly Clause[]): ReadonlySet<number> {
  const said = clauses.map(({ from, through }) =>
    withoutYo(text.slice(from, through).toLowerCase()).replace(/[^а-я\s]/g, ' '),
  )
  const settled = new Set<number>()
  for (const [at, words] of said.entries()) {
    if (!signs.some((sign) => sign.test(words))) continue
    settled.add(at)
    for (const step of [-1, 1])
      for (let next = at + step; goesWith(clauses, said, at, next); next += step) settled.add(next)
  }
  return settled
}

/** Blanked in place, so that words stay where they are. */
export function withoutAsides(text: string): string {
  return text.replace(asides, (aside) => ' '.repeat(aside.length))
}

function goesWith(clauses: readonly Clause[], said: readonly string[], at: number, next: number): boolean {
  const clause = clauses[next]
  if (!clause || clause.sentence !== clauses[at]!.sentence) return false
  return !clauses[Math.max(at, next)]!.turns && withNoVerb.test(said[next]!)
}
