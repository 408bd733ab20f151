import type { Cased } from '#kit/russian/case.ts'
import { forms, type Kind, unchanged } from '#kit/russian/inflection/paradigm.ts'

/** «Больша́я», «чужа́я»: after a sibilant the ending has «о» where it is stressed. */
const stressedFeminine = /^(больш|чуж)ая$/i

const shapes: readonly (readonly [Kind, RegExp])[] = [
  ['m', /(ый|ий|ой)(ся)?$/i],
  ['f', /(ая|яя)(ся)?$/i],
  ['n', /(ое|ее)(ся)?$/i],
  ['plural', /(ые|[кгхжшщч]ие)(ся)?$/i],
]

/** What gender a nominative adjective or participle shows by its ending; undefined for other words. */
export function adjectiveKind(word: string): Kind | undefined {
  return shapes.find(([, shape]) => shape.test(word))?.[0]
}

/** «старший», «заведующая», «бюджетное», «обучающийся»: all six cases of a nominative. */
export function declineAdjective(word: string, animate: boolean): Cased {
  const tail = /ся$/i.test(word) ? word.slice(-2) : ''
  const bare = tail === '' ? word : word.slice(0, -2)
  const stem = bare.slice(0, -2)
  const soft = /(яя|ее)$/i.test(bare) || (/ий$/i.test(bare) && !/[гкх]$/i.test(stem))
  const sibilant = /[жчшщ]$/i.test(stem)
  const o = soft || (sibilant && !/ой$/i.test(bare) && !stressedFeminine.test(bare)) ? 'е' : 'о'
  const y = soft || /[гкхжчшщ]$/i.test(stem) ? 'и' : 'ы'
  const [nom, kind] = [bare.slice(-2), adjectiveKind(bare)]
  const endings = ((): readonly string[] => {
    if (kind === 'f') {
      return [nom, `${o}й`, `${o}й`, soft && !sibilant ? 'юю' : 'ую', `${o}й`, `${o}й`]
    }
    if (kind === 'plural') return [nom, `${y}х`, `${y}м`, animate ? `${y}х` : nom, `${y}ми`, `${y}х`]
    return [nom, `${o}го`, `${o}му`, kind === 'm' && animate ? `${o}го` : nom, `${y}м`, `${o}м`]
  })()
  if (kind === undefined) return unchanged(word)
  const [, gen = '', dat = '', acc = '', ins = '', prep = ''] = endings
  return forms(stem, [nom + tail, gen + tail, dat + tail, acc + tail, ins + tail, prep + tail])
}
