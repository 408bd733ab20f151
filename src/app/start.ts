import process from 'node:process'
import { serve } from '@hono/node-server'
import type { Config } from '#config'
import { findLibreOffice } from '#outside/pdf/find-libreoffice.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { countAccounts } from '#store/accounts.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { addFoundingLink } from '#store/links.ts'
import { atTheGate } from '#store/scope.ts'
import { type Built, type Opened, openApplication } from './application.ts'
import { engineRefusalText, startTexts as texts } from './start-texts.ts'

const minutesOfLink = 30

/** Opens, serves and prints one line; answers the exit code when there is nothing to serve. */
export async function start(config: Config, built: Built): Promise<number> {
  const base = config.url ?? `http://127.0.0.1:${config.port}`
  const address = { base, onlyHere: config.url === undefined && !config.network }
  try {
    const application = await openApplication({
      config,
      built,
      address,
      postman: undefined,
      libreOffice: await findLibreOffice(),
      log,
    })
    await listen(config, application)
    console.log(await firstLine(application, base))
    return 0
  } catch (failure) {
    if (failure instanceof EngineRefused) console.error(engineRefusalText(failure.refusal))
    else if (isTaken(failure)) console.error(texts.portTaken(config.port))
    else throw failure
    process.exit(1)
  }
}

function listen(config: Config, application: Opened): Promise<void> {
  return new Promise((ready, fail) => {
    const server = serve({ fetch: application.fetch, port: config.port, hostname: '127.0.0.1' }, () =>
      ready(),
    )
    server.on('error', fail)
    const stop = () => {
      server.close()
      void application.close().then(() => process.exit(0))
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}

/** While nobody has an account, the line carries a link that founds an organisation. */
async function firstLine({ services }: Opened, base: string): Promise<string> {
  return atTheGate(services.house, async (gate) => {
    if ((await countAccounts(gate)) > 0) return texts.ready(base)
    const token = newToken()
    await addFoundingLink(gate, tokenHash(token), minutesOfLink)
    return texts.first(`${base}/l/${token}`, minutesOfLink)
  })
}

function isTaken(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
}

function log(line: Readonly<Record<string, unknown>>): void {
  console.error(JSON.stringify(line))
}
