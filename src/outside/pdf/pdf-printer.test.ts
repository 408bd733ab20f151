import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factoryTemplate } from '#outside/docx/templates.ts'
import { findLibreOffice } from './find-libreoffice.ts'
import { pdfPrinter } from './pdf-printer.ts'

async function program(script: string, work: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vektor-test-'))
  const path = join(folder, 'office')
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  await work(path).finally(() => rm(folder, { recursive: true, force: true }))
}

describe('R-DOC-13 printing to PDF', () => {
  it('prints Word files in order, under their own names', { timeout: 120_000 }, async () => {
    const found = await findLibreOffice()
    expect(found, 'LibreOffice is needed here: apt-get install libreoffice-writer').not.toBeNull()
    const printer = pdfPrinter(found)
    const bytes = await factoryTemplate('pd_consent')
    const printed = await printer.toPdf([
      { name: '01 Приказ.docx', bytes },
      { name: '02 Согласие.docx', bytes },
    ])
    await printer.close()
    expect(printed).toMatchObject({
      ok: true,
      value: [{ name: '01 Приказ.pdf' }, { name: '02 Согласие.pdf' }],
    })
    expect(printed.ok && Buffer.from(printed.value[0]!.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it('says that LibreOffice is missing', async () => {
    expect(await findLibreOffice(['no-such-office'])).toBeNull()
    expect(await pdfPrinter(null).toPdf([])).toEqual({ ok: false, refusal: { reason: 'no-libreoffice' } })
  })

  it('ends a batch that hangs, with all it has started', async () => {
    await program('sleep 60 & wait', async (path) => {
      const printer = pdfPrinter(path, { start: 0.3, document: 0 })
      const began = Date.now()
      expect(await printer.toPdf([{ name: 'а.docx', bytes: new Uint8Array() }])).toMatchObject({
        refusal: { reason: 'too-slow' },
      })
      expect(Date.now() - began).toBeLessThan(5_000)
      await printer.close()
    })
  })

  it('names the documents that did not come out', async () => {
    await program('exit 0', async (path) => {
      const printer = pdfPrinter(path)
      expect(await printer.toPdf([{ name: 'а.docx', bytes: new Uint8Array() }])).toMatchObject({
        refusal: { reason: 'not-printed', names: ['а.docx'] },
      })
      await printer.close()
    })
  })
})
