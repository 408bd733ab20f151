import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoFiles, firstShown } from '#app/demo/performance.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { freshFolder } from '#store/embedded/disk.ts'
import { unpackFolder } from '#store/embedded/seed.ts'
import { root } from '../../steps/root.mjs'
import { fillBigSchool } from '../big-school.ts'
import { startProgram } from '../program.ts'
import { foundSchool } from '../school.ts'
import { type LivingSchool, signInto } from './living-school.ts'

/** The last days of May: a whole year of meetings lies behind, and the pairs still work. */
export const day = firstShown

/** The demo school of 80 on a day that the build has packed. */
export async function demoSchool(folder: string): Promise<LivingSchool> {
  await unpackDemo(folder)
  return signInto(folder, day, 12)
}

/** Its data folder alone. */
export async function unpackDemo(folder: string): Promise<void> {
  const packed = join(root, 'dist', demoFiles.folder)
  const { database, files } = placesIn(folder)
  for (const [name, into] of [
    [demoFiles.database(day), database],
    [demoFiles.files(day), files],
  ] as const)
    await unpackFolder(await readFile(join(packed, name)), await freshFolder(into))
}

/** 5,000 people, five years of 1,000 pairs, 500,000 meetings. */
export async function bigSchool(folder: string): Promise<LivingSchool> {
  const program = await startProgram(folder)
  await foundSchool(program).finally(program.stop)
  await fillBigSchool(folder)
  return signInto(folder, day, 40)
}
