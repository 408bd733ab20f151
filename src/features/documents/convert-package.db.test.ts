import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobsOf } from '#app/jobs.ts'
import type { PdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { pdfPrinter } from '#outside/pdf/pdf-printer.ts'
import type { Client } from '#tests/world/client.ts'
import { blankPrinter } from '#tests/world/jobs.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'

let here: School
let curator: Client

beforeAll(async () => {
  here = await school()
  await here.bring()
  curator = await here.as('curator')
})
afterAll(() => here.world.close())

type Given = { readonly organisation: string; readonly package: string }
const jobs = (printer: PdfPrinter) => jobsOf(here.world.services, undefined, printer)

/** A package whose Word files are there and whose PDF nobody has begun. */
async function drawn(): Promise<{ readonly page: string; readonly given: Given }> {
  const page = (await curator.post('/documents')).to!
  const given = { organisation: here.organisation, package: page.split('/').at(-1)! }
  await jobs(blankPrinter)['make-package'](given)
  return { page, given }
}

const effect = (work: () => Promise<unknown>) => effectOf(here.world.database.engine, work)

describe('R-DOC-21 a PDF beside each document', () => {
  it('is there after the job, and the job again changes nothing', async () => {
    const { page, given } = await drawn()
    expect((await curator.get(page)).text).toContain('PDF готовится')
    await jobs(blankPrinter)['convert-package'](given)
    const { text } = await curator.get(page)
    const word = text.match(/\/docx"/g)!
    expect(text.match(/\/pdf"/g)).toHaveLength(word.length)
    const pdf = await curator.get(/\/documents\/[\w/-]+\/pdf(?=")/.exec(text)![0])
    expect({ status: pdf.status, begins: pdf.text.slice(0, 4) }).toEqual({ status: 200, begins: '%PDF' })
    expect((await effect(() => jobs(blankPrinter)['convert-package'](given))).changed).toEqual([])
  })

  it('without LibreOffice the package says so and its Word files stay whole', async () => {
    const { page, given } = await drawn()
    await jobs(pdfPrinter(null))['convert-package'](given)
    const { text } = await curator.get(page)
    expect(text).toContain('не установлен LibreOffice')
    expect(text).not.toMatch(/\/pdf"/)
    const one = await curator.get(/\/documents\/[\w/-]+\/docx(?=")/.exec(text)![0])
    expect({ status: one.status, begins: String.fromCharCode(...one.bytes.slice(0, 2)) }).toEqual({
      status: 200,
      begins: 'PK',
    })
    expect((await curator.get(`${page}/all`)).status).toBe(200)
  })

  it('killed in the middle, it is begun again and each document has one PDF', async () => {
    const { page, given } = await drawn()
    const killed: PdfPrinter = { ...blankPrinter, toPdf: () => Promise.reject(new Error('killed')) }
    await expect(jobs(killed)['convert-package'](given)).rejects.toThrow('killed')
    expect((await curator.get(page)).text).toContain('PDF готовится')
    await jobs(blankPrinter)['convert-package'](given)
    expect((await curator.get(page)).text).toMatch(/\/pdf"/)
  })

  it('a printing that failed leaves the Word files and says so', async () => {
    const { page, given } = await drawn()
    const slow: PdfPrinter = {
      ...blankPrinter,
      toPdf: async () => ({ ok: false, refusal: { reason: 'too-slow', seconds: 30 } }),
    }
    await jobs(slow)['convert-package'](given)
    expect((await curator.get(page)).text).toContain('PDF сделать не удалось')
  })
})

describe('R-DOC-20 a package of another organisation', () => {
  it('is not found: neither its page, nor its files, nor by a job that names it', async () => {
    const { page, given } = await drawn()
    const file = /\/documents\/[\w/-]+\/docx(?=")/.exec((await curator.get(page)).text)![0]
    const other = await here.world.found({ kind: 'kindergarten', name: 'Сад № 2', mark: 'Дрозд' })
    const stranger = await other.as('curator')
    for (const path of [page, `${page}/all`, file]) expect((await stranger.get(path)).status, path).toBe(404)
    const strange = { ...given, organisation: other.organisation }
    const { changed } = await effect(async () => {
      await jobs(blankPrinter)['make-package'](strange)
      await jobs(blankPrinter)['convert-package'](strange)
    })
    expect(changed).toEqual([])
  })
})

describe('R-DOC-14 the page of a package', () => {
  it('names once each norm that nobody has checked', async () => {
    const { page } = await drawn()
    const { text } = await curator.get(page)
    expect(text.match(/Что проверить с юристом/g)).toHaveLength(1)
    expect(text.match(/<b>Трудовой кодекс Российской Федерации, статья 351\.8\.<\/b>/g)).toHaveLength(1)
    expect(text).toContain('по памяти, сверить с официальным текстом')
  })
})
