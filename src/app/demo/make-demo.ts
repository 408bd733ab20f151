import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '#kit/day.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { freshFolder } from '#store/embedded/disk.ts'
import { packFolder } from '#store/embedded/seed.ts'
import type { Act } from './act.ts'
import { year } from './acts/year.ts'
import { demoFiles, type Performance, snapshotDays } from './performance.ts'
import { personasOf } from './personas.ts'
import { openStage, type Stage } from './stage.ts'
import { foundTown } from './town.ts'

const firstDay = '2026-08-24' as Day

/** R-DEM-1. Plays the demo year by the program's own pages and packs it on its snapshot days. */
export async function makeDemo(dist: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vektor-demo-'))
  const unfinished = join(dist, 'demo.unfinished')
  await freshFolder(unfinished)
  try {
    let stage: Stage = await openStage(folder)
    stage.moveTo(firstDay)
    const town = await foundTown(() => stage)
    let at = firstDay
    for (const day of snapshotDays) {
      for (const act of between(at, day)) {
        stage.moveTo(act.on, act.hour)
        await act.run(town)
        await stage.work()
      }
      at = day
      stage.moveTo(day)
      await stage.work()
      await stage.close()
      await pack(folder, unfinished, day)
      stage = await openStage(folder)
    }
    const played: Performance = { personas: await personasOf(town), days: snapshotDays }
    await stage.close()
    await writeFile(join(unfinished, demoFiles.performance), JSON.stringify(played))
    await rm(join(dist, demoFiles.folder), { recursive: true, force: true })
    await rename(unfinished, join(dist, demoFiles.folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Later than the first day, and not later than the second. */
function between(after: Day, through: Day): readonly Act[] {
  return year
    .filter(({ on }) => on > after && on <= through)
    .sort((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : (one.hour ?? 12) - (other.hour ?? 12),
    )
}

async function pack(folder: string, into: string, day: Day): Promise<void> {
  const { database, files } = placesIn(folder)
  await writeFile(join(into, demoFiles.database(day)), await packFolder(database))
  await writeFile(join(into, demoFiles.files(day)), await packFolder(files))
}
