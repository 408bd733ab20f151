import { join } from 'node:path'
import type { Services } from '#features/services.ts'
import { type Day, isDay } from '#kit/day.ts'
import { type Instant, instant } from '#kit/instant.ts'
import { folderFiles } from '#outside/files/folder-files.ts'
import { keyFolder, sealWith } from '#outside/keys/key-folder.ts'
import { pdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { openEngine } from '#store/engine.ts'
import { jobsConnection } from '#store/jobs.ts'
import { migrate } from '#store/migrate.ts'
import type { QueueName } from '#store/queues.ts'
import { keyNames } from '#store/seal.ts'
import { jobsOf } from '../jobs.ts'
import { routes } from '../routes.ts'
import { createServer } from '../server/server.ts'
import { type Browser, browserOf } from './browser.ts'

/** The whole program without a port, with a clock that stands until it is moved: where the demo year is played. */
export type Stage = {
  readonly services: Services
  /** Noon in Moscow of a day, or another hour of it. */
  readonly moveTo: (day: Day, hour?: number) => void
  readonly browser: (token?: string) => Browser
  /** Does all that waits in the queues by the clock of the stage. */
  readonly work: () => Promise<void>
  /** Puts the tables in order and closes them: what lies in the folder then may be packed. */
  readonly close: () => Promise<void>
}

const moscow = 3

export async function openStage(folder: string): Promise<Stage> {
  const engine = await openEngine({ folder })
  await engine.asOwner(migrate)
  let at: Instant = instant(0)
  const now = () => at
  const services: Services = {
    house: { db: engine.db, now, seal: sealWith(await keyFolder(join(folder, 'keys'), keyNames)) },
    files: await folderFiles(join(folder, 'files')),
    address: { base: 'http://127.0.0.1:3000', onlyHere: true },
    now,
    mailGoesOut: false,
    nudge: () => {},
  }
  const assets = { css: '', js: '', icon: '', fonts: [] }
  const log = (line: unknown) => console.error(JSON.stringify(line))
  const server = createServer({ services, routes, assets, assetFolder: '', log })
  return {
    services,
    moveTo: (day, hour = 12) => {
      if (!isDay(day)) throw new Error(`${day} is no day`)
      at = instant(Date.parse(`${day}T00:00:00Z`) + (hour - moscow) * 3_600_000)
    },
    browser: (token) => browserOf((request) => server.fetch(request), token),
    work: () => workOff(services),
    close: async () => {
      await jobsConnection(services.house).executeSql(`delete from pgboss.job`)
      await engine.maintenance.vacuum()
      await engine.maintenance.checkpoint()
      await engine.close()
    },
  }
}

type Waiting = { readonly id: string; readonly name: QueueName; readonly data: { organisation: string } }

async function workOff(services: Services): Promise<void> {
  const queues = jobsOf(services, undefined, pdfPrinter(null))
  const { executeSql } = jobsConnection(services.house)
  const next = async () => {
    const { rows } = await executeSql(
      `select id, name, data from pgboss.job where state = 'created'
        and (start_after = created_on or start_after <= $1) order by created_on, id limit 1`,
      [services.now()],
    )
    return rows[0] as Waiting | undefined
  }
  for (let job = await next(); job; job = await next()) {
    await queues[job.name](job.data)
    await executeSql(`delete from pgboss.job where id = $1 and name = $2`, [job.id, job.name])
  }
}
