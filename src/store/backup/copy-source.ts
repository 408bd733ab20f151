import { createHash } from 'node:crypto'
import { no, ok, type Result } from '#kit/result.ts'
import { migrations } from '../migrations/list.ts'
import { BackupDamaged } from './backup-damaged.ts'
import { type BackupManifest, type BackupRecord, backupFormat, type RestoreRefusal } from './backup-record.ts'
import type { BackupSource } from './backup-source.ts'
import type { CopyCard, PartReader } from './copy-card.ts'

/** A copy that lies in parts, read as the same records as an open one. */
export function copySource(card: CopyCard, read: PartReader): BackupSource {
  const whole = wholeParts(read)
  return {
    verify: () => verifyCopy(card, read),
    tables: () => tablesOf(card, whole),
    files: () => filesOf(card, whole),
    keys: async () => card.keys,
  }
}

/** R-BAK-6. Every part is there, opens and holds what it should. `known`: parts that were read not long ago. */
export async function verifyCopy(
  card: CopyCard,
  read: PartReader,
  known: (part: string) => boolean = () => false,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const toRead: CopyCard = {
    ...card,
    tables: card.tables.map((one) => ({ ...one, parts: one.parts.filter(({ name }) => !known(name)) })),
    files: card.files.filter(({ part }) => !known(part)),
  }
  const whole = wholeParts(read)
  const own = new Set(migrations.map((one) => one.name))
  const unknown = card.migrations.filter((name) => !own.has(name))
  if (card.format > backupFormat || unknown.length > 0) return no({ reason: 'backup-newer', unknown })
  try {
    for await (const _record of tablesOf(toRead, whole));
    for await (const _record of filesOf(toRead, whole));
    return ok(manifestOf(card))
  } catch (failure) {
    if (failure instanceof BackupDamaged) return no({ reason: 'backup-damaged', cause: failure.message })
    throw failure
  }
}

export function manifestOf({ tables, files, keys: _, ...head }: CopyCard): BackupManifest {
  const counted = tables.map(({ table, parts }) => [table, parts.reduce((sum, { rows }) => sum + rows, 0)])
  const sha256 = createHash('sha256')
    .update(JSON.stringify([tables, files]))
    .digest('hex')
  return { ...head, rows: Object.fromEntries(counted), files: files.length, sha256 }
}

async function* tablesOf(
  card: CopyCard,
  read: (name: string) => Promise<Uint8Array>,
): AsyncGenerator<BackupRecord> {
  for (const { table, columns, parts } of card.tables) {
    yield { kind: 'table', table, columns }
    for (const { name, rows } of parts) {
      const lines = Buffer.from(await read(name))
        .toString('utf8')
        .split('\n')
      if (lines.length !== rows) throw new BackupDamaged(`${rows} rows of ${table}, found ${lines.length}`)
      for (const json of lines) yield { kind: 'row', json }
    }
  }
}

async function* filesOf(
  card: CopyCard,
  read: (name: string) => Promise<Uint8Array>,
): AsyncGenerator<BackupRecord> {
  for (const { path, part } of card.files) {
    const bytes = Buffer.from(await read(part))
    if (createHash('sha256').update(bytes).digest('hex') !== path.replace('/', ''))
      throw new BackupDamaged(`the file ${path} is another`)
    yield { kind: 'file', path }
    yield { kind: 'piece', bytes }
  }
}

/** A part that is missing or does not open makes the copy a damaged one, not the program a broken one. */
function wholeParts(read: PartReader): (name: string) => Promise<Uint8Array> {
  return async (name) => {
    const bytes = await read(name).catch((failure: Error) => {
      if ('syscall' in failure) throw failure
      throw new BackupDamaged(`a part does not open: ${name.slice(0, 12)}`, { cause: failure })
    })
    if (!bytes) throw new BackupDamaged(`a part is missing: ${name.slice(0, 12)}`)
    return bytes
  }
}
