import { describe, expect, it } from 'vitest'
import { readErasedList } from './read-erased-list.ts'

const line = (end: string) => ({
  organisation: `01a05b8d-9300-7bc1-836f-00000000000${end}`,
  person: `01a05b8d-9300-7bc1-836f-1b3c5e167b5${end}`,
  number: 1,
  at: '2026-09-01T06:00:00.000Z',
  ground: 'request',
  by: null,
})
const text = JSON.stringify([line('1'), line('2'), line('3')], undefined, 1)

describe('R-RGT-11 a list of those who were erased', () => {
  it('is read whole', () => {
    expect(readErasedList(text)).toEqual({ known: [line('1'), line('2'), line('3')], whole: true })
    expect(readErasedList('[]')).toEqual({ known: [], whole: true })
  })
  it('gives of a damaged one every line that can be read', () => {
    expect(readErasedList(text.slice(0, -40))).toEqual({ known: [line('1'), line('2')], whole: false })
    expect(readErasedList(text.replace('"request"', '"reqXest"'))).toEqual({
      known: [line('2'), line('3')],
      whole: false,
    })
  })
  it('is never taken for one that is not there', () => {
    for (const broken of ['', 'null', '{}', '[1]', '\u0000\u0000', '[{"person": "нет"}]'])
      expect(readErasedList(broken)).toEqual({ known: [], whole: false })
  })
})
