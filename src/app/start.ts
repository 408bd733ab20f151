import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Config, refusalOf } from '#config'
import type { Services } from '#features/services.ts'
import type { Day } from '#kit/day.ts'
import { clockFrom, systemClock } from '#outside/clock.ts'
import { smtpPostman } from '#outside/mail/smtp-postman.ts'
import { addresses, linkAddress } from '#outside/network/addresses.ts'
import { fingerprintOf } from '#outside/network/certificate.ts'
import { findLibreOffice } from '#outside/pdf/find-libreoffice.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import type { Noted } from '#store/embedded/hand-over.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { type Built, type Opened, openApplication } from './application.ts'
import { backupAsked } from './backups/backup-asked.ts'
import { isThere } from './demo/open-demo.ts'
import { serveDemo } from './demo/serve-demo.ts'
import { damagedLists } from './erased-list.ts'
import { happened, type Log } from './log/events.ts'
import { openLog } from './log/open-log.ts'
import { changedFiles, programDigest } from './program/program-files.ts'
import { programVersion } from './program/program-version.ts'
import { firstLink, minutesOfLink, newFoundingLink } from './start/founding-link.ts'
import { letInByLogin } from './start/let-in.ts'
import { type Listening, listen } from './start/listen.ts'
import { type NetworkKeys, networkKeys } from './start/network-keys.ts'
import { openOperatorDoor } from './start/operator-door.ts'
import { patiently } from './start/patience.ts'
import { endWell } from './start/process-end.ts'
import { reopening } from './start/reopening.ts'
import {
  certificateTexts,
  configTexts,
  engineRefusalText,
  filesChangedText,
  startTexts as texts,
} from './start-texts.ts'

/** Opens, serves and prints one line (R-RUN-1); answers 1, with a sentence on stderr, when it cannot. */
export async function start(config: Config, built: Built): Promise<number> {
  const refusal = refusalOf(config)
  if (refusal) return refused(configTexts[refusal](config))
  if (config.demo && !isThere(built)) return refused(texts.noDemo)
  const own = config.demo ? openLog({}) : logOf(config)
  const changed = await changedFiles(dirname(built.clientFolder))
  for (const { file, how } of changed) own(happened('files-changed', { file, cause: how }))
  if (changed.length > 0) return refused(filesChangedText(changed))
  const keys = config.network ? await networkKeys(config, systemClock) : undefined
  if (keys && !keys.ok) return refused(certificateTexts(keys.refusal))
  try {
    if (config.demo) await serveDemo(config, built, own)
    else await serve(config, built, own, keys?.value)
    return 0
  } catch (failure) {
    if (failure instanceof EngineRefused) return refused(engineRefusalText(failure.refusal))
    if (portTrouble(failure)) return refused(texts[portTrouble(failure)!](config.port))
    throw failure
  }
}

/** A server's lines are collected from its output; a school's computer keeps them in files alone. */
function logOf({ dataFolder, databaseUrl }: Config): Log {
  return openLog({ folder: join(dataFolder, 'log'), everything: databaseUrl !== undefined })
}

async function serve(config: Config, built: Built, log: Log, keys: NetworkKeys | undefined): Promise<void> {
  const { port, network, dataFolder } = config
  const began = performance.now()
  const address = linkAddress({ vektorUrl: config.url, network, port })
  const postman = config.smtpUrl ? smtpPostman(config.smtpUrl, config.mailFrom) : undefined
  const open = (noted?: Noted) =>
    openApplication({
      config,
      built,
      address,
      postman,
      // nobody waits for the answer of another program before the first page
      libreOffice: findLibreOffice(),
      log,
      noted,
      ...(keys ? { authority: () => keys.current().authority } : {}),
      ...(config.today ? { now: clockFrom(config.today as Day) } : {}),
    })
  const application = await patiently(waitingWords(config), () =>
    reopening(open, {
      onReading: (free) => {
        log(happened('reading-only', { free }))
        console.error(texts.readingOnly(dataFolder, free))
      },
      onWriting: () => log(happened('writing', {})),
    }),
  )
  const listening = await listenOrClose(config, application, keys)
  const watching = keys?.watch((renewed) => listening.renew(renewed))
  const door = await openOperatorDoor(dataFolder, {
    link: () => {
      log(happened('founding-link-given', {}))
      return newFoundingLink(application.services)
    },
    'let-in': (login) => letInByLogin(application.services, login),
    backup: (given) => backupAsked(application, config, given),
  })
  endWell({
    log,
    close: async () => {
      application.health.leave()
      watching?.stop()
      await door.close()
      await listening.close()
      await application.close()
      postman?.close()
    },
  })
  const { kind, version, warnings } = application.engine
  const seconds = Math.round(performance.now() - began) / 1000
  const digest = await programDigest(dirname(built.clientFolder))
  const about = { version: programVersion, digest, engine: `${kind} ${version}`, seconds }
  log(happened('program-started', about))
  for (const { free } of warnings) log(happened('space-low', { free }))
  await introduce(config, application, keys)
}

async function listenOrClose(
  { port }: Config,
  application: Opened,
  keys: NetworkKeys | undefined,
): Promise<Listening> {
  try {
    return await listen({ fetch: application.fetch, port, keys: keys?.current() })
  } catch (failure) {
    await application.close()
    throw failure
  }
}

/** One line on stdout; what one should know beside it goes to stderr. */
async function introduce(config: Config, { services, engine }: Opened, keys: NetworkKeys | undefined) {
  const { base } = services.address
  const link = await firstLink(services)
  console.log(link ? texts.first(link, minutesOfLink) : texts.ready(base))
  for (const { folder, free } of engine.warnings) console.error(texts.fewSpace(folder, free))
  const damaged = await damagedLists(config.dataFolder)
  if (damaged.length > 0) console.error(texts.erasedListDamaged(damaged))
  if (config.today) console.error(texts.movedTo(config.today as Day))
  for (const line of keys ? aboutNetwork(config, services, keys) : []) console.error(line)
}

function aboutNetwork(config: Config, { address }: Services, keys: NetworkKeys): readonly string[] {
  const others = addresses().map(
    (host) => linkAddress({ ...config, vektorUrl: undefined, reach: [host] }).base,
  )
  const { authority } = keys.current()
  return [
    others.length > 0 ? texts.otherDevices(others) : texts.noNetwork,
    ...(authority
      ? [texts.fingerprint(fingerprintOf(authority)), texts.guide(`${address.base}/network`)]
      : []),
  ]
}

function waitingWords({ databaseUrl, dataFolder }: Config): string {
  if (databaseUrl) return texts.openingServer
  return existsSync(placesIn(dataFolder).database) ? texts.opening : texts.firstOpening
}

function portTrouble(failure: unknown): 'portTaken' | 'portForbidden' | undefined {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  if (code === 'EADDRINUSE') return 'portTaken'
  return code === 'EACCES' ? 'portForbidden' : undefined
}

function refused(sentence: string): number {
  console.error(sentence)
  return 1
}
