import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import iconv from 'iconv-lite'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { largestFile } from './table-refusal.ts'

const rows = [
  ['ФИО', 'Дата рождения', 'Стаж'],
  ['Орлова Инна Олеговна', 29358, 12],
  ['Петров Пётр Ильич', 29359, '3 года 2 мес.'],
]

function book(date1904 = false): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  for (const at of ['B2', 'B3']) sheet[at].z = 'dd\\.mm\\.yyyy'
  const made = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(made, sheet, 'Лист1')
  made.Workbook = { WBProps: { date1904 } }
  return made
}

const written = (type: XLSX.BookType, date1904 = false) =>
  new Uint8Array(XLSX.write(book(date1904), { type: 'buffer', bookType: type }) as Buffer)
const zip = (files: Readonly<Record<string, string | Buffer>>) => {
  const made = new PizZip()
  for (const [name, content] of Object.entries(files)) made.file(name, content)
  return made.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
const xlsx = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }
const texts = async (bytes: Uint8Array) => {
  const read = await readTable(bytes)
  return read.ok ? read.value.sheets[0]?.rows.map((row) => row.map((one) => one.text)) : read.refusal
}

describe('R-STF-12 tables of every format, by content', () => {
  it.each(['xlsx', 'biff8', 'ods', 'xlsb', 'xlml'] as const)('%s', async (type) => {
    const read = await readTable(written(type))
    expect(read).toMatchObject({ ok: true })
    const [sheet] = read.ok ? read.value.sheets : []
    expect(sheet?.rows[1]).toMatchObject([
      { text: 'Орлова Инна Олеговна' },
      { text: '17.05.1980', day: '1980-05-17' },
      { number: 12 },
    ])
    expect(sheet?.rows[2]?.[2]).toEqual({ text: '3 года 2 мес.' })
  })

  it('days of 1904 workbooks are moved', async () => {
    const read = await readTable(written('xlsx', true))
    expect(read).toMatchObject({ ok: true, value: { from1904: true } })
    expect(read.ok && read.value.sheets[0]?.rows[1]?.[1]?.day).toBe('1984-05-18')
  })

  it('merged ranges and the true row numbers are kept', async () => {
    const made = book()
    const sheet = made.Sheets.Лист1
    if (!sheet) throw new Error('no sheet')
    XLSX.utils.sheet_add_aoa(sheet, [['внизу']], { origin: 'A10' })
    sheet['!merges'] = [{ s: { r: 9, c: 0 }, e: { r: 9, c: 2 } }]
    const read = await readTable(
      new Uint8Array(XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
    )
    expect(read.ok && read.value.sheets[0]).toMatchObject({
      merges: [{ fromRow: 9, fromColumn: 0, throughRow: 9, throughColumn: 2 }],
    })
    expect(read.ok && read.value.sheets[0]?.rows[9]?.[0]?.text).toBe('внизу')
  })

  it('HTML and XML saved as .xls, in windows-1251, told or not', async () => {
    const table =
      '<table><tr><td>ФИО</td><td>Д.р.</td></tr><tr><td>Орлова Инна<br>Олеговна</td><td>05.09.1980</td></tr></table>'
    const told = `<html><head><meta charset="windows-1251"></head><body>${table}</body></html>`
    for (const html of [table, told]) {
      expect(await texts(iconv.encode(html, 'windows-1251'))).toMatchObject([
        ['ФИО', 'Д.р.'],
        [expect.stringMatching(/^Орлова Инна\s+Олеговна$/), '05.09.1980'],
      ])
    }
    const xml = XLSX.write(book(), { type: 'string', bookType: 'xlml' }) as string
    const old = xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="windows-1251"?>')
    expect(await texts(iconv.encode(old, 'windows-1251'))).toMatchObject([
      ['ФИО', 'Дата рождения', 'Стаж'],
      ['Орлова Инна Олеговна', '17.05.1980', '12'],
      {},
    ])
  })

  it('Russian letters marked as western by an old program are read anew, and it is told', async () => {
    const wrong = (text: string) => iconv.decode(iconv.encode(text, 'windows-1251'), 'windows-1252')
    const made = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(
      made,
      XLSX.utils.aoa_to_sheet(
        rows.map((row) => row.map((one) => (typeof one === 'string' ? wrong(one) : one))),
      ),
      'x',
    )
    const read = await readTable(
      new Uint8Array(XLSX.write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
    )
    expect(read).toMatchObject({
      ok: true,
      value: {
        warnings: ['encoding-guessed'],
        sheets: [{ rows: [{}, [{ text: 'Орлова Инна Олеговна' }, {}, {}], {}] }],
      },
    })
  })

  it('signs of HTML become letters', async () => {
    const html = '<table><tr><td>&laquo;&#1054;рлова&raquo; &#x2116; 5</td><td>А &lt; Б</td></tr></table>'
    expect(await texts(Buffer.from(html))).toEqual([['«Орлова» № 5', 'А < Б']])
  })

  it('tells how far it is', async () => {
    const stages: string[] = []
    await readTable(written('xlsx'), { onProgress: ({ stage }) => stages.push(stage) })
    expect(stages).toEqual(['checking', 'opening', 'sheets'])
  })
})

describe('R-STF-12 what is refused', () => {
  it('a book of the oldest Excel with a text cut off, which the library would read until it is stopped', async () => {
    const container = XLSX.CFB.utils.cfb_new()
    const records = [
      [9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0],
      [4, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0],
      [10, 0, 0, 0],
    ].flat()
    XLSX.CFB.utils.cfb_add(container, 'Book', Buffer.from(records))
    const began = performance.now()
    expect(await texts(new Uint8Array(XLSX.CFB.write(container) as Buffer))).toEqual({ reason: 'broken' })
    expect(performance.now() - began).toBeLessThan(15_000)
  }, 30_000)

  const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(50_000, 7)])
  const bomb = zip({ ...xlsx, 'xl/worksheets/sheet1.xml': Buffer.alloc(100_000_000, 32) })

  it.each([
    ['100 MB', new Uint8Array(100_000_000), { reason: 'too-big', allowed: largestFile }],
    ['a zip bomb', bomb, { reason: 'zip-bomb' }],
    [
      'a zip bomb in a picture',
      zip({ ...xlsx, 'xl/media/a.png': Buffer.alloc(10_000_000, 32) }),
      { reason: 'zip-bomb' },
    ],
    ['a photo', photo, { reason: 'not-a-table', what: 'photo' }],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), { reason: 'not-a-table', what: 'pdf' }],
    [
      'a DOCX',
      zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' }),
      { reason: 'not-a-table', what: 'text-document' },
    ],
    [
      'an ODT',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<d/>' }),
      { reason: 'not-a-table', what: 'text-document' },
    ],
    ['an archive', zip({ 'a.txt': 'hello' }), { reason: 'not-a-table', what: 'archive' }],
    [
      'noise',
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)),
      { reason: 'not-a-table', what: 'unknown' },
    ],
    ['macros of XLSM', zip({ ...xlsx, 'xl/vbaProject.bin': 'x' }), { reason: 'macros' }],
    [
      'macros of ODS',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<d/>',
        'Basic/Standard/Module1.xml': 'x',
      }),
      { reason: 'macros' },
    ],
    [
      'a locked ODS',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': 'x',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      { reason: 'password' },
    ],
    ['nothing', new Uint8Array(0), { reason: 'empty' }],
    ['empty cells', Buffer.from(';;;\n;;;\n'), { reason: 'empty' }],
    ['half a file', written('xlsx').subarray(0, 2000), { reason: 'broken' }],
  ] as const)('%s', async (_, bytes, refusal) => {
    const before = process.memoryUsage().rss
    const from = performance.now()
    expect(await readTable(bytes)).toMatchObject({ ok: false, refusal })
    expect(performance.now() - from).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('an XLS with macros, one behind a password, a DOC', async () => {
    const compound = (streams: readonly string[]) => {
      const made = XLSX.CFB.utils.cfb_new()
      for (const one of streams) XLSX.CFB.utils.cfb_add(made, one, Buffer.alloc(600, 1))
      return new Uint8Array(XLSX.CFB.write(made, { type: 'buffer' }) as Buffer)
    }
    expect(await readTable(compound(['/Workbook', '/_VBA_PROJECT_CUR/VBA/dir']))).toMatchObject({
      refusal: { reason: 'macros' },
    })
    expect(await readTable(compound(['/EncryptionInfo', '/EncryptedPackage']))).toMatchObject({
      refusal: { reason: 'password' },
    })
    expect(await readTable(compound(['/WordDocument']))).toMatchObject({
      refusal: { reason: 'not-a-table', what: 'text-document' },
    })
  })

  it('an entry that lies about its size', async () => {
    const liar = Buffer.from(zip({ ...xlsx, 'xl/worksheets/sheet1.xml': Buffer.alloc(80_000_000, 32) }))
    for (let at = 0; at < liar.length - 4; at++)
      if (liar.readUInt32LE(at) === 80_000_000) liar.writeUInt32LE(1000, at)
    expect(await readTable(liar)).toMatchObject({ ok: false, refusal: { reason: 'broken' } })
  })

  it('links to other workbooks are not followed, only told of', async () => {
    const linked = new PizZip(written('xlsx'))
    linked.file('xl/externalLinks/externalLink1.xml', '<externalLink/>')
    expect(await readTable(linked.generate({ type: 'uint8array' }))).toMatchObject({
      ok: true,
      value: { warnings: ['external-links'] },
    })
  })

  it('the product keeps the worker beside the reader', () => {
    expect(readFileSync(new URL('./spreadsheet.worker.ts', import.meta.url), 'utf8')).toContain('parentPort')
  })
})
