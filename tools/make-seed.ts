import { mkdtempSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedName } from '#store/embedded/built-files.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { packFolder } from '#store/embedded/seed.ts'
import { openEngine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'

/** R-STO-7. A migrated empty database, packed, for first starts. */
export async function makeSeed(dist: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vektor-seed-'))
  try {
    const engine = await openEngine({ folder, seed: null })
    await engine.asOwner(migrate)
    await engine.maintenance.vacuum()
    await engine.maintenance.checkpoint()
    await engine.close()
    const unfinished = join(dist, `${seedName}.unfinished`)
    await writeFile(unfinished, await packFolder(placesIn(folder).database))
    await rename(unfinished, join(dist, seedName))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
