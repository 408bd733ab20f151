import type { Config } from '#config'
import { findLibreOffice } from '#outside/pdf/find-libreoffice.ts'
import type { Built } from '../application.ts'
import type { Log } from '../log/events.ts'
import { listen } from '../start/listen.ts'
import { patiently } from '../start/patience.ts'
import { endWell } from '../start/process-end.ts'
import { startTexts as texts } from '../start-texts.ts'
import { openDemo } from './open-demo.ts'

/** R-DEM-2. The demo on this computer alone: no mail goes out, nobody else gets in, nothing is left behind. */
export async function serveDemo(config: Config, built: Built, log: Log): Promise<void> {
  const base = `http://127.0.0.1:${config.port}`
  const parts = { address: { base, onlyHere: true }, libreOffice: findLibreOffice(), log }
  const demo = await patiently(texts.opening, () => openDemo({ config, built, ...parts }))
  const listening = await listen({ fetch: demo.fetch, port: config.port, keys: undefined }).catch(
    async (failure) => {
      await demo.close()
      throw failure
    },
  )
  endWell({
    log,
    close: async () => {
      await listening.close()
      await demo.close()
    },
  })
  console.log(texts.demoReady(`${base}/demo`))
}
