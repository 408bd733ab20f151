import { stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BackupStanding, PlaceStanding, PlaceTrouble } from '#domain/backups/standing.ts'
import { type Instant, later } from '#kit/instant.ts'
import { type BackupKeys, backupKeys } from '#outside/backups/backup-keys.ts'
import { isStorage, openPlace, PlaceMissing } from '#outside/backups/open-place.ts'
import { openVault } from '#outside/backups/vault.ts'
import type { KeptFiles } from '#store/backup/copy-card.ts'
import type { CopyMemory } from '#store/backup/make-copy.ts'
import { countOrganisations, whatsNew } from '#store/backup/whats-new.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { freeSpace } from '#store/embedded/room.ts'
import type { Engine } from '#store/engine.ts'
import { damagedLists } from '../erased-list.ts'
import { readKeyFiles } from './key-files.ts'
import { CopiesOfOthers, lookAfter } from './look-after.ts'
import type { PlaceState } from './place-state.ts'
import { howToRestore } from './texts.ts'

/** R-BAK-2. A copy begins every ten minutes, so that no more than fifteen are ever lost. */
const every = 10 * 60_000
const firstAfter = 20_000
const breath = 30
/** Work of one school; more than that is not restored for trial by the program that serves. */
const mostToTry = 200 * 1024 * 1024
/** Nobody waits behind a trial while the school comes in. */
const tryAfter = 30 * 60_000

export type Copies = {
  readonly standing: () => BackupStanding
  /** A copy at every place, though nothing may be new; answers when it is made and read through. */
  readonly makeNow: () => Promise<BackupStanding>
  /** R-BAK-5. A new recovery key, to be shown once; the next copy, made at once, is the first that it opens. */
  readonly renewKey: () => Promise<string>
  /** Whether this is the last group of the key that was shown. */
  readonly noteKey: (lastGroup: string) => Promise<boolean>
  /** Looks at once, then every ten minutes. */
  readonly start: (rhythm?: { readonly first: number; readonly every: number }) => void
  readonly stop: () => Promise<void>
}

export type CopiesParts = {
  readonly engine: Engine
  readonly files: KeptFiles
  readonly dataFolder: string
  /** As they are set; none: the program's own folder beside the data. */
  readonly places: readonly string[]
  readonly now: () => Instant
  /** Hears what went wrong; never what a copy holds. */
  readonly onTrouble: (failure: unknown) => void
  /** Hears how many bytes a copy added to its place, and how long it took. */
  readonly onMade?: (bytes: number, seconds: number) => void
}

type Place = {
  readonly given: string
  readonly own: boolean
  readonly memory: CopyMemory
  readonly readAt: Map<string, Instant>
  standing: PlaceStanding
}

