import { type NamedFile, zip } from '#outside/archive.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { Answer } from '../../route.ts'
import { recordTexts as texts } from '../record-texts.ts'
import type { TakenRecord } from '../take-record.ts'
import { recordPage } from './record-page.ts'

/** Letters carry links that let somebody in: whoever reads the record of another may not come in by them. */
const entrance = /(\/(?:l|calendar)\/)[\w-]{6,}/g

/** R-RGT-4. A page to read, data to carry over, and the files. Made outside of any scope. */
export async function recordArchive(taken: TakenRecord, files: FileKeeper): Promise<Answer> {
  const tables = JSON.parse(
    JSON.stringify(taken.tables).replace(entrance, `$1${texts.link}`),
  ) as typeof taken.tables
  const data = { person: taken.person, name: taken.name, made: taken.now, closed: taken.closed, tables }
  const kept: NamedFile[] = []
  for (const [at, { name, sha256 }] of taken.files.entries()) {
    const bytes = await files.read(sha256)
    if (bytes) kept.push({ name: `${texts.files}/${at + 1} ${name.replace(/[\\/:*?"<>|]/g, ' ')}`, bytes })
  }
  const bytes = zip([
    { name: texts.page, bytes: new TextEncoder().encode(recordPage(tables, taken)) },
    { name: texts.data, bytes: new TextEncoder().encode(JSON.stringify(data, undefined, 2)) },
    ...kept,
  ])
  return { file: { name: texts.archive(taken.surname), mediaType: 'application/zip', bytes } }
}
