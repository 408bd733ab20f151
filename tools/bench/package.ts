import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longList } from '#tests/e2e/staff-list.ts'
import { command } from './command.ts'
import { type Figure, type Part, timed } from './figure.ts'
import { inFolder } from './program.ts'

/** So many people that thirty of them need a mentor; a handful is enough to tell what a PDF costs. */
const people = { school: 94, printed: 14 } as const
type Year = { readonly pairs: readonly unknown[]; readonly documents: readonly string[] }

/** From a staff list to the acts of the year, by the command line: reading, matching, drawing up, writing. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const year = (count: number, ...more: string[]) => {
      const staff = join(folder, `staff-${count}.xlsx`)
      const out = mkdtempSync(join(folder, 'acts-'))
      writeFileSync(staff, longList(count))
      const words = ['year', '--staff', staff, '--out', out, '--today', '2026-11-21', ...more]
      return timed(() => command(words, folder) as Promise<Record<string, unknown> & Year>)
    }
    const word = await year(people.school)
    const few = await year(people.printed)
    const printed = await year(people.printed, '--pdf')
    return [...wordFigures(word), ...pdfFigures(few, printed)]
  })

type Measured = { readonly value: Year; readonly seconds: number }

function wordFigures({ value: { pairs, documents }, seconds }: Measured): readonly Figure[] {
  return [
    {
      what: 'package in DOCX',
      figure: seconds,
      unit: 's',
      bound: { atMost: 10 },
      note: `${pairs.length} pairs, ${documents.length} documents, from the list on`,
    },
    { what: 'documents', figure: documents.length / seconds, unit: 'a second' },
  ]
}

function pdfFigures(without: Measured, printed: Measured): readonly Figure[] {
  const pdf = printed.value.documents.filter((name) => name.endsWith('.pdf')).length
  const batch = printed.seconds - without.seconds
  if (pdf === 0) return [{ what: 'PDF', figure: 0, unit: 'files', note: 'no LibreOffice here' }]
  return [
    { what: 'PDF batch', figure: batch, unit: 's', note: `${pdf} files, LibreOffice starts within it` },
    { what: 'one PDF in the batch', figure: batch / pdf, unit: 's' },
  ]
}
