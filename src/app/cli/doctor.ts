import { accessSync, constants, existsSync, mkdtempSync } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { type Config, readConfig } from '#config'
import { findLibreOffice } from '#outside/pdf/find-libreoffice.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { freeSpace } from '#store/embedded/room.ts'
import { openEngine, type WhichEngine } from '#store/engine.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import type { Finding } from '../doctor/finding.ts'
import { lookAtInstalled } from '../doctor/look-at-installed.ts'
import { doctorTexts as installedTexts } from '../doctor/texts.ts'
import { thirdLevel } from '../doctor/third-level-texts.ts'
import { engineRefusalText } from '../start-texts.ts'
import type { CliCommand } from './command-line.ts'
import { answer, misused, refused } from './outcome.ts'
import { doctorTexts as texts } from './texts.ts'

const neededNode = 24

/** R-CLI-7. `doctor`: can the program work here? Changes nothing. */
export const doctor: CliCommand = {
  usage: 'doctor [--level uz3]',
  files: 0,
  options: { level: 'value' },
  required: [],
  run: async ({ values }) => {
    const level = values.get('level')
    if (level !== undefined && level !== 'uz3') return misused(installedTexts.levels(level))
    const config = readConfig()
    const findings = [...(await examine(config)), ...(await lookAtInstalled(config))]
    const troubles = findings.filter(({ fine, needed }) => needed && !fine)
    const value = { fine: troubles.length === 0, checks: findings, ...(level ? { level: thirdLevel } : {}) }
    return troubles.length === 0 ? answer(value) : refused(texts.troubled(troubles.length), value)
  },
}

async function examine({ databaseUrl, dataFolder }: Config): Promise<readonly Finding[]> {
  const folder = resolve(dataFolder)
  const place = nearestExisting(folder)
  const own = databaseUrl === undefined ? [await ownDatabase(folder), await syncing(place)] : []
  const server = databaseUrl === undefined ? [] : [await opens({ databaseUrl })]
  return [node(), writable(folder, place), await space(place), ...own, ...server, await libreOffice()]
}

function node(): Finding {
  const { node: version } = process.versions
  const says = texts.node(version, neededNode)
  return { check: 'node', needed: true, fine: Number.parseInt(version, 10) >= neededNode, says }
}

function writable(folder: string, place: string): Finding {
  const check = { check: 'data-folder', needed: true } as const
  try {
    accessSync(place, constants.W_OK)
    return {
      ...check,
      fine: true,
      says: place === folder ? texts.folderReady(folder) : texts.folderLater(folder),
    }
  } catch (failure) {
    return { ...check, fine: false, says: texts.folderClosed(folder, String(failure)) }
  }
}

async function space(place: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(place)
  const free = bavail * bsize
  const says = texts.space(free, freeSpace.needed)
  return { check: 'free-space', needed: true, fine: free >= freeSpace.needed, says }
}

async function ownDatabase(folder: string): Promise<Finding> {
  const isThere = existsSync(placesIn(folder).database)
  return isThere
    ? opens({ folder })
    : { check: 'database', needed: true, fine: true, says: texts.databaseLater }
}

async function opens(which: WhichEngine): Promise<Finding> {
  const check = { check: 'database', needed: true } as const
  try {
    const engine = await openEngine(which)
    await engine.close()
    return { ...check, fine: true, says: texts.databaseOpens(engine.kind, engine.version) }
  } catch (failure) {
    if (!(failure instanceof EngineRefused)) throw failure
    if (failure.refusal.reason === 'folder-in-use') return { ...check, fine: true, says: texts.databaseBusy }
    return { ...check, fine: false, says: engineRefusalText(failure.refusal) }
  }
}

/** A small database of its own on the same disk: it opens only where a commit really reaches the disk. */
async function syncing(place: string): Promise<Finding> {
  const check = { check: 'sync', needed: true } as const
  let trial: string | undefined
  try {
    trial = mkdtempSync(join(place, '.doctor-'))
    const engine = await openEngine({ folder: trial })
    await engine.close()
    return { ...check, fine: true, says: texts.syncs }
  } catch (failure) {
    const says = failure instanceof EngineRefused ? engineRefusalText(failure.refusal) : String(failure)
    return { ...check, fine: false, says }
  } finally {
    if (trial !== undefined) await rm(trial, { recursive: true, force: true })
  }
}

async function libreOffice(): Promise<Finding> {
  const found = await findLibreOffice()
  const says = found === null ? texts.noLibreOffice : texts.libreOffice(found)
  return { check: 'libreoffice', needed: false, fine: found !== null, says }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder))
}
