import { createHash } from 'node:crypto'
import type { Instant } from '#kit/instant.ts'
import type { Engine } from '../engine.ts'
import type { OwnerConnection } from '../migrate.ts'
import { inOneMoment } from './backup.ts'
import { type BackupHead, backupFormat } from './backup-record.ts'
import {
  listHiddenTables,
  listJournalHeads,
  listMigrations,
  listSequences,
  listTables,
  type Table,
} from './catalog.ts'
import type { CopiedTable, CopyCard, CopyPart, KeptFiles, PartKeeper } from './copy-card.ts'
import { fingerprintOf, listSegments, rowsOf, type Segment } from './segments.ts'

/** What was read of each run of blocks before; lives as long as the process. */
export type CopyMemory = Map<string, { readonly fingerprint: string; readonly parts: readonly CopyPart[] }>

export type CopyWork = {
  readonly engine: Engine
  readonly keeper: PartKeeper
  readonly files: KeptFiles
  readonly keys: Readonly<Record<string, string>>
  readonly memory: CopyMemory
  readonly now: Instant
  /** Lets people have the one connection between two looks at the tables. */
  readonly pause: () => Promise<void>
}

/** Milliseconds of one look: nobody waits longer for the embedded engine. */
const lookLasts = 40
const charactersInPart = 4_000_000

type Fresh = { readonly key: string; readonly fingerprint: string; readonly lines: readonly string[] }

/**
 * R-BAK-1, R-BAK-2. First everything is read in short looks with pauses between them, so that people can work; then one
 * last look, in one transaction, takes what changed meanwhile: that makes it a copy of one moment.
 */
export async function makeCopy(work: CopyWork): Promise<CopyCard> {
  await lookAround(work)
  const { fresh, ...found } = await work.engine.asOwner((owner) =>
    inOneMoment(owner, () => lastLook(work, owner)),
  )
  for (const one of fresh) await keepFresh(work, one)
  const tables = found.tables.map(({ table, segments }): CopiedTable => {
    const parts = segments.flatMap((one) => work.memory.get(keyOf(one))?.parts ?? [])
    return { table: table.name, columns: table.columns.map(({ name }) => name), parts }
  })
  return { ...found.head, tables, heads: found.heads, files: await keepFiles(work), keys: work.keys }
}

async function lookAround(work: CopyWork): Promise<void> {
  const { engine } = work
  const segments = await engine.asOwner(async (owner) => listSegments(owner, await listTables(owner)))
  for (let next = 0; next < segments.length; ) {
    const fresh: Fresh[] = []
    await engine.asOwner((owner) =>
      inOneMoment(owner, async () => {
        const until = performance.now() + lookLasts
        for (; next < segments.length && performance.now() < until; next += 1)
          fresh.push(...(await lookAt(work, owner, segments[next]!)))
      }),
    )
    for (const one of fresh) await keepFresh(work, one)
    await work.pause()
  }
}

async function lastLook(work: CopyWork, owner: OwnerConnection) {
  const hidden = await listHiddenTables(owner)
  if (hidden.length > 0) throw new Error(`the owner does not see every row of ${hidden.join(', ')}`)
  const all = await listTables(owner)
  const segments = await listSegments(owner, all)
  const fresh: Fresh[] = []
  for (const one of segments) fresh.push(...(await lookAt(work, owner, one)))
  const { kind, version } = work.engine
  const head: BackupHead = {
    backup: 'vektor',
    format: backupFormat,
    madeAt: work.now,
    engine: `${kind} ${version}`,
    migrations: await listMigrations(owner),
    sequences: await listSequences(owner),
  }
  const of = Map.groupBy(segments, ({ table }) => table.name)
  const tables = all.map((table: Table) => ({ table, segments: of.get(table.name) ?? [] }))
  return { head, fresh, tables, heads: await listJournalHeads(owner) }
}

/** Nothing when these blocks say what they said before and all of it still lies there. */
async function lookAt(
  { memory, keeper }: CopyWork,
  owner: OwnerConnection,
  segment: Segment,
): Promise<readonly Fresh[]> {
  const key = keyOf(segment)
  const fingerprint = await fingerprintOf(owner, segment)
  const known = memory.get(key)
  if (known?.fingerprint === fingerprint && known.parts.every(({ name }) => keeper.has(name))) return []
  return [{ key, fingerprint, lines: await rowsOf(owner, segment) }]
}

async function keepFresh({ memory, keeper }: CopyWork, { key, fingerprint, lines }: Fresh): Promise<void> {
  const parts: CopyPart[] = []
  for (const some of inParts(lines)) {
    const name = await keepPart(keeper, Buffer.from(some.join('\n'), 'utf8'))
    parts.push({ name, rows: some.length })
  }
  memory.set(key, { fingerprint, parts })
}

function* inParts(lines: readonly string[]): Generator<readonly string[]> {
  let some: string[] = []
  let size = 0
  for (const line of lines) {
    some.push(line)
    size += line.length
    if (size < charactersInPart) continue
    yield some
    some = []
    size = 0
  }
  if (some.length > 0) yield some
}

/** Files never change: one that lies there already is not even read. */
async function keepFiles({ files, keeper, pause }: CopyWork): Promise<CopyCard['files']> {
  const kept: CopyCard['files'][number][] = []
  for (const sha256 of await files.list()) {
    const part = keeper.nameOf(sha256)
    if (!keeper.has(part)) {
      const bytes = await files.read(sha256)
      if (!bytes) continue
      await keeper.keep(part, bytes)
      await pause()
    }
    kept.push({ path: `${sha256.slice(0, 2)}/${sha256.slice(2)}`, part })
  }
  return kept
}

async function keepPart(keeper: PartKeeper, bytes: Uint8Array): Promise<string> {
  const name = keeper.nameOf(createHash('sha256').update(bytes).digest('hex'))
  if (!keeper.has(name)) await keeper.keep(name, bytes)
  return name
}

const keyOf = ({ table, from }: Segment) =>
  `${table.name}(${table.columns.map(({ name }) => name).join()})${from}`
