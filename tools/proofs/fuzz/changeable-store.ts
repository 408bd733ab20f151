import { PGlite } from '@electric-sql/pglite'
import { embeddedRoles, engineOnBackend } from '#store/embedded/engine-on-backend.ts'
import { type Ask, answer } from '#store/embedded/session.ts'
import type { Engine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'

/** An engine whose database can be put back to what it was: each morning has an engine of its own behind the same name. */
export async function changeableStore() {
  const first = await PGlite.create()
  await first.exec(embeddedRoles)
  let [now, pglite] = [engineOn(first), first]
  await now.asOwner(migrate)
  const mornings: Blob[] = []
  const engine: Engine = {
    kind: 'embedded',
    version: now.version,
    warnings: [],
    room: () => ({ kind: 'enough' }),
    db: standingFor(() => now.db),
    asOwner: (work) => now.asOwner(work),
    maintenance: standingFor(() => now.maintenance),
    close: () => now.close(),
  }
  return {
    engine,
    /** Keeps what is there now as one more morning, and answers its number. */
    keep: async () => mornings.push((await pglite.dumpDataDir('none')) as Blob) - 1,
    back: async (morning: number) => {
      await now.close()
      pglite = await PGlite.create({ loadDataDir: mornings[morning]! })
      now = engineOn(pglite)
    },
  }
}

function engineOn(pglite: PGlite): Engine {
  let last: Promise<unknown> = Promise.resolve()
  const ask = (one: Ask) => {
    const answered = last.then(() => answer(pglite, one))
    last = answered.catch(() => {})
    return answered
  }
  return engineOnBackend({ ask, close: async () => void (await ask({ kind: 'close' })) }, { warnings: [] })
}

function standingFor<Thing extends object>(now: () => Thing): Thing {
  return new Proxy({} as Thing, {
    get: (_, name) => {
      const found = Reflect.get(now(), name)
      return typeof found === 'function' ? found.bind(now()) : found
    },
  })
}
