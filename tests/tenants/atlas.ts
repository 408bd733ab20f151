import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Route } from '#features/route.ts'
import { keyFolder, sealWith } from '#outside/keys/key-folder.ts'
import { keyNames } from '#store/seal.ts'
import { openPacked, testDatabase } from '#tests/databases.ts'
import { type World, world } from '#tests/world.ts'
import { type BaseWorld, growBase } from './base-world.ts'
import { type Organisation, plant } from './plant.ts'
import { type BaseFiles, plantedFiles } from './planted-files.ts'
import { watchChanges } from './watch-changes.ts'

/** What was built through pages, to be planted on any engine. */
export type Atlas = { readonly bases: readonly BaseWorld[]; readonly files: BaseFiles }

const founded = { school: 'Школа № 5', kindergarten: 'Сад № 2' } as const

/** A school and a kindergarten, or one of them, with everybody and everything that `routes` make in them. */
export async function growAtlas(
  routes: readonly Route[],
  kinds: readonly (keyof typeof founded)[] = ['school', 'kindergarten'],
): Promise<Atlas> {
  const here = await world()
  const bases: BaseWorld[] = []
  for (const kind of kinds) bases.push(await growBase(here, { kind, name: founded[kind] }, routes))
  const files = new Map<string, Uint8Array>()
  for (const sha256 of await here.files.list()) files.set(sha256, (await here.files.read(sha256))!)
  await here.database.close()
  return { bases, files }
}

/** A database with all organisations planted and watched, closed and packed: opened as often as wanted, by any process. */
export type Planted = {
  readonly atlas: Atlas
  readonly organisations: readonly Organisation[]
  readonly packed: string
}

export async function plantAtlas(atlas: Atlas, count: number, folder: string): Promise<Planted> {
  await mkdir(folder, { recursive: true })
  const database = await testDatabase()
  const here = await open(database, atlas, count, folder)
  const organisations = await plant(here.database.engine, here.house, atlas.bases, count)
  await watchChanges(here.database.engine)
  // tables that were never counted are read whole where an index would do
  await here.database.engine.asOwner(({ query }) => query('analyze'))
  return { atlas, organisations, packed: await database.pack(folder) }
}

/** The program on a fresh copy of the planted database. */
export async function openPlanted(
  planted: Planted,
  folder: string,
  routes?: readonly Route[],
): Promise<World> {
  const { atlas, organisations, packed } = planted
  return open(await openPacked(packed), atlas, organisations.length, folder, routes)
}

/** The keys lie in the folder: what one process closed, another opens. */
async function open(
  database: World['database'],
  atlas: Atlas,
  count: number,
  folder: string,
  routes?: readonly Route[],
): Promise<World> {
  const seal = sealWith(await keyFolder(join(folder, 'keys'), keyNames))
  const files = plantedFiles(atlas.files, count)
  return world({ database, seal, files, ...(routes ? { routes } : {}) })
}

export function savePlanted(planted: Planted, file: string): void {
  writeFileSync(file, serialize(planted))
}

export function readPlanted(file: string): Planted {
  return deserialize(readFileSync(file)) as Planted
}
