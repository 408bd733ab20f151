import { describe, expect, it } from 'vitest'
import { inOurLayout, readText } from './read-text.ts'

const words = (text: string) =>
  readText(text)
    .words.filter((one) => !one.isSmall)
    .map(({ word, not }) => (not ? `не ${word}` : word))

describe('R-WRD-1 the words of a text', () => {
  it('small letters, «ё» as «е», hyphens parted, numbers kept, little words left out', () => {
    expect(words('Всё ещё веду онлайн-урок в 5 «Д», ЁЛКА')).toEqual([
      'веду',
      'онлайн',
      'урок',
      '5',
      'д',
      'елка',
    ])
  })
  it('«д/з» is one word, a dot after a few letters ends nothing', () => {
    const { words: said } = readText('д/з, кл. рук. и род.собрание. Журнал.')
    expect(said.filter((one) => !one.isSmall).map(({ word, sentence }) => `${word} ${sentence}`)).toEqual([
      'дз 0',
      'кл 0',
      'рук 0',
      'род 0',
      'собрание 0',
      'журнал 1',
    ])
  })
  it('keeps the place of each word, «не» included', () => {
    const text = 'Они не слушают'
    const last = readText(text).words.at(-1)!
    expect(text.slice(last.from, last.through)).toBe('не слушают')
  })
})

describe('R-WRD-2 «не»', () => {
  it('is said of the next word, of the verb behind «хотят» and «всегда», and not beyond a comma', () => {
    expect(words('не хотят учиться')).toEqual(['не хотят', 'не учиться'])
    expect(words('не всегда слушают учителя')).toEqual(['не всегда', 'не слушают', 'учителя'])
    expect(words('не знаю, как вести')).toEqual(['не знаю', 'вести'])
  })
})

describe('R-WRD-3 the other layout', () => {
  it('is read only where a known word comes out', () => {
    const known = (word: string) => word === 'дисциплина'
    expect(inOurLayout('lbcwbgkbyf и word', known)).toBe('дисциплина и word')
  })
})
