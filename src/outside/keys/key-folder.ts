import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSynced } from '../files/write-whole.ts'
import { closeBytes, DoesNotOpen, keyNumberOf, openBytes } from './sealed-box.ts'

/** Keys by name; the last one of a name closes, all of them open. */
export type Keys = ReadonlyMap<string, readonly Uint8Array[]>

/** What the tables ask of the keys; `store/seal.ts` says why. */
type Seal<Name extends string> = {
  readonly close: (key: Name, about: readonly string[], text: string) => Uint8Array
  readonly open: (key: Name, about: readonly string[], closed: Uint8Array) => string
}

const shape = /^([a-z-]+)-(\d{1,3})\.key$/
const keyBytes = 32

/** R-KEY-1. A folder beside the database and never inside it: `notes-1.key`, then `notes-2.key` when the key is changed.
 *  A name without a key gets one, on the disk before it is used. */
export async function keyFolder(folder: string, names: readonly string[]): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await readKeys(folder)
  for (const name of names.filter((one) => !found.has(one))) {
    const made = await addKey(join(folder, `${name}-1.key`))
    found.set(name, [made])
  }
  return found
}

/** R-KEY-2. Closes with the newest key of a name and opens with the one that closed it. */
export function sealWith<Name extends string>(keys: Keys): Seal<Name> {
  const keyOf = (name: string, number: number) => {
    const key = keys.get(name)?.[number - 1]
    if (!key) throw new DoesNotOpen(`the key ${name}-${number} is not here`)
    return key
  }
  return {
    close: (name, about, text) => {
      const number = keys.get(name)?.length ?? 0
      return closeBytes(keyOf(name, number), number, [name, ...about], Buffer.from(text, 'utf8'))
    },
    open: (name, about, closed) =>
      openBytes(keyOf(name, keyNumberOf(closed)), [name, ...about], closed).toString('utf8'),
  }
}

/** R-SRV-5. What tells keys apart without telling them, of these names alone. */
export function fingerprintsOf(
  keys: Keys,
  names: readonly string[],
): ReadonlyMap<string, readonly Uint8Array[]> {
  const printOf = (key: Uint8Array) => createHmac('sha256', key).update('vektor fingerprint').digest()
  return new Map(names.flatMap((name) => (keys.has(name) ? [[name, keys.get(name)!.map(printOf)]] : [])))
}

/** Keys while the process lives: for tests and for a stage that nobody keeps. */
export function keysInMemory(names: readonly string[]): Keys {
  return new Map(names.map((name) => [name, [randomBytes(keyBytes)]]))
}

async function readKeys(folder: string): Promise<Map<string, Uint8Array[]>> {
  const found = new Map<string, Uint8Array[]>()
  for (const file of (await readdir(folder)).sort()) {
    const [, name, number] = shape.exec(file) ?? []
    if (name && number)
      (found.get(name) ?? place(found, name))[Number(number) - 1] = await readKey(join(folder, file))
  }
  return found
}

function place(found: Map<string, Uint8Array[]>, name: string): Uint8Array[] {
  const keys: Uint8Array[] = []
  found.set(name, keys)
  return keys
}

async function readKey(path: string): Promise<Uint8Array> {
  const bytes = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64url')
  if (bytes.length !== keyBytes) throw new Error(`${path} is no key`)
  return bytes
}

/** Two processes that start at once keep one key: it gets its name when it is whole, and whoever comes second reads it. */
async function addKey(path: string): Promise<Uint8Array> {
  const half = `${path}.${randomUUID()}`
  await writeSynced(half, `${randomBytes(keyBytes).toString('base64url')}\n`)
  await link(half, path).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EEXIST') throw failure
  })
  await rm(half)
  return readKey(path)
}
