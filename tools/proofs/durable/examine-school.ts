import { join } from 'node:path'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { systemClock } from '#outside/clock.ts'
import { folderFiles } from '#outside/files/folder-files.ts'
import { openEngine } from '#store/engine.ts'
import { firstBrokenLine } from '#store/journal.ts'
import { inOrganisation } from '#store/scope.ts'
import { testSeal } from '#tests/seal.ts'
import { damages } from './examine.ts'

export type Trouble = { readonly lost: number; readonly what: string }

/** Opens the folder of a school that was killed and looks whether everything acknowledged is there, once and whole.
 *  `acknowledged` are surnames and names of files. */
export async function examineSchool(
  folder: string,
  acknowledged: readonly string[],
  thorough: boolean,
): Promise<readonly Trouble[]> {
  try {
    const found = await lookInside(folder, acknowledged)
    const damaged = thorough ? await damages(folder) : []
    return [...found, ...damaged.map((what) => ({ lost: 0, what }))]
  } catch (failure) {
    return [{ lost: 0, what: `does not open: ${String(failure).slice(0, 300)}` }]
  }
}

async function lookInside(folder: string, acknowledged: readonly string[]): Promise<readonly Trouble[]> {
  const engine = await openEngine({ folder })
  try {
    const { organisations, names, digests } = await engine.asOwner(async (owner) => {
      const column = async (sql: string) => (await owner.query(sql)).rows.map((row) => String(row.one))
      return {
        organisations: await column('select organisation_id as one from organisations'),
        names: await column('select surname as one from people union all select name from files'),
        digests: await column('select distinct sha256 as one from files'),
      }
    })
    const times = new Map<string, number>()
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
    const gone = acknowledged.filter((name) => !times.has(name))
    const doubled = acknowledged.filter((name) => (times.get(name) ?? 0) > 1)
    const troubles: Trouble[] = []
    if (gone.length > 0) troubles.push({ lost: gone.length, what: 'acknowledged and not there' })
    if (doubled.length > 0) troubles.push({ lost: 0, what: `${doubled.length} are there twice` })

    const files = await folderFiles(join(folder, 'files'))
    for (const digest of digests) {
      const isThere = await files.read(digest).catch(() => undefined)
      if (!isThere) troubles.push({ lost: 1, what: 'a file named by a row is missing or damaged' })
    }
    const house = { db: engine.db, now: systemClock, seal: testSeal }
    for (const organisation of organisations as OrganisationId[]) {
      const broken = await inOrganisation(house, { organisation, as: { job: 'proof' } }, firstBrokenLine)
      if (broken !== null) troubles.push({ lost: 0, what: `the journal breaks at line ${broken}` })
    }
    return troubles
  } finally {
    await engine.close()
  }
}
