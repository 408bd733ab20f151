import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { buildTemplate } from './build-template.ts'
import { readParts, readSource, templateNames } from './template-source.ts'

function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files).filter((name) => /^word\/(document|styles|header\d+)\.xml$/.test(name))
  return Object.fromEntries(names.sort().map((name) => [name, zip.file(name)!.asText()]))
}

describe('R-DOC-2 factory templates', () => {
  it.each(templateNames())('%s is what its text makes', async (name) => {
    const committed = readFileSync(
      new URL(`../../reference/documents/templates/${name}.docx`, import.meta.url),
    )
    expect(partsOf(await buildTemplate(readSource(name), readParts()))).toEqual(partsOf(committed))
  })

  it.each(templateNames())('%s is laid out by the standard', async (name) => {
    const xml = partsOf(await buildTemplate(readSource(name), readParts()))['word/document.xml']!
    const margins = [...xml.matchAll(/<w:pgMar ([^>]*)\/>/g)].map(([, found]) => found)
    for (const margin of margins)
      expect(margin).toMatch(/w:top="1134".*w:left="1701"|w:top="1701".*w:left="1134"/)
    const rows = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g)].map(([row]) => row)
    for (const row of rows) expect(row).toContain('<w:cantSplit/>')
  })
})
