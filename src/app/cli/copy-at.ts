import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { no, ok, type Result } from '#kit/result.ts'
import { backupKeyName } from '#outside/backups/backup-keys.ts'
import type { BackupPlace } from '#outside/backups/backup-place.ts'
import { closingWith } from '#outside/backups/closing.ts'
import { isStorage, openPlace } from '#outside/backups/open-place.ts'
import { lettersIn, readRecoveryKey, unwrapKey } from '#outside/backups/recovery-key.ts'
import { type CopyName, headOf, listCopiesIn, openVault } from '#outside/backups/vault.ts'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { DoesNotOpen } from '#outside/keys/sealed-box.ts'
import { type BackupSource, fileSource } from '#store/backup/backup-source.ts'
import { isClosedFile } from '#store/backup/closed-file.ts'
import type { CopyCard } from '#store/backup/copy-card.ts'
import { copySource } from '#store/backup/copy-source.ts'
import { backupTexts as texts } from './texts.ts'

type Found = {
  readonly source: BackupSource
  readonly name: string
  /** Where the copy lies among others; `null`: in a file of its own. */
  readonly place: BackupPlace | null
  /** The other copies of the place, the newest first: what to take when this one is damaged. */
  readonly others: readonly CopyName[]
}
type Keys = readonly (Uint8Array | undefined)[]

const againAtMost = 4

/** What a person means by a file, a folder or a storage: a copy in one file, or the newest (or the named) of a place of copies. */
export async function sourceAt(
  place: string,
  values: ReadonlyMap<string, string>,
): Promise<Result<Found, string>> {
  const isPlace = isStorage(place) || (existsSync(place) && statSync(place).isDirectory())
  if (!isPlace && place.endsWith('.copy')) return no(texts.oneOfCopies(place))
  if (!isPlace) return fileAt(place, values)
  const opened = await openPlace(place)
  const copies = await listCopiesIn(opened)
  const wanted = values.get('copy')
  const copy = wanted ? copies.find(({ name }) => name.startsWith(wanted)) : copies[0]
  if (!copy) return no(wanted ? texts.noSuchCopy(copies) : texts.noCopies(place))
  const others = copies.filter(({ name }) => name !== copy.name)
  try {
    const keys = await keysFor(opened, copy.name, others, values)
    if (!keys.ok) return keys
    const card = (await openVault(opened, { keys: keys.value, wrapped: null }).readCopy(
      copy.name,
    )) as CopyCard
    const own = withKeysOf(card, keys.value)
    const vault = openVault(opened, { keys: own, wrapped: null })
    return ok({ source: copySource(card, vault.readPart), name: copy.name, place: opened, others })
  } catch (failure) {
    if (failure instanceof DoesNotOpen) return no(texts.copyDoesNotOpen(copy, others))
    throw failure
  }
}

/** R-STO-15. A copy from before an upgrade is closed: the keys lie in the data folder it lies in. */
async function fileAt(file: string, values: ReadonlyMap<string, string>): Promise<Result<Found, string>> {
  const found = { name: file, place: null, others: [] }
  if (!existsSync(file) || !(await isClosedFile(file))) return ok({ ...found, source: fileSource(file) })
  const folder = values.get('keys') ?? resolve(file, '..', '..', 'keys')
  const keys = await keysOfFolder(folder)
  if (!keys) return no(texts.noKeyForFile(folder))
  return ok({ ...found, source: fileSource(file, closingWith(keys)) })
}

async function keysOfFolder(folder: string): Promise<readonly Uint8Array[] | undefined> {
  return existsSync(folder) ? (await keyFolder(folder, [])).get(backupKeyName) : undefined
}

/** A key folder that is still there opens without being asked; else the key from paper. */
async function keysFor(
  place: BackupPlace,
  copy: string,
  others: readonly CopyName[],
  values: ReadonlyMap<string, string>,
): Promise<Result<Keys, string>> {
  const folder = values.get('keys')
  if (folder) {
    const keys = await keysOfFolder(folder)
    return keys ? ok(keys) : no(texts.noKeyForCopies(folder))
  }
  if (!(await headOf(place, copy))?.wrapped) return no(texts.noRecoveryKey(others))
  const recovery = await typedKey(values.get('key-file'))
  if (!recovery.ok) return recovery
  const keys = await keysIn(place, copy, recovery.value)
  if (keys) return ok(keys)
  for (const earlier of others) {
    const opened = await keysIn(place, earlier.name, recovery.value).catch(() => undefined)
    if (opened) return no(texts.keyOfEarlier(earlier))
  }
  return no(texts.anotherKey)
}

/** The key that closed this copy, taken out of it by the recovery key; `undefined`: another one is needed. */
async function keysIn(place: BackupPlace, copy: string, recovery: string): Promise<Keys | undefined> {
  const head = await headOf(place, copy)
  if (!head?.wrapped) return undefined
  try {
    const keys: (Uint8Array | undefined)[] = Array.from({ length: head.key })
    keys[head.key - 1] = unwrapKey(recovery, Buffer.from(head.wrapped, 'base64'))
    return keys
  } catch (failure) {
    if (failure instanceof DoesNotOpen) return undefined
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

/** Who types may slip and is asked again; a file is read once. */
async function typedKey(file: string | undefined): Promise<Result<string, string>> {
  for (let left = file || !process.stdin.isTTY ? 0 : againAtMost; ; left--) {
    const typed = file ? await readFile(file, 'utf8') : await ask()
    const recovery = readRecoveryKey(typed)
    if (recovery) return ok(recovery)
    const slip = texts.notAKey(lettersIn(typed).length)
    if (left === 0) return no(slip)
    process.stderr.write(`${slip}\n`)
  }
}

async function ask(): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const ended = new Promise<string>((nothing) => asking.once('close', () => nothing('')))
    return await Promise.race([asking.question(texts.askKey), ended])
  } finally {
    asking.close()
  }
}
