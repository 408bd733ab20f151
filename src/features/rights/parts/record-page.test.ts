import { describe, expect, it } from 'vitest'
import { recordPage } from './record-page.ts'

const about = {
  ...{ name: 'Иванова Мария Петровна', organisation: 'Школа № 1', zone: 'Europe/Moscow' },
  ...{ now: '2026-09-01T08:00:00.000Z', names: new Map<string, string>(), closed: [] },
}

describe('R-RGT-4 the record as a page', () => {
  it.each(['constructor', 'valueOf', '__proto__', 'toString'])(
    'shows what somebody wrote, even where it is a word of the language: %s',
    (word) => {
      const rows = [{ role: word, category: word, words: word, said: { [word]: word } }]
      const page = recordPage([{ table: 'people', rows }], about)
      expect(page.match(new RegExp(`<td>${word}</td>`, 'g'))).toHaveLength(3)
      expect(page).not.toContain('[native code]')
    },
  )
})
