import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longList } from '#tests/e2e/staff-list.ts'
import { command } from './command.ts'
import { type Figure, type Part, timed } from './figure.ts'
import { inFolder } from './program.ts'

/** So many people that some thirty of them need a mentor. */
const people = 80
type Year = { readonly pairs: readonly unknown[]; readonly documents: readonly string[] }

/** From a staff list to the acts of the year, by the command line: reading, matching, drawing up, writing. */
export const measure: Part = async () =>
  inFolder(async (folder) => {
    const staff = join(folder, 'staff.xlsx')
    writeFileSync(staff, longList(people))
    const year = (out: string, ...more: string[]) => {
      mkdirSync(join(folder, out))
      const words = ['year', '--staff', staff, '--out', join(folder, out), '--today', '2026-11-21', ...more]
      return timed(() => command(words, folder) as Promise<Record<string, unknown> & Year>)
    }
    const word = await year('word')
    const printed = await year('pdf', '--pdf')
    return figuresOf(word, printed)
  })

type Measured = { readonly value: Year; readonly seconds: number }

function figuresOf(word: Measured, printed: Measured): readonly Figure[] {
  const { pairs, documents } = word.value
  const pdf = printed.value.documents.filter((name) => name.endsWith('.pdf')).length
  const batch = printed.seconds - word.seconds
  const figures: readonly Figure[] = [
    {
      what: 'package in DOCX',
      figure: word.seconds,
      unit: 's',
      bound: { atMost: 10 },
      note: `${pairs.length} pairs, ${documents.length} documents, from the list on`,
    },
    { what: 'documents', figure: documents.length / word.seconds, unit: 'a second' },
  ]
  if (pdf === 0) return [...figures, { what: 'PDF', figure: 0, unit: 'files', note: 'no LibreOffice here' }]
  return [
    ...figures,
    { what: 'PDF batch', figure: batch, unit: 's', note: `${pdf} files, LibreOffice starts within it` },
    { what: 'one PDF in the batch', figure: batch / pdf, unit: 's' },
  ]
}
