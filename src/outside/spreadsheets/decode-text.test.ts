import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readDelimited } from './read-delimited.ts'
import { recogniseContent } from './recognise-content.ts'

const list =
  'ФИО;Дата рождения;Должность\r\nОрлова Инна Олеговна;17.05.1980;учитель химии\r\n«Ёлкина» № 5;01.02.1975;методист\r\n'
const capitals = 'ФАМИЛИЯ;ИМЯ\r\nОРЛОВА;ИННА\r\nПЕТРОВ;ОЛЕГ\r\nЩУКИНА;ЮЛИЯ\r\n'

describe('R-STF-13 encodings', () => {
  it.each(['windows-1251', 'cp866', 'koi8-r', 'utf-8', 'utf-16le', 'utf-16be'])(
    '%s, small and capital letters',
    (encoding) => {
      for (const text of [list, capitals]) {
        const possible = encoding === 'cp866' || encoding === 'koi8-r' ? text.replace(/[«»№]/gu, '"') : text
        const bytes = iconv.encode(possible, encoding)
        expect(recogniseContent(bytes)).toEqual({ kind: 'text' })
        expect(decodeText(bytes).text).toBe(possible)
      }
    },
  )

  it('with a byte order mark', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decodeText(iconv.encode(list, encoding, { addBOM: true })).text).toBe(list)
    }
  })

  it('says when letters were lost', () => {
    const spoilt = Buffer.concat([Buffer.from(list.repeat(5)), Buffer.from([0xc0])])
    expect(decodeText(spoilt)).toMatchObject({ encoding: 'utf-8', warnings: ['damaged-letters'] })
  })
})

describe('R-STF-13 separators', () => {
  const cells = (text: string) => readDelimited(text).rows.map((row) => row.map((one) => one.text))

  it.each([';', ',', '\t', '|'])('«%s»', (separator) => {
    const rows = [
      ['ФИО', 'Должность', 'Стаж'],
      ['Орлова И. О.', 'учитель', '5'],
      ['Петров О. И.', 'методист', '6'],
    ]
    expect(cells(rows.map((row) => row.join(separator)).join('\n'))).toEqual(rows)
  })

  it('a comma in the names of columns does not win over the true separator', () => {
    expect(cells('Фамилия, имя, отчество|Должность, предмет\nОрлова Инна|учитель, химия')[1]).toEqual([
      'Орлова Инна',
      'учитель, химия',
    ])
  })

  it('separators, quotes and new lines inside quotes are text', () => {
    expect(cells('а;б\n"совместитель; ""0,5 ст.""";"две\nстроки"')).toEqual([
      ['а', 'б'],
      ['совместитель; "0,5 ст."', 'две\nстроки'],
    ])
  })

  it('a stray quote does not swallow the rest of the file', () => {
    expect(cells('а;б\n"Ромашка" сад;1\nОрлова;2\nПетров;3')).toEqual([
      ['а', 'б'],
      ['"Ромашка" сад', '1'],
      ['Орлова', '2'],
      ['Петров', '3'],
    ])
  })

  it('the line «sep=;» is obeyed and still counts as a row', () => {
    expect(cells('sep=;\nа,б;в\n')[1]).toEqual(['а,б', 'в'])
  })
})
