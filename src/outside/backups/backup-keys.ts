import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#kit/instant.ts'
import { absent, writeWhole } from '../files/write-whole.ts'
import { keyFolder } from '../keys/key-folder.ts'
import { lastGroupOf, newRecoveryKey, wrapKey } from './recovery-key.ts'

/** A name of the key folder like any other: `backup-1.key`. */
export const backupKeyName = 'backup'

/** The key of the copies, closed with the recovery key; it lies in every copy. The recovery key itself is kept nowhere. */
export type Recovery = {
  readonly number: number
  readonly wrapped: string
  /** Digest of the last group, by which the administrator shows that it was noted down. */
  readonly last: string
  readonly madeAt: Instant
  readonly notedAt: Instant | null
}

export type BackupKeys = {
  /** The key that closes now, and its number in the folder. */
  readonly current: () => Promise<{ readonly number: number; readonly key: Uint8Array }>
  readonly all: () => Promise<readonly Uint8Array[]>
  readonly recovery: () => Promise<Recovery | undefined>
  /** A new recovery key, to be shown once. One that was given before opens nothing that is made from now on. */
  readonly renew: (now: Instant) => Promise<string>
  /** `true` when the last group is that of the key that was shown: it was noted down. */
  readonly note: (lastGroup: string, now: Instant) => Promise<boolean>
}

/** R-BAK-4, R-BAK-5. The keys of the copies in the key folder of this installation. */
export function backupKeys(folder: string): BackupKeys {
  const file = join(folder, 'backup-recovery.json')
  const all = async () => (await keyFolder(folder, [backupKeyName])).get(backupKeyName) ?? []
  const current = async () => {
    const keys = await all()
    return { number: keys.length, key: keys.at(-1)! }
  }
  const recovery = async () => {
    const text = await readFile(file, 'utf8').catch(absent)
    return text === undefined ? undefined : (JSON.parse(text) as Recovery)
  }
  return {
    current,
    all,
    recovery,
    renew: async (now) => {
      if (await recovery()) await nextKey(folder, (await current()).number + 1)
      const { number, key } = await current()
      const shown = newRecoveryKey()
      const wrapped = Buffer.from(wrapKey(shown, key)).toString('base64')
      const made: Recovery = {
        number,
        wrapped,
        last: digestOf(lastGroupOf(shown)),
        madeAt: now,
        notedAt: null,
      }
      await writeWhole(file, JSON.stringify(made))
      return shown
    },
    note: async (lastGroup, now) => {
      const found = await recovery()
      if (!found || !isSame(found.last, digestOf(lastGroupOf(lastGroup)))) return false
      if (found.notedAt === null) await writeWhole(file, JSON.stringify({ ...found, notedAt: now }))
      return true
    },
  }
}

async function nextKey(folder: string, number: number): Promise<void> {
  await writeWhole(
    join(folder, `${backupKeyName}-${number}.key`),
    `${randomBytes(32).toString('base64url')}\n`,
  )
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))
