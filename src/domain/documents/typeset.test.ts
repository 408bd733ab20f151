import { describe, expect, it } from 'vitest'
import { typeset } from './typeset.document.ts'

describe('R-DOC-3 what may not part at the end of a line', () => {
  it.each([
    ['от 1 сентября 2026 г. № 5', 'от 1_сентября 2026_г. №_5'],
    ['А. П. Громов, ст. 351.8', 'А._П._Громов, ст._351.8'],
    ['г. Светлогорье, ул. Садовая, д. 5', 'г._Светлогорье, ул._Садовая, д._5'],
    ['№ {act.number}', '№_{act.number}'],
    ['форма – «педагог – педагог»', 'форма_– «педагог_– педагог»'],
    ['в школе и в саду', 'в школе и в саду'],
    ['№ 152-ФЗ. Согласие', '№_152-ФЗ. Согласие'],
  ])('%s', (text, expected) => {
    expect(typeset(text).replace(/\u00a0/g, '_')).toBe(expected)
    expect(typeset(typeset(text))).toBe(typeset(text))
  })
})
