import { describe, expect, it } from 'vitest'
import { calendarFile, escaped, folded } from './calendar-file.ts'

const at = '2026-11-01T06:00:00.000Z'
const event = {
  uid: 'm-1@school.example',
  sequence: 2,
  start: '2026-11-21T10:30:00.000Z',
  minutes: 45,
  summary: 'Разбор урока; дроби, 5 Б: Иванова М. П., Петров П. А.',
  location: 'кабинет 12\nвторой этаж',
}
/** What a calendar program reads after unfolding. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('R-MTG-11 a meeting in a calendar', () => {
  it('says when, what and where, under a name of its own and how often it was moved', () => {
    const read = lines(calendarFile('REQUEST', [event], at))
    expect(read).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:m-1@school.example',
        'DTSTAMP:20261101T060000Z',
        'SEQUENCE:2',
        'DTSTART:20261121T103000Z',
        'DTEND:20261121T111500Z',
        'SUMMARY:Разбор урока\\; дроби\\, 5 Б: Иванова М. П.\\, Петров П. А.',
        'LOCATION:кабинет 12\\nвторой этаж',
        'STATUS:CONFIRMED',
      ]),
    )
  })
  it('is called off under the same name', () => {
    const read = lines(calendarFile('CANCEL', [{ ...event, sequence: 3, cancelled: true }], at))
    expect(read).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'UID:m-1@school.example', 'SEQUENCE:3', 'STATUS:CANCELLED']),
    )
  })
  it('without an hour is a whole day', () => {
    expect(calendarFile('PUBLISH', [{ ...event, start: '2026-11-21' }], at)).toContain(
      'DTSTART;VALUE=DATE:20261121\r\n',
    )
  })
  it('keeps every line within 75 octets and cuts no letter', () => {
    const long = 'ъ'.repeat(200)
    const text = calendarFile('PUBLISH', [{ ...event, summary: long }], at)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(lines(text)).toContain(`SUMMARY:${long}`)
    expect(folded('короткая')).toBe('короткая')
  })
  it('what people type cannot become a line of its own', () => {
    expect(escaped('a\r\nATTENDEE:x')).toBe('a\\nATTENDEE:x')
    const sly = { name: 'Иванова"\r\nX-EVIL:1', email: 'a@b.ru\r\nX-EVIL:1' }
    const text = calendarFile('REQUEST', [{ ...event, organizer: sly, attendee: sly }], at)
    expect(lines(text).filter((line) => line.startsWith('X-EVIL'))).toEqual([])
  })
})
