import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import PizZip from 'pizzip'

export type WholeFile = { readonly name: string; readonly bytes: Uint8Array }

const rows = [
  [
    '\u0424\u0418\u041e',
    '\u0414\u043e\u043b\u0436\u043d\u043e\u0441\u0442\u044c',
    '\u0414\u0430\u0442\u0430 \u0440\u043e\u0436\u0434\u0435\u043d\u0438\u044f',
  ],
  ...Array.from({ length: 40 }, (_, at) => [
    `\u041e\u0440\u043b\u043e\u0432\u0430 \u0418\u043d\u043d\u0430 ${at}`,
    '\u0443\u0447\u0438\u0442\u0435\u043b\u044c',
    29_358 + at,
  ]),
]

/** One unbroken file of every kind somebody may bring; mutations begin here. */
export function wholeFiles(): readonly WholeFile[] {
  const book = (type: XLSX.BookType) =>
    new Uint8Array(XLSX.write(workbook(), { type: 'buffer', bookType: type }) as Buffer)
  const text = rows.map((row) => row.join(';')).join('\r\n')
  const html = `<html><body><table>${rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table></body></html>`
  const template = new URL('../../../reference/documents/templates/', import.meta.url)
  return [
    { name: 'a.xlsx', bytes: book('xlsx') },
    { name: 'a.xlsb', bytes: book('xlsb') },
    { name: 'a.xls', bytes: book('biff8') },
    { name: 'b.xls', bytes: book('biff5') },
    { name: 'a.ods', bytes: book('ods') },
    { name: 'a.fods', bytes: book('fods') },
    { name: 'a.xml', bytes: book('xlml') },
    { name: 'a.csv', bytes: Buffer.from(`\ufeff${text}`) },
    { name: 'b.csv', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') },
    { name: 'a.html', bytes: Buffer.from(html) },
    { name: 'a.docx', bytes: readFileSync(new URL(firstTemplate, template)) },
    { name: 'a.zip', bytes: archive() },
    { name: 'a.pdf', bytes: Buffer.from(pdf) },
    { name: 'a.png', bytes: png() },
    { name: 'a.jpg', bytes: Buffer.from(jpeg, 'base64') },
  ]
}

const firstTemplate = 'consent_mentor.docx'

function workbook(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet['!merges'] = [{ s: { r: 41, c: 0 }, e: { r: 41, c: 2 } }]
  for (let row = 2; row < 20; row++) {
    const cell = sheet[`C${row}`]
    if (cell) cell.z = 'dd\\.mm\\.yyyy'
  }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1')
  return book
}

function archive(): Uint8Array {
  const zip = new PizZip()
  zip.file('list.csv', 'a;b\r\n1;2')
  zip.file('inner/readme.txt', 'text')
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const jpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k='

function png(): Uint8Array {
  const part = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.from([0, 0]))),
    part('IEND', Buffer.alloc(0)),
  ])
}
