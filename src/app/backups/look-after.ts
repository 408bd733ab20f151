import { copiesToRemove } from '#domain/backups/ladder.ts'
import { type Instant, later } from '#kit/instant.ts'
import type { Vault } from '#outside/backups/vault.ts'
import { DoesNotOpen } from '#outside/keys/sealed-box.ts'
import type { BackupManifest } from '#store/backup/backup-record.ts'
import { type CopyCard, partsOf } from '#store/backup/copy-card.ts'
import { copySource, manifestOf, verifyCopy } from '#store/backup/copy-source.ts'
import { type CopyWork, makeCopy } from '#store/backup/make-copy.ts'
import { tryCopy } from '#store/backup/try-copy.ts'
import { nothingKnown, type PlaceState, stateOf } from './place-state.ts'

const hour = 3_600_000
const day = 24 * hour
/** A part that was read within a week is taken for whole. */
const readHolds = 7 * day
const tryEvery = 7 * day
const sweepEvery = day
/** A part that was put there within the hour may belong to a copy that is being made. */
const partIsNew = hour
/** Another process on the same tables looked a moment ago. */
const lookHolds = 8 * 60_000

export type PlaceWork = Omit<CopyWork, 'keeper'> & {
  readonly vault: Vault
  /** What is new now, as `whatsNew` says it. */
  readonly seen: string
  /** When each part of this place was last read through; lives as long as the process. */
  readonly readAt: Map<string, Instant>
  /** Where a copy may be restored for trial; none where that would be too much. */
  readonly trial: string | null
  readonly onMade: ((bytes: number, seconds: number) => void) | undefined
}

/** R-BAK-2, R-BAK-3, R-BAK-6. One round at one place: a copy if anything is new, read through, the ladder, the sweeping.
 *  `always`: makes one although nothing is new. */
export async function lookAfter(work: PlaceWork, always = false): Promise<PlaceState> {
  const known = await stateOf(work.vault)
  if (!known && !(await isOurs(work.vault))) throw new CopiesOfOthers('copies that no key of ours opens')
  const before = await remember(work, known ?? nothingKnown)
  const isShared = work.engine.kind === 'server'
  if (isShared && !always && before.coveredAt && later(before.coveredAt, lookHolds) > work.now) return before
  const isNew = always || before.seen !== work.seen || before.lastGood === null
  const made = isNew ? await copyOnce(work, before) : { ...before, coveredAt: work.now }
  const tried = await tryOnce(work, made)
  const thinned = await thin(work, tried)
  await work.vault.keepState(thinned)
  return thinned
}

/** R-BAK-9. In this place lie copies that this program cannot open: another's, or its own before its keys were lost. */
export class CopiesOfOthers extends Error {
  override readonly name = 'CopiesOfOthers'
}

/** One copy that opens is enough: the others may be damaged. */
async function isOurs({ listCopies, readCopy }: Vault): Promise<boolean> {
  const copies = await listCopies()
  for (const { name } of copies) {
    const opened = await readCopy(name).catch((failure) => {
      if (failure instanceof DoesNotOpen) return undefined
      throw failure
    })
    if (opened) return true
  }
  return copies.length === 0
}

/** After a start the parts of the last good copy count as read when the place says so. */
async function remember({ vault, readAt }: PlaceWork, state: PlaceState): Promise<PlaceState> {
  if (readAt.size > 0 || !state.lastGood || !state.readSince) return state
  const card = await vault.readCopy(state.lastGood.name).catch(() => undefined)
  if (!card) return { ...state, lastGood: null, coveredAt: null }
  for (const part of partsOf(card as CopyCard)) readAt.set(part, state.readSince)
  return state
}

