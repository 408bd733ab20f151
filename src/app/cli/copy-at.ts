import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { no, ok, type Result } from '#kit/result.ts'
import { backupKeyName } from '#outside/backups/backup-keys.ts'
import type { BackupPlace } from '#outside/backups/backup-place.ts'
import { isStorage, openPlace } from '#outside/backups/open-place.ts'
import { readRecoveryKey, unwrapKey } from '#outside/backups/recovery-key.ts'
import { headOf, listCopiesIn, openVault } from '#outside/backups/vault.ts'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { DoesNotOpen } from '#outside/keys/sealed-box.ts'
import { type BackupSource, fileSource } from '#store/backup/backup-source.ts'
import type { CopyCard } from '#store/backup/copy-card.ts'
import { copySource } from '#store/backup/copy-source.ts'
import { backupTexts as texts } from './texts.ts'

type Found = {
  readonly source: BackupSource
  readonly name: string
  /** Where the copy lies among others; `null`: an open one, in a file of its own. */
  readonly place: BackupPlace | null
}
type Keys = readonly (Uint8Array | undefined)[]

/** What a person means by a file, a folder or a storage: an open copy, or the newest (or the named) of a place of copies. */
export async function sourceAt(
  place: string,
  values: ReadonlyMap<string, string>,
): Promise<Result<Found, string>> {
  const isPlace = isStorage(place) || (existsSync(place) && statSync(place).isDirectory())
  if (!isPlace) return ok({ source: fileSource(place), name: place, place: null })
  const opened = await openPlace(place)
  const copies = await listCopiesIn(opened)
  const wanted = values.get('copy')
  const copy = wanted ? copies.find(({ name }) => name.startsWith(wanted)) : copies[0]
  if (!copy) return no(wanted ? texts.noSuchCopy(copies.map(({ name }) => name)) : texts.noCopies(place))
  const keys = await keysFor(opened, copy.name, values)
  if (!keys.ok) return keys
  const card = (await openVault(opened, { keys: keys.value, wrapped: null }).readCopy(copy.name)) as CopyCard
  const own = withKeysOf(card, keys.value)
  const vault = openVault(opened, { keys: own, wrapped: null })
  return ok({ source: copySource(card, vault.readPart), name: copy.name, place: opened })
}

/** A key folder that is still there opens without being asked; else the key from paper. */
async function keysFor(
  place: BackupPlace,
  copy: string,
  values: ReadonlyMap<string, string>,
): Promise<Result<Keys, string>> {
  const folder = values.get('keys')
  if (folder) {
    if (!existsSync(folder)) return no(texts.noKeyFolder(folder))
    return ok((await keyFolder(folder, [])).get(backupKeyName) ?? [])
  }
  const head = await headOf(place, copy)
  if (!head?.wrapped) return no(texts.noRecoveryKey)
  const typed = await typedKey(values.get('key-file'))
  const recovery = readRecoveryKey(typed)
  if (!recovery) return no(texts.notAKey)
  try {
    const keys: (Uint8Array | undefined)[] = Array.from({ length: head.key })
    keys[head.key - 1] = unwrapKey(recovery, Buffer.from(head.wrapped, 'base64'))
    return ok(keys)
  } catch (failure) {
    if (failure instanceof DoesNotOpen) return no(texts.anotherKey)
    throw failure
  }
}

/** Parts of earlier copies were closed with earlier keys: those come with the copy. */
function withKeysOf(card: CopyCard, keys: Keys): Keys {
  return keys.map((key, at) => {
    const text = card.keys[`${backupKeyName}-${at + 1}.key`]
    return key ?? (text ? Buffer.from(text.trim(), 'base64url') : undefined)
  })
}

async function typedKey(file: string | undefined): Promise<string> {
  if (file) return readFile(file, 'utf8')
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const ended = new Promise<string>((nothing) => asking.once('close', () => nothing('')))
    return await Promise.race([asking.question(texts.askKey), ended])
  } finally {
    asking.close()
  }
}
