import { describe, expect, it } from 'vitest'
import { readText } from '#kit/russian/free-text/read-text.ts'
import { settledClauses, withoutAsides } from '#kit/russian/free-text/settled-clauses.ts'
import { phraseFinder } from './find-phrases.ts'
import { readPhrase } from './phrase.ts'
import { isOneApart } from './typos.ts'

const isIn = (phrase: string, text: string) =>
  phraseFinder([readPhrase(phrase)]).find(readText(text).words).length > 0

describe('R-WRD-2 phrases', () => {
  it.each([
    ['не слуша* урок*', 'На уроке меня не слушают', true],
    ['не слуша* урок*', 'На уроке меня слушают', false],
    ['не хотят учиться', 'Они не хотят учиться', true],
    ['не хотят учиться', 'Учиться не хотят, пришли отсидеться', true],
    ['не хотят учиться', 'Хотят учиться', false],
    ['родительск* собран*', 'как собрание провести родительское', true],
    ['родительск* собран*', 'Родительский чат. Собрание завтра', false],
    ['рабоч* программ*', 'рабочий день длинный, дети разные, а программы нет', false],
    ['конфликт* родител*|мам*', 'конфликт с мамой ученика', true],
    ['=рас', 'ребёнок с РАС', true],
    ['=рас', 'в расах', false],
    ['=моя школа', 'захожу на моя школа', true],
    ['=моя школа', 'в школе', false],
    ['домашка', 'домашку не делают', true],
  ])('«%s» in «%s»: %s', (phrase, text, is) => {
    expect(isIn(phrase, text)).toBe(is)
  })
})

describe('R-WRD-3 slips of the finger', () => {
  it.each([
    ['дисцплина', true],
    ['дисциплинна', true],
    ['диcциплина'.replace('c', 'с'), true],
    ['дисциплниа', true],
    ['дисцеплина', true],
    ['децеплина', false],
  ])('«%s»: %s', (text, is) => {
    expect(isIn('дисциплин*', text)).toBe(is)
  })
  it('are not guessed in short words', () => {
    expect(isIn('урок', 'урог')).toBe(false)
    expect(isIn('писанин*', 'пианино')).toBe(false)
    expect(isIn('воспитатель', 'восптиатель')).toBe(true)
  })
  it('are one letter, no more', () => {
    expect(isOneApart('адаптац', 'адоптац')).toBe(true)
    expect(isOneApart('адаптац', 'одоптац')).toBe(false)
    expect(isOneApart('журнал', 'журна')).toBe(true)
    expect(isOneApart('журнал', 'жунрал')).toBe(true)
    expect(isOneApart('журнал', 'жунраль')).toBe(false)
  })
})

const settled = (text: string) => {
  const typed = withoutAsides(text)
  const { clauses } = readText(typed)
  const found = settledClauses(typed, clauses)
  return clauses
    .filter((_, at) => found.has(at))
    .map(({ from, through }) => typed.slice(from, through).trim())
}

describe('R-WRD-4 what is said to be no difficulty', () => {
  it.each([
    ['С дисциплиной проблем нет', ['С дисциплиной проблем нет']],
    ['С дисциплиной проблем, слава богу, нет', ['С дисциплиной проблем              нет']],
    ['Журнал не вызывает трудностей, а вот с родителями беда', ['Журнал не вызывает трудностей']],
    ['С журналом, с дисциплиной всё хорошо, не успеваю', ['С журналом', ', с дисциплиной всё хорошо']],
    ['Проблем нет с журналом, с родителями', ['Проблем нет с журналом', ', с родителями']],
    ['Справляюсь с классом, но не с бумагами', ['Справляюсь с классом']],
    ['Не справляюсь с классом', []],
    ['Нет дисциплины, нет контакта с родителями', []],
    ['Всё хорошо бы записать', []],
    ['Не надо мне помогать с дисциплиной', ['Не надо мне помогать с дисциплиной']],
    ['Помощь с журналом не нужна', ['Помощь с журналом не нужна']],
    ['Учёба им не нужна', []],
    ['Всё интересно, кроме отчётов', ['кроме отчётов']],
  ])('«%s»', (text, wanted) => {
    expect(settled(text)).toEqual(wanted)
  })
})