/** Looks after the copies while the program serves. */
export function keepCopies(parts: CopiesParts): Copies {
  const { engine, dataFolder, now, onTrouble } = parts
  const keys = backupKeys(placesIn(dataFolder).keys)
  const startedAt = now()
  const places = placesOf(parts)
  let recovery: BackupStanding['recovery'] = 'none'
  let organisations = 0
  let erasedLists: readonly string[] = []
  let making = false
  let turn: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const standing = (): BackupStanding => ({
    places: places.map((one) => one.standing),
    ...{ recovery, organisations, making, startedAt, erasedLists },
  })
  const lookAtKey = async () => {
    const noted = await keys.recovery()
    recovery = noted ? (noted.notedAt ? 'noted' : 'shown') : 'none'
  }
  const round = async (always: boolean) => {
    if (stopped) return
    making = true
    try {
      // the time first: what comes between the two is new to the next round
      const at = now()
      const seen = await whatsNew(engine)
      organisations = await countOrganisations(engine)
      erasedLists = await damagedLists(dataFolder)
      for (const place of places) if (!stopped) await roundAt(place, { at, seen, always })
      await lookAtKey()
    } finally {
      making = false
    }
  }
  const roundAt = async (place: Place, look: Pick<Look, 'at' | 'seen' | 'always'>) => {
    try {
      const mayTry = later(startedAt, tryAfter) < look.at
      place.standing = await lookAt(parts, keys, place, { ...look, mayTry, isStopped: () => stopped })
    } catch (failure) {
      if (stopped) return
      place.standing = { ...place.standing, trouble: troubleOf(failure) }
      onTrouble(failure)
    }
  }
  const inTurn = (always: boolean) => {
    const mine = turn.then(() => round(always))
    turn = mine.catch(onTrouble)
    return mine
  }
  return {
    standing,
    renewKey: async () => {
      const shown = await keys.renew(now())
      recovery = 'shown'
      inTurn(true).catch(() => {})
      return shown
    },
    noteKey: async (lastGroup) => {
      const isRight = await keys.note(lastGroup, now())
      if (isRight) recovery = 'noted'
      return isRight
    },
    makeNow: async () => {
      await inTurn(true)
      return standing()
    },
    start: (rhythm = { first: firstAfter, every }) => {
      const again = (after: number) => {
        timer = setTimeout(
          () =>
            inTurn(false)
              .catch(() => {})
              .finally(() => !stopped && again(rhythm.every)),
          after,
        )
        timer.unref()
      }
      // nobody is asked for a key that lies in the safe because the first round has not come yet
      lookAtKey().catch(onTrouble)
      again(rhythm.first)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}

function placesOf({ places, dataFolder }: CopiesParts): readonly Place[] {
  const own = places.length === 0
  const given = own ? [join(dataFolder, 'backups')] : places
  return given.map((address) => ({
    given: address,
    own,
    memory: new Map(),
    readAt: new Map(),
    standing: {
      address: isStorage(address) ? withoutSecrets(address) : resolve(address),
      ...{
        beside: own,
        coveredAt: null,
        lastGood: null,
        triedAt: null,
        copies: 0,
        oldest: null,
        trouble: null,
      },
    },
  }))
}

type Look = {
  readonly at: Instant
  readonly seen: string
  readonly always: boolean
  readonly mayTry: boolean
  readonly isStopped: () => boolean
}

async function lookAt(
  { engine, files, dataFolder, onMade }: CopiesParts,
  keys: BackupKeys,
  { given, own, memory, readAt }: Place,
  { at, seen, always, mayTry, isStopped }: Look,
): Promise<PlaceStanding> {
  const place = await openPlace(given, own)
  if (!isStorage(given)) await checkRoom(given)
  const all = await keys.all()
  const vault = openVault(place, { keys: all, wrapped: (await keys.recovery())?.wrapped ?? null })
  const pause = async () => {
    if (isStopped()) throw new Error('the program stops')
    await wait(breath)
  }
  const state = await lookAfter(
    {
      ...{ engine, files, memory, vault, seen, readAt, pause, now: at },
      onMade,
      keys: await readKeyFiles(placesIn(dataFolder).keys),
      trial: mayTry ? await trialIn(engine, dataFolder) : null,
    },
    always,
  )
  const isTold = isStorage(given) || (await place.get(howToRestore.file)) !== undefined
  if (!isTold) await place.put(howToRestore.file, Buffer.from(howToRestore.text, 'utf8'))
  const copies = await vault.listCopies()
  const beside = !isStorage(given) && (await stat(given)).dev === (await stat(dataFolder)).dev
  return {
    address: isStorage(given) ? place.address : resolve(given),
    ...{ beside, copies: copies.length, oldest: copies.at(-1)?.madeAt ?? null },
    ...{ coveredAt: state.coveredAt, lastGood: state.lastGood, triedAt: state.triedAt },
    trouble: troubleIn(state),
  }
}

/** The last copy was damaged as long as no good one came after it. */
function troubleIn({ damaged, lastGood }: PlaceState): PlaceTrouble | null {
  const last = damaged.toSorted().at(-1)
  return last !== undefined && last > (lastGood?.name ?? '') ? 'damaged' : null
}

async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < freeSpace.needed * 2) throw new NoRoom('little room at a place of copies')
}

class NoRoom extends Error {}

function troubleOf(failure: unknown): PlaceTrouble {
  if (failure instanceof NoRoom || (failure as NodeJS.ErrnoException).code === 'ENOSPC') return 'no-room'
  if (failure instanceof CopiesOfOthers) return 'others'
  const isAway = failure instanceof PlaceMissing || (failure as Error).constructor.name === 'S3Refused'
  return isAway || 'syscall' in (failure as Error) ? 'unreachable' : 'failed'
}

/** A trial needs the database twice more on the disk of the data. */
async function trialIn(engine: Engine, dataFolder: string): Promise<string | null> {
  const { rows } = await engine.asOwner(({ query }) =>
    query('select pg_database_size(current_database()) as bytes'),
  )
  const bytes = Number(rows[0]?.bytes)
  const { bavail, bsize } = await statfs(dataFolder)
  const isRoom = bavail * bsize > 3 * bytes + 2 * freeSpace.needed
  return bytes < mostToTry && isRoom ? join(dataFolder, 'trial') : null
}

function withoutSecrets(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url ? `s3://${url.host}${url.pathname}` : 's3://'
}
