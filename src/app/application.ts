import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VNode } from 'preact'
import type { Config } from '#config'
import type { Route } from '#features/route.ts'
import type { Services } from '#features/services.ts'
import { isStorage, openPlace } from '#outside/backups/open-place.ts'
import { systemClock } from '#outside/clock.ts'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import { openFiles } from '#outside/files/open-files.ts'
import { type Jobs, startJobs } from '#outside/jobs/job-queue.ts'
import { tryAgain } from '#outside/jobs/try-again.ts'
import { fingerprintsOf, type Keys, keyFolder, sealWith } from '#outside/keys/key-folder.ts'
import type { Postman } from '#outside/mail/postman.ts'
import { pdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { addNoted, type Noted, readNoted } from '#store/embedded/hand-over.ts'
import type { Engine } from '#store/engine.ts'
import { jobsConnection } from '#store/jobs.ts'
import { agreeOnKeys } from '#store/key-fingerprints.ts'
import type { QueueName } from '#store/queues.ts'
import type { House } from '#store/scope.ts'
import { keyNames } from '#store/seal.ts'
import { closeOpenAnswers } from '#store/sensitive-answers.ts'
import { openUpToDate } from '#store/way-up.ts'
import type { Assets } from '#ui/page.tsx'
import { closingIn } from './backups/closing-in.ts'
import { type Copies, keepCopies } from './backups/copies.ts'
import { type DamagedList, erasedList } from './erased-list.ts'
import { checksOf } from './health/checks.ts'
import { type Health, watchHealth } from './health/health.ts'
import { queuePulse } from './health/queue-pulse.ts'
import { jobsOf } from './jobs.ts'
import { happened, type Log } from './log/events.ts'
import { gaugesOf } from './metrics/gauges.ts'
import { createMetrics } from './metrics/metrics.ts'
import { metricsToken } from './metrics/metrics-token.ts'
import { keepNights } from './nights.ts'
import { withRoom } from './roomy-jobs.ts'
import { routes } from './routes.ts'
import { createServer } from './server/server.ts'
import type { Watched } from './server/watch-pages.ts'
import { traceOf } from './trace.ts'

/** Milliseconds that running jobs get to finish when the program stops; what is not ready begins again at the next start. */
const patienceOnClose = 5_000

export type Built = { readonly clientFolder: string }

/** `remote`: the other end of the connection. */
export type Fetch = (request: Request, remote?: string) => Response | Promise<Response>

export type Opened = {
  readonly fetch: Fetch
  readonly engine: Engine
  readonly services: Services
  readonly health: Health
  /** What a copy of a full disk has noted; nothing where the tables themselves are open. */
  readonly noted: () => Promise<Noted | undefined>
  /** None in the demo, and none of a copy that is only read. */
  readonly copies: Copies | undefined
  readonly close: () => Promise<void>
}

type Parts = {
  readonly config: Config
  readonly built: Built
  readonly address: Services['address']
  readonly postman: Postman | undefined
  readonly log: Log
  /** The command of LibreOffice; `null` where there is none. */
  readonly libreOffice: string | null | Promise<string | null>
  /** What devices are asked to trust, where the program serves them with its own certificate. */
  readonly authority?: Services['authority']
  readonly now?: House['now']
  /** Of a copy that was read while the disk was full. */
  readonly noted?: Noted | undefined
  /** Only in the demo: pages of its own, and a line over every page. */
  readonly demo?: {
    readonly routes: readonly Route[]
    readonly band: () => VNode
  }
}

/** Opens the tables, brings them up to date, starts the jobs and joins it all. */
export async function openApplication({
  config,
  built,
  address,
  postman,
  libreOffice,
  log,
  authority,
  now = systemClock,
  noted,
  demo,
}: Parts): Promise<Opened> {
  const metrics = createMetrics()
  const tables = {
    databaseUrl: config.databaseUrl,
    folder: config.dataFolder,
    withoutRoom: 'read',
    onReopen: (cause: string) => {
      metrics.count('engine_reopened')
      log(happened('engine-reopened', { cause }))
    },
  } as const
  const engine = await openUpToDate(tables, { now: systemClock, closing: closingIn(config.dataFolder) })
  if (noted) await addNoted(engine, noted)
  const since = now()
  const isFrozen = frozen(engine)
  const keys = await commonKeys(engine, join(config.dataFolder, 'keys'))
  const house: House = { db: engine.db, now, seal: sealWith(keys) }
  if (!isFrozen) await closeOpenAnswers(engine, house)
  const files = await openFiles(config)
  const onDamaged = ({ address, read }: DamagedList) =>
    log(happened('erased-list-damaged', { file: address, left: read }))
  const erased = erasedListOf(config, { engine, files, onDamaged }, demo !== undefined)
  if (!isFrozen) await erased.near.catchUp()
  const copies =
    demo || isFrozen
      ? undefined
      : keepCopies({
          ...{ engine, files, now, dataFolder: config.dataFolder, places: config.backups },
          onTrouble: (failure) => {
            metrics.count('backups_failed')
            log(happened('backup-failed', { cause: traceOf(failure).bug }))
          },
          onMade: (bytes, seconds) => {
            metrics.count('backups_made')
            log(happened('backup-made', { bytes, seconds }))
          },
        })
  let nudge: Services['nudge'] = () => {}
  const services: Services = {
    house,
    files,
    address,
    now,
    mailGoesOut: postman !== undefined,
    room: engine.room,
    nudge: (queue) => nudge(queue),
    ...(authority ? { authority } : {}),
    ...(copies ? { backups: copies } : {}),
  }
  const printer = pdfPrinter(libreOffice)
  const port = jobsConnection(house)
  const pulse = queuePulse(port)
  if (postman && !isFrozen) await tryAgain(port, 'send-letters')
  const jobs = isFrozen
    ? Promise.resolve(noJobs)
    : startJobs({
        port: pulse.queue,
        queues: withRoom(services, workedOff(jobsOf(services, postman, printer, erased.all.note), postman)),
        alone: engine.kind === 'embedded',
        patience: patienceOnClose,
        onDone: (queue) => metrics.job(queue, 'done'),
        onFailure: (queue, failure) => {
          metrics.job(queue, 'failed')
          log(happened('job-failed', { queue, ...traceOf(failure) }))
        },
      })
  // the first page waits for no queue; one that does not begin is missed by the pulse, and so by the page of health
  jobs.catch((failure) => log(happened('job-failed', { queue: '', ...traceOf(failure) })))
  nudge = (queue) => void jobs.then((begun) => begun.nudge(queue)).catch(() => {})
  if (!isFrozen)
    void erased.all
      .catchUp()
      .catch((failure) => log(happened('job-failed', { queue: 'finish-erasure', ...traceOf(failure) })))
  const health = watchHealth(checksOf({ folder: config.dataFolder, queue: port, pulse }), log)
  health.watch()
  const watched: Watched = {
    health,
    metrics,
    gauges: gaugesOf({ folder: config.dataFolder, queue: port, health, copies, now: systemClock }),
    token: await metricsToken(config.dataFolder),
  }
  copies?.start()
  const nights = keepNights({ engine, house }, (failure) =>
    log(happened('job-failed', { queue: 'end-terms', ...traceOf(failure) })),
  )
  if (!isFrozen) nights.start()
  const server = createServer({
    services,
    routes: [...routes, ...(demo?.routes ?? [])],
    assets: readAssets(built.clientFolder),
    assetFolder: join(built.clientFolder, 'assets'),
    log,
    ...(config.proxies ? { proxies: config.proxies } : {}),
    watched,
    ...(demo ? { band: demo.band } : {}),
  })
  return {
    fetch: (request, remote) => server.fetch(request, remote === undefined ? {} : { remote }),
    engine,
    services,
    health,
    noted: async () => (isFrozen ? readNoted(engine, since) : undefined),
    copies,
    close: async () => {
      health.leave()
      await Promise.all([jobs.then((begun) => begun.stop()).catch(() => {}), copies?.stop(), nights.stop()])
      await printer.close()
      await engine.close()
    },
  }
}

/** R-STO-14. What a copy in memory would send or draw up, nobody would know of afterwards. */
const noJobs: Jobs<QueueName> = { nudge: () => {}, stop: async () => {} }

function frozen(engine: Engine): boolean {
  const room = engine.room()
  return room.kind === 'none' && room.frozen
}

/** R-MAIL-7. Without a mail server letters wait, and so do their jobs: each knows its organisation, and is begun when the
 *  program is started with one. */
function workedOff(
  { 'send-letters': sendLetters, ...others }: ReturnType<typeof jobsOf>,
  postman: Postman | undefined,
): Readonly<Record<string, typeof sendLetters>> {
  return postman ? { ...others, 'send-letters': sendLetters } : others
}

function readAssets(clientFolder: string): Assets {
  return JSON.parse(readFileSync(join(clientFolder, 'manifest.json'), 'utf8')) as Assets
}

/** R-SRV-5. Where several processes may work on the tables, nobody makes keys of one's own beside those that are known. */
async function commonKeys(engine: Engine, folder: string): Promise<Keys> {
  if (engine.kind === 'embedded') return keyFolder(folder, keyNames)
  const agree = (keys: Keys) =>
    engine.asOwner((owner) => agreeOnKeys(owner, keyNames, fingerprintsOf(keys, keyNames)))
  await agree(await keyFolder(folder, []))
  const keys = await keyFolder(folder, keyNames)
  await agree(keys)
  return keys
}

/** A storage may be far and slow: what lies near is looked at before the first page, the rest beside it. */
function erasedListOf(
  config: Config,
  parts: {
    readonly engine: Engine
    readonly files: FileKeeper
    readonly onDamaged: (found: DamagedList) => void
  },
  isDemo: boolean,
) {
  const folders = [config.dataFolder, ...(isDemo ? [] : config.backups)]
  const opening = (addresses: readonly string[]) => addresses.map((address) => () => openPlace(address))
  return {
    near: erasedList({ ...parts, places: opening(folders.filter((one) => !isStorage(one))) }),
    all: erasedList({ ...parts, places: opening(folders) }),
  }
}