async function copyOnce(work: PlaceWork, state: PlaceState): Promise<PlaceState> {
  const { vault, now, seen, readAt } = work
  const there = new Set((await vault.listParts()).map(({ name }) => name))
  const began = performance.now()
  let written = 0
  const keeper = {
    nameOf: vault.nameOf,
    has: (name: string) => there.has(name),
    keep: async (name: string, bytes: Uint8Array) => {
      await vault.keepPart(name, bytes)
      there.add(name)
      written += bytes.length
      readAt.delete(name)
    },
  }
  const card = await makeCopy({ ...work, keeper })
  const name = await vault.keepCopy(now, card)
  const read = await readThrough(work, name)
  if (!read) return { ...state, damaged: [...state.damaged, name] }
  work.onMade?.(written, Math.round(performance.now() - began) / 1000)
  const since = [...partsOf(card)].flatMap((part) => readAt.get(part) ?? []).toSorted()[0] ?? now
  return {
    ...state,
    ...{ seen, coveredAt: now, readSince: since },
    lastGood: { name, madeAt: now },
    good: [...state.good, name],
  }
}

/** Reads a copy as it lies there. A part that does not open is taken away: the next copy puts it there again. */
async function readThrough({ vault, now, readAt }: PlaceWork, name: string): Promise<BackupManifest | null> {
  const card = (await vault.readCopy(name)) as CopyCard
  const isKnown = (part: string) => {
    const at = readAt.get(part)
    return at !== undefined && later(at, readHolds) > now
  }
  const read = async (part: string) => {
    try {
      const bytes = await vault.readPart(part)
      if (bytes) readAt.set(part, now)
      return bytes
    } catch (failure) {
      readAt.delete(part)
      if (!(failure instanceof Error && 'syscall' in failure)) await vault.removePart(part)
      throw failure
    }
  }
  const verified = await verifyCopy(card, read, isKnown)
  return verified.ok ? verified.value : null
}

/** Once a week the last good copy is restored into a folder that is thrown away. */
async function tryOnce(work: PlaceWork, state: PlaceState): Promise<PlaceState> {
  const { trial, vault, now } = work
  if (!trial || !state.lastGood) return state
  if (state.triedAt && later(state.triedAt, tryEvery) > now) return state
  if (state.damaged.some((name) => name > state.lastGood!.name)) return state
  const card = (await vault.readCopy(state.lastGood.name)) as CopyCard
  const source = copySource(card, vault.readPart)
  const tried = await tryCopy(source, manifestOf(card), trial).catch((failure: Error) => {
    if ('syscall' in failure) throw failure
    return { ok: false }
  })
  if (tried.ok) return { ...state, triedAt: now }
  return { ...state, lastGood: null, coveredAt: null, damaged: [...state.damaged, state.lastGood.name] }
}

async function thin(work: PlaceWork, state: PlaceState): Promise<PlaceState> {
  const { vault, now } = work
  const copies = await vault.listCopies()
  const stateOfCopy = (name: string) =>
    state.damaged.includes(name) ? 'damaged' : state.good.includes(name) ? 'good' : ('unread' as const)
  const gone = new Set(
    copiesToRemove(
      copies.map((one) => ({ ...one, state: stateOfCopy(one.name) })),
      now,
    ),
  )
  for (const name of gone) await vault.removeCopy(name)
  const stay = copies.map(({ name }) => name).filter((name) => !gone.has(name))
  const isKept = (name: string) => stay.includes(name)
  const kept = { ...state, damaged: state.damaged.filter(isKept), good: state.good.filter(isKept) }
  if (kept.sweptAt && later(kept.sweptAt, sweepEvery) > now) return kept
  await sweep(work, stay)
  return { ...kept, sweptAt: now }
}

/** Parts that no copy needs any more: what was erased leaves the last copy that held it, and then the place. A copy that
 *  does not say what it needs keeps everything. */
async function sweep({ vault, now, readAt }: PlaceWork, copies: readonly string[]): Promise<void> {
  const needed = new Set<string>()
  for (const name of copies) {
    const card = await vault.readCopy(name).catch(() => undefined)
    if (!card) return
    for (const part of partsOf(card as CopyCard)) needed.add(part)
  }
  for (const { name, at } of await vault.listParts()) {
    if (needed.has(name) || Date.parse(now) - at < partIsNew) continue
    await vault.removePart(name)
    readAt.delete(name)
  }
}
