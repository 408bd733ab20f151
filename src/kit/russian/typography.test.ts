import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsFirst, surnameFirst } from '#kit/russian/initials.ts'
import { nbsp, pageText, quotes } from '#kit/russian/typography.ts'
import { byGender, capitalise, listed } from '#kit/russian/words.ts'

/** Shows each non-breaking space as «_». */
const shown = (text: string) => text.replaceAll('\u00a0', '_')

describe('R-RUS-14 инициалы', () => {
  const maria = { surname: 'Иванова', name: 'Мария', patronymic: 'Петровна' }
  it.each([
    ['Иванова_М._П.', surnameFirst(maria)],
    ['М._П._Иванова', initialsFirst(maria)],
    ['Орлова_Н.', surnameFirst({ surname: 'Орлова', name: 'Николь', patronymic: null })],
    ['Вебер_А.-М.', surnameFirst({ surname: 'Вебер', name: 'Анна-Мария', patronymic: '' })],
    ['Керимов_М._О.', surnameFirst({ surname: 'Керимов', name: 'Мурад', patronymic: 'Осман оглы' })],
    ['Дёмин_А._К.', surnameFirst({ surname: 'Дёмин', name: 'А.', patronymic: 'К.' })],
    ['Сахаров', surnameFirst({ surname: 'Сахаров', name: '', patronymic: null })],
  ])('%s', (expected, got) => {
    expect(shown(got)).toBe(expected)
  })
})

describe('R-RUS-15 неразрывные пробелы', () => {
  it.each([
    ['№5 и № 27', '№_5 и_№_27'],
    ['с 1 сентября 2026 г. по 31 мая 2027 г.', 'с_1_сентября_2026_г. по_31_мая_2027_г.'],
    ['5 дней, 20 %', '5_дней, 20_%'],
    ['Иванова М.П. и М. П. Иванова', 'Иванова М._П. и_М._П._Иванова'.replace('Иванова М', 'Иванова_М')],
    ['г. Светлогорье, ст. 351.8 ТК', 'г._Светлогорье, ст._351.8 ТК'],
    ['Начато в 2026 г. Приказ готов', 'Начато в_2026_г. Приказ готов'],
    ['наставник – педагог — опора', 'наставник_– педагог_— опора'],
    ['и т. д., т.е. не так', 'и_т._д., т._е. не_так'],
    ['Если бы в школе', 'Если_бы в_школе'],
    ['дополнительное соглашение', 'дополнительное соглашение'],
    ['два  пробела', 'два  пробела'],
    ['10 000 рублей', '10_000_рублей'],
    ['+7 (999) 123-45-67', '+7_(999)_123-45-67'],
    ['И. о. директора, до н. э.', 'И._о. директора, до_н._э.'],
    ['см. https://школа.рф/т.е./№5?к=М.П.', 'см. https://школа.рф/т.е./№5?к=М.П.'],
    ['Пишите М.П.Иванова@школа.рф', 'Пишите М.П.Иванова@школа.рф'],
    ['5-й класс, 7 «Б» класс', '5-й класс, 7 «Б» класс'],
  ])('%s', (text, expected) => {
    expect(shown(nbsp(text))).toBe(expected)
  })

  it('дважды – то же, что один раз', () => {
    const piece = fc.constantFrom(
      'в',
      'и',
      ' ',
      ' ',
      '\u00a0',
      '"',
      '«',
      '»',
      '№',
      '5',
      '1',
      'сентября',
      '2026',
      'г.',
      'Иванова',
      'М.',
      'П.',
      '—',
      '–',
      'т.',
      'е.',
      'ли',
      'школа',
      ',',
      '(',
      ')',
      '%',
      'Т',
      'и т. д.',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = nbsp(pieces.join(''))
        expect(nbsp(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('меняются только пробелы и кавычки', () => {
    const bare = (text: string) => text.replace(/[\s"«»„“]/g, '')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абвМ.№5 "«—г1 и'), maxLength: 20 }), (text) => {
        expect(bare(nbsp(text))).toBe(bare(text))
      }),
    )
  })
})

describe('R-RUS-15 кавычки', () => {
  it.each([
    ['школа "Росток"', 'школа «Росток»'],
    ['"Средняя школа "Росток" № 5"', '«Средняя школа „Росток“ № 5»'],
    ['учреждение "Школа "Росток""', 'учреждение «Школа „Росток“»'],
    ['«Детский сад "Ромашка"»', '«Детский сад „Ромашка“»'],
    ['одна " кавычка', 'одна " кавычка'],
    ['«уже так»', '«уже так»'],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toBe(expected)
  })
})

describe('R-RUS-16 слова', () => {
  it('согласуются с полом', () => {
    const appointed = { m: 'назначен', f: 'назначена' }
    expect(byGender('m', appointed)).toBe('назначен')
    expect(byGender('f', appointed)).toBe('назначена')
    expect(byGender(undefined, appointed)).toBe('назначен(а)')
    expect(byGender(undefined, { m: 'он', f: 'она' })).toBe('он(а)')
    expect(byGender(undefined, { m: 'ознакомлённый', f: 'ознакомленная' })).toBe(
      'ознакомлённый (ознакомленная)',
    )
  })
  it('первая буква и перечень', () => {
    expect(capitalise('наставник Иванов')).toBe('Наставник Иванов')
    expect(capitalise('')).toBe('')
    expect(listed(['Иванова', 'Петрова', 'Сидорова'])).toBe('Иванова, Петрова и Сидорова')
    expect(listed(['Иванова'])).toBe('Иванова')
    expect(listed([])).toBe('')
  })
})

describe('R-RUS-9 one full stop after an abbreviation that ends a sentence', () => {
  it.each([
    ['до 13 декабря 2026 г.. Опоздавшие', 'до 13 декабря 2026 г. Опоздавшие'],
    ['Согласны: Ершова М. О.. Открыть', 'Согласны: Ершова М. О. Открыть'],
    ['2026 г...', '2026 г...'],
    ['ну да.. потом', 'ну да.. потом'],
  ])('%s', (given, expected) => {
    expect(pageText(given).replaceAll('\u00a0', ' ')).toBe(expected)
  })
})
