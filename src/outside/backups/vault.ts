import { createHmac, hkdfSync } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Instant } from '#kit/instant.ts'
import { DoesNotOpen } from '../keys/sealed-box.ts'
import type { BackupPlace, Placed } from './backup-place.ts'
import { closingWith } from './closing.ts'

const squeeze = promisify(gzip)
const expand = promisify(gunzip)

/** The keys by their numbers in the key folder, from 1: the last one closes, each opens what it closed. `wrapped` is the last
 *  one, closed with the recovery key, once there is one. */
export type VaultKeys = {
  readonly keys: readonly (Uint8Array | undefined)[]
  readonly wrapped: string | null
}

export type CopyName = { readonly name: string; readonly madeAt: Instant }

/** What lies in a place, opened and closed on the way. A part is named by what it says, so that the same is kept once. */
export type Vault = {
  readonly address: string
  /** The name of the part with this content; `sha256` of it. */
  readonly nameOf: (sha256: string) => string
  readonly listParts: () => Promise<readonly Placed[]>
  readonly keepPart: (name: string, bytes: Uint8Array) => Promise<void>
  /** Throws `DoesNotOpen` when it is not what was kept there; `undefined` when nothing is. */
  readonly readPart: (name: string) => Promise<Uint8Array | undefined>
  readonly removePart: (name: string) => Promise<void>
  readonly listCopies: () => Promise<readonly CopyName[]>
  readonly keepCopy: (madeAt: Instant, card: object) => Promise<string>
  readonly readCopy: (name: string) => Promise<unknown>
  readonly removeCopy: (name: string) => Promise<void>
  /** What the program remembers of this place, in the place itself: whoever serves next reads it there. */
  readonly readState: () => Promise<unknown>
  readonly keepState: (state: object) => Promise<void>
}

type Head = { readonly vektor: 'copy'; readonly key: number; readonly wrapped: string | null }

/** R-BAK-4. Everything in a place is closed, and says nothing but its size and day: not even whether a known file is in it. */
export function openVault(place: BackupPlace, { keys, wrapped }: VaultKeys): Vault {
  const number = keys.length
  const key = keys.at(-1)
  if (!key) throw new Error('a vault without a key')
  const closing = closingWith(keys)
  const close = async (about: readonly string[], bytes: Uint8Array) =>
    closing.close(about, await squeeze(bytes))
  const open = async (about: readonly string[], closed: Uint8Array) => expand(closing.open(about, closed))
  const naming = new Uint8Array(hkdfSync('sha256', key, '', 'vektor parts', 32))
  return {
    address: place.address,
    nameOf: (sha256) => createHmac('sha256', naming).update(sha256).digest('hex'),
    listParts: async () =>
      (await place.list('parts')).map((one) => ({
        ...one,
        name: one.name.replaceAll('/', '').slice('parts'.length),
      })),
    keepPart: async (name, bytes) => place.put(partAt(name), await close(['part', name], bytes)),
    readPart: async (name) => {
      const closed = await place.get(partAt(name))
      return closed && open(['part', name], closed)
    },
    removePart: (name) => place.remove(partAt(name)),
    listCopies: async () =>
      (await place.list('copies')).flatMap((one) => copyNamed(one.name) ?? []).toSorted(newestFirst),
    keepCopy: async (madeAt, card) => {
      const name = nameOfCopy(madeAt)
      const head: Head = { vektor: 'copy', key: number, wrapped }
      const body = await close(['copy', name], Buffer.from(JSON.stringify(card)))
      await place.put(copyAt(name), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]))
      return name
    },
    readCopy: async (name) => {
      const found = await readCopyFile(place, name)
      if (!found) throw new DoesNotOpen(`there is no copy ${name}`)
      return JSON.parse((await open(['copy', name], found.body)).toString('utf8'))
    },
    removeCopy: (name) => place.remove(copyAt(name)),
    readState: async () => {
      const closed = await place.get(stateAt)
      return closed && JSON.parse((await open(['state'], closed)).toString('utf8'))
    },
    keepState: async (state) =>
      place.put(stateAt, await close(['state'], Buffer.from(JSON.stringify(state)))),
  }
}

/** What a copy says without any key: the number of its key, and that key closed with the recovery key. */
export async function headOf(place: BackupPlace, name: string): Promise<Head | undefined> {
  return (await readCopyFile(place, name))?.head
}

export async function listCopiesIn(place: BackupPlace): Promise<readonly CopyName[]> {
  return (await place.list('copies')).flatMap((one) => copyNamed(one.name) ?? []).toSorted(newestFirst)
}

async function readCopyFile(place: BackupPlace, name: string) {
  const bytes = await place.get(copyAt(name))
  if (!bytes) return undefined
  const end = bytes.indexOf(0x0a)
  try {
    const head = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as Head
    return { head, body: bytes.subarray(end + 1) }
  } catch (failure) {
    throw new DoesNotOpen(`${name} is no copy`, { cause: failure })
  }
}

const stateAt = 'state'
const partAt = (name: string) => `parts/${name.slice(0, 2)}/${name.slice(2)}`
const copyAt = (name: string) => `copies/${name}.copy`

/** `2026-09-01T10-15-00.000Z`: a name that every file system takes. */
const nameOfCopy = (madeAt: Instant) => madeAt.replaceAll(':', '-')

function copyNamed(path: string): CopyName | undefined {
  const [, name, day, time] = /^copies\/((\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d\.\d{3}Z))\.copy$/.exec(path) ?? []
  if (!name || !day || !time) return undefined
  return { name, madeAt: `${day}T${time.replaceAll('-', ':')}` as Instant }
}

const newestFirst = (one: CopyName, other: CopyName) => (one.madeAt < other.madeAt ? 1 : -1)
