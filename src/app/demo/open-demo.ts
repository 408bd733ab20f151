import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#config'
import type { DemoDesk } from '#features/demo/demo-desk.ts'
import { demoRoutes } from '#features/demo/routes.ts'
import { type Day, dayIn } from '#kit/day.ts'
import { movableClock } from '#outside/clock.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { freshFolder } from '#store/embedded/disk.ts'
import { unpackFolder } from '#store/embedded/seed.ts'
import type { Who } from '#store/scope.ts'
import { type Built, type Opened, openApplication } from '../application.ts'
import { demoBand } from './demo-band.tsx'
import { enterAs } from './enter.ts'
import { demoFiles, firstShown, lastDay, type Performance } from './performance.ts'

type Parts = Pick<Parameters<typeof openApplication>[0], 'address' | 'libreOffice' | 'log'> & {
  readonly config: Config
  readonly built: Built
}

export type OpenDemo = {
  readonly fetch: Opened['fetch']
  readonly desk: DemoDesk
  /** Closes and throws everything away. */
  readonly close: () => Promise<void>
}

const folderOf = ({ clientFolder }: Built) => join(clientFolder, '..', demoFiles.folder)

/** Whether the build has made the demo. */
export const isThere = (built: Built) => existsSync(join(folderOf(built), demoFiles.performance))

/** R-DEM-2, R-DEM-5. The packed year in a folder of its own, and a day that can be chosen: another packed day is
 *  another database, between two of them only the clock moves. */
export async function openDemo({ config, built, ...parts }: Parts): Promise<OpenDemo> {
  const packed = folderOf(built)
  const performance: Performance = JSON.parse(await readFile(join(packed, demoFiles.performance), 'utf8'))
  const folder = await mkdtemp(join(tmpdir(), 'vektor-demo-'))
  const clock = movableClock((config.today as Day | undefined) ?? firstShown)
  const today = () => dayIn('Europe/Moscow', clock.now())
  const packedFor = (day: Day) => performance.days.findLast((one) => one <= day) ?? performance.days[0]!

  const open = async (day: Day): Promise<Opened> => {
    await freshFolder(folder)
    const { database, files } = placesIn(folder)
    // nothing here outlives the program, so nothing waits for the disk
    await unpackFolder(await readFile(join(packed, demoFiles.database(day))), await freshFolder(database))
    await unpackFolder(await readFile(join(packed, demoFiles.files(day))), await freshFolder(files))
    return openApplication({
      ...parts,
      config: { ...config, dataFolder: folder },
      built,
      postman: undefined,
      now: clock.now,
      demo: {
        routes: demoRoutes(desk),
        band: () => demoBand(today()),
      },
    })
  }
  const inAgain = async (who: Who | null) =>
    who && 'person' in who.as
      ? enterAs((await ready).services, { organisation: who.organisation, person: who.as.person })
      : null
  const reopen = (day: Day) => {
    const before = ready
    ready = before.then(async ({ close }) => {
      await close()
      return open(day)
    })
    return ready
  }
  const desk: DemoDesk = {
    personas: performance.personas,
    days: performance.days,
    last: lastDay,
    today,
    enter: async (persona) => enterAs((await ready).services, persona),
    moveTo: async (day, who) => {
      const before = today()
      clock.moveTo(day)
      if (day < before || packedFor(day) !== packedFor(before)) await reopen(packedFor(day))
      return inAgain(who)
    },
    startOver: async (who) => {
      await reopen(packedFor(today()))
      return inAgain(who)
    },
  }
  let ready: Promise<Opened> = open(packedFor(today()))
  await ready
  return {
    fetch: async (request, remote) => (await ready).fetch(request, remote),
    desk,
    close: async () => {
      await (await ready).close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
