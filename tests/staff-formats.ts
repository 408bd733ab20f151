import * as XLSX from '@e965/xlsx'
import iconv from 'iconv-lite'
import type { Dice, MadeCell, MadeList } from '#tests/staff-people.ts'

/** A made list as bytes of a file. */
export type StaffFormat = (typeof staffFormats)[number]
export const staffFormats = [
  'xlsx',
  'xlsx-1904',
  'biff8',
  'ods',
  'xlml',
  'xlml-1251',
  'html',
  'html-1251',
  'html-tables',
  'csv utf8 ;',
  'csv utf8 ,',
  'csv win1251 ;',
  'csv win1251 |',
  'csv cp866 ;',
  'csv cp866 tab',
  'csv utf16 tab',
  'csv utf16 ;',
  'csv utf8 tab',
  'csv win1251 tab',
  'csv win1251 ,',
  'csv utf8-bom ;',
] as const

export function bytesOf(d: Dice, list: MadeList, format: StaffFormat): Uint8Array {
  if (format.startsWith('csv')) return csv(d, list, format.split(' ')[1] ?? '', format.split(' ')[2] ?? ';')
  if (format.startsWith('html')) return html(list, format)
  const book = XLSX.utils.book_new()
  const sheet = XLSX.utils.aoa_to_sheet(
    list.rows.map((row) => row.map((one) => (one === '' ? null : typeof one === 'object' ? null : one))),
  )
  const shift = format === 'xlsx-1904' ? 1462 : 0
  list.rows.forEach((row, r) => {
    row.forEach((one, c) => {
      if (typeof one !== 'object') return
      const value = Math.round(Date.parse(one.day) / 86_400_000) + 25_569 - shift
      XLSX.utils.sheet_add_aoa(sheet, [[{ t: 'n', v: value, z: 'dd\\.mm\\.yyyy' }]], { origin: { r, c } })
    })
  })
  sheet['!merges'] = list.merges
  XLSX.utils.book_append_sheet(book, sheet, d.pick(['Лист1', 'TDSheet', 'Сотрудники']))
  if (shift) book.Workbook = { WBProps: { date1904: true } }
  const type = format === 'xlsx-1904' ? 'xlsx' : format === 'xlml-1251' ? 'xlml' : format
  const bytes = XLSX.write(book, { type: 'buffer', bookType: type as XLSX.BookType }) as Buffer
  if (format !== 'xlml-1251') return new Uint8Array(bytes)
  return new Uint8Array(
    iconv.encode(
      narrow(bytes.toString('utf8')).replace(
        '<?xml version="1.0"?>',
        '<?xml version="1.0" encoding="windows-1251"?>',
      ),
      'win1251',
    ),
  )
}

const shown = (cell: MadeCell) =>
  typeof cell === 'object' ? cell.day.split('-').reverse().join('.') : String(cell)

function csv(d: Dice, list: MadeList, encoding: string, separator: string): Uint8Array {
  const between = separator === 'tab' ? '\t' : separator
  const width = Math.max(...list.rows.map((row) => row.length))
  const all = d.chance(0.3)
  const padded = d.chance(0.5)
  const lines = list.rows.map((row) => {
    const full = padded ? [...row, ...(Array(width - row.length).fill('') as string[])] : row
    return full.map((one) => quoted(shown(one), between, all)).join(between)
  })
  const text = lines.join(d.pick(['\r\n', '\n']))
  if (encoding === 'utf16')
    return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]))
  if (encoding === 'utf8-bom') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'))
  return new Uint8Array(iconv.encode(encoding === 'utf8' ? text : narrow(text), encoding))
}

/** Signs that an eight-bit alphabet does not have are written the way old programs write them. */
const narrow = (text: string) =>
  text.replace(/[\u200b-\u200d\u00ad\ufeff]/gu, '').replace(/[\u2010-\u2015]/gu, '-')

function quoted(text: string, between: string, all: boolean): string {
  return all || text.includes(between) || /["\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function html(list: MadeList, format: StaffFormat): Uint8Array {
  const marked = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('\n', '<br>')
      .replaceAll('\u00a0', '&nbsp;')
  const hidden = (r: number, c: number) =>
    list.merges.some(
      (m) => r >= m.s.r && r <= m.e.r && c >= m.s.c && c <= m.e.c && !(r === m.s.r && c === m.s.c),
    )
  const rows = list.rows.map((row, r) => {
    const cells = row.map((one, c) => {
      if (hidden(r, c)) return ''
      const merge = list.merges.find((m) => m.s.r === r && m.s.c === c)
      const down = merge && merge.e.r > r ? ` rowspan=${merge.e.r - r + 1}` : ''
      const right = merge && merge.e.c > c ? ` colspan="${merge.e.c - c + 1}"` : ''
      return `<td${down}${right}>${marked(shown(one))}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const charset = format === 'html-1251' ? 'windows-1251' : 'utf-8'
  const titled = format === 'html-tables' ? '<table><tr><td>Наименование организации</td></tr></table>' : ''
  const text = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${titled}<table border=1>${rows.join('\n')}</table></body></html>`
  return new Uint8Array(iconv.encode(charset === 'utf-8' ? text : narrow(text), charset))
}
