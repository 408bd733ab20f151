import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { yearPackage } from '#domain/documents/year-package.ts'
import { schoolYear } from '#tests/document-years.ts'
import { blocksOfDocx } from './blocks-of-docx.ts'
import { renderDocx } from './render-docx.ts'
import { factoryTemplate } from './templates.ts'
import { textOfDocx } from './text-of-docx.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`

function docx(body: string, header = ''): Uint8Array {
  const zip = new PizZip()
  const paragraphs = body.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  zip.file('[Content_Types].xml', types)
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${main}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  )
  zip.file('word/header1.xml', `<w:hdr xmlns:w="${main}"><w:p><w:r><w:t>${header}</w:t></w:r></w:p></w:hdr>`)
  return zip.generate({ type: 'uint8array' })
}

describe('R-DOC-12 filling a template', () => {
  it('puts values, chooses words and repeats parts', () => {
    const rendered = renderDocx(docx('{who.dat}, {g|знаком|знакома}\n{#list}{name}; {/list}'), {
      who: { dat: 'Ивановой' },
      g: 'f',
      list: [{ name: 'раз' }, { name: 'два' }],
    })
    expect(rendered.ok && textOfDocx(rendered.value)).toBe('Ивановой, знакома\nраз; два;')
  })

  it.each([
    ['a tag nobody knows', '{who.ins}', {}, 'who.ins'],
    ['a tag with an empty value', '{who}', { who: '' }, 'who'],
    ['a part nobody knows', '{#list}x{/list}', {}, 'list'],
    ['a choice with one word', '{g|да}', { g: 'm' }, 'g|да'],
    ['a property of the language', '{constructor}', {}, 'constructor'],
    ['something to run', '{1+1}', {}, '1+1'],
    ['a part never closed', '{#list}x', { list: [] }, 'list'],
  ])('refuses %s, naming it', (_, body, data, tag) => {
    expect(renderDocx(docx(body), data)).toMatchObject({
      ok: false,
      refusal: { reason: 'template-faults', faults: [{ tag, part: 'word/document.xml' }] },
    })
  })

  it('names the header when the fault is there', () => {
    expect(renderDocx(docx('текст', '{mark}'), {})).toMatchObject({
      refusal: { faults: [{ tag: 'mark', part: 'word/header1.xml' }] },
    })
  })

  it('refuses what is not a Word file', () => {
    expect(renderDocx(new Uint8Array([1, 2, 3]), {})).toEqual({
      ok: false,
      refusal: { reason: 'not-a-docx' },
    })
  })
})

describe('R-DOC-16 a document shown on a page', () => {
  it('keeps its order, alignment, tables and bold words', async () => {
    const made = yearPackage(schoolYear)
    const order = made.ok ? made.value.find((one) => one.code === 'order_pairs')! : undefined
    const rendered = renderDocx(await factoryTemplate('order_pairs'), order!.data)
    const blocks = rendered.ok ? blocksOfDocx(rendered.value) : []
    const titles = blocks.flatMap((one) =>
      one.kind === 'paragraph' && one.align === 'centre' ? one.runs : [],
    )
    expect(titles).toContainEqual({ text: 'ПРИКАЗ', bold: true })
    const tables = blocks.flatMap((one) => (one.kind === 'table' ? [one] : []))
    expect(tables.map((one) => [one.head, one.borders, one.rows.length])).toEqual([
      [true, true, 3],
      [true, true, 3],
      [true, true, 2],
    ])
    expect(tables[2]!.rows[1]![1]!.lines[0]).toMatch(/^Кузнецова Марина Павловна/)
  })
})
