import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { archiveNames } from './archive-names.ts'
import { eventFileType, opensInBrowser } from './event-file.ts'

const archive = (...names: readonly string[]) => {
  const zip = new PizZip()
  for (const name of names) zip.file(name, '<a/>')
  return zip.generate({ type: 'uint8array' })
}
const document = archive('[Content_Types].xml', 'word/document.xml')

describe('R-EVT-4 the file of an event', () => {
  it('is what is in it, not what it is called', () => {
    expect(eventFileType('Памятка.docx', document)).toMatch(/wordprocessingml/)
    expect(
      eventFileType('Формулы.docx', archive('word/document.xml', 'word/embeddings/oleObject1.bin')),
    ).toBeDefined()
    expect(eventFileType('Показ.PPTX', archive('ppt/presentation.xml'))).toMatch(/presentationml/)
    expect(eventFileType('Список.xlsx', archive('xl/workbook.xml'))).toMatch(/spreadsheetml/)
    expect(eventFileType('вовсе не снимок.exe', Uint8Array.of(0xff, 0xd8, 0xff, 0))).toBe('image/jpeg')
  })
  it.each([
    ['a table called a document', 'a.docx', archive('xl/workbook.xml')],
    ['an archive of anything', 'a.docx', archive('список.csv')],
    ['a document called a page', 'a.html', document],
    ['a name of the language', 'constructor', document],
    ['only the beginning of an archive', 'a.docx', document.slice(0, 60)],
    ['a list of contents that leads nowhere', 'a.docx', led(document)],
    ['macros', 'a.docx', archive('word/document.xml', 'word/vbaProject.bin')],
    ['old macros', 'a.xlsx', archive('xl/workbook.xml', 'xl/macrosheets/sheet1.xml')],
    ['a control that starts a program', 'a.docx', archive('word/document.xml', 'word/activeX/activeX1.bin')],
  ])('is not kept: %s', (_, name, bytes) => {
    expect(eventFileType(name, bytes)).toBeUndefined()
  })
  it('opens in the browser only where a browser shows it without running anything', () => {
    expect(opensInBrowser('image/png')).toBe(true)
    expect(opensInBrowser(eventFileType('a.docx', document)!)).toBe(false)
  })
  it('is told of broken bytes without an exception', () => {
    for (let at = 0; at < document.length; at++) {
      const broken = document.slice()
      broken[at] = broken[at]! ^ 0xff
      expect(() => archiveNames(broken)).not.toThrow()
    }
    expect(archiveNames(new Uint8Array())).toBeUndefined()
  })
})

function led(bytes: Uint8Array): Uint8Array {
  const made = bytes.slice()
  made.set([0xff, 0xff, 0xff, 0x7f], made.length - 6)
  return made
}
