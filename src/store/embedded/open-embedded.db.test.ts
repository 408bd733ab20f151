import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '#kit/instant.ts'
import { type Engine, openEngine } from '../engine.ts'
import { migrate } from '../migrate.ts'
import { placesIn, postgresMajor } from './data-folder.ts'
import { addNoted, readNoted } from './hand-over.ts'
import { openEmbedded } from './open-embedded.ts'
import { packFolder } from './seed.ts'

const place = mkdtempSync(join(tmpdir(), 'vektor-embedded-'))
const seed = pathToFileURL(join(place, 'seed.zst'))
const open = (name: string) => openEngine({ folder: join(place, name), seed })
const running: ChildProcess[] = []
const nobody = 65534

/** A program of `tests/programs` and the lines it says. */
function program(name: string, folder: string, who: { readonly uid?: number; readonly gid?: number } = {}) {
  const path = fileURLToPath(new URL(`../../../tests/programs/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [path, join(place, folder), seed.href], {
    ...who,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  return { child, lines: createInterface({ input: child.stdout }) }
}

const firstLine = async (one: ReturnType<typeof program>): Promise<string> =>
  (await once(one.lines, 'line'))[0]

beforeAll(async () => {
  const engine = await openEngine({ folder: join(place, 'seed'), seed: null })
  await engine.asOwner(migrate)
  await engine.close()
  writeFileSync(seed, await packFolder(placesIn(join(place, 'seed')).database))
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(place, { recursive: true, force: true })
})

describe('the durable embedded engine', () => {
  it('R-STO-1 refuses to run when the disk is not asked to keep what is committed', async () => {
    const opened = openEmbedded({ folder: join(place, 'unsynced'), seed, patched: false })
    await expect(opened).rejects.toMatchObject({ refusal: { reason: 'disk-not-synced' } })
  })

  it('R-STO-1 keeps every acknowledged row when the program is killed', async () => {
    let acknowledged = 0
    for (const delay of [0, 40, 150, 400]) {
      const writer = program('write-until-killed', 'killed')
      await firstLine(writer)
      writer.lines.on('line', (line) => {
        acknowledged = Number(line)
      })
      await new Promise((later) => setTimeout(later, delay))
      writer.child.kill('SIGKILL')
      await once(writer.child, 'close')

      const engine = await open('killed')
      const { rows } = await engine.asOwner((owner) =>
        owner.query('select max(n) as last, count(*) as count from kept'),
      )
      await engine.close()
      expect(rows[0]!.last).toBeGreaterThanOrEqual(acknowledged)
      expect(rows[0]!.count).toBe(rows[0]!.last)
    }
    expect(acknowledged).toBeGreaterThan(10)
  }, 90_000)

  it('R-STO-2 lets one process in, says who it is, and forgets it when it is killed', async () => {
    const first = program('hold-folder', 'shared')
    expect(await firstLine(first)).toBe('open')
    const second = program('hold-folder', 'shared')
    expect(JSON.parse(await firstLine(second))).toMatchObject({
      reason: 'folder-in-use',
      process: first.child.pid,
    })
    await expect(open('shared')).rejects.toMatchObject({ refusal: { reason: 'folder-in-use' } })

    cpSync(join(place, 'shared'), join(place, 'copied'), { recursive: true })
    await (await open('copied')).close()

    first.child.kill('SIGKILL')
    await once(first.child, 'close')
    await (await open('shared')).close()
  })

  it('R-STO-2 does not let the same process in twice either', async () => {
    const engine = await open('twice')
    await expect(open('twice')).rejects.toMatchObject({
      refusal: { reason: 'folder-in-use', process: process.pid },
    })
    await engine.close()
  })

  it('R-STO-7 begins with the packed database, and without it or with a damaged one all the same', async () => {
    const packed = await open('packed')
    expect(await packed.asOwner(migrate)).toEqual([])
    await packed.close()

    writeFileSync(join(place, 'damaged.zst'), 'nonsense')
    const anew = await openEngine({
      folder: join(place, 'anew'),
      seed: pathToFileURL(join(place, 'damaged.zst')),
    })
    expect((await anew.asOwner(migrate)).length).toBeGreaterThan(0)
    const { rows } = await anew.asOwner((owner) => owner.query('show server_version'))
    expect(Number.parseInt(String(rows[0]!.server_version), 10)).toBe(postgresMajor)
    await anew.close()
  })

  it('R-STO-17 says that a folder is another user’s, whatever of it they may see', async () => {
    await (await open('anothers')).close()
    chmodSync(place, 0o755)
    const isRoot = process.getuid?.() === 0
    for (const mode of isRoot ? [0o700, 0o755] : [0o000, 0o500]) {
      chmodSync(join(place, 'anothers'), mode)
      const stranger = program('hold-folder', 'anothers', isRoot ? { uid: nobody, gid: nobody } : {})
      expect(JSON.parse(await firstLine(stranger))).toMatchObject({ reason: 'folder-of-another-user' })
    }
    chmodSync(join(place, 'anothers'), 0o700)
  })

  it('R-MOV-3 takes away the open copy that a move has left', async () => {
    await (await open('left')).close()
    const { moving } = placesIn(join(place, 'left'))
    mkdirSync(moving)
    writeFileSync(join(moving, 'everything'), 'names of people')
    await (await open('left')).close()
    expect(existsSync(moving)).toBe(false)
  })

  it('R-STO-14 without room reads what is there, in memory, and hands over what it noted', async () => {
    const rows = async (engine: Engine) =>
      (await engine.asOwner((owner) => owner.query('select subject_hash from sign_in_attempts'))).rows.length
    const note = (engine: Engine) =>
      engine.asOwner((owner) =>
        owner.query(`insert into sign_in_attempts values (decode(md5(random()::text), 'hex'), now())`),
      )
    const before = await open('full')
    await note(before)
    await before.close()

    const full = { folder: join(place, 'full'), spaceNeeded: 2 ** 60 }
    await expect(openEngine(full)).rejects.toMatchObject({ refusal: { reason: 'disk-full' } })
    const reading = await openEngine({ ...full, withoutRoom: 'read' })
    expect(reading.room()).toMatchObject({ kind: 'none', frozen: true })
    await expect(open('full')).rejects.toMatchObject({ refusal: { reason: 'folder-in-use' } })
    const since = instant(Date.now())
    await note(reading)
    expect(await rows(reading)).toBe(2)
    const noted = await readNoted(reading, since)
    await reading.close()

    const after = await open('full')
    expect(await rows(after)).toBe(1)
    await addNoted(after, noted)
    expect(await rows(after)).toBe(2)
    await after.close()
  })

  it('R-STO-8 refuses a folder of another version, without room, or half restored', async () => {
    mkdirSync(join(place, 'old/database'), { recursive: true })
    writeFileSync(join(place, 'old/database/PG_VERSION'), '17\n')
    await expect(open('old')).rejects.toMatchObject({
      refusal: { reason: 'folder-of-another-version', found: '17', known: String(postgresMajor) },
    })
    const small = openEngine({ folder: join(place, 'small'), seed, spaceNeeded: 2 ** 60 })
    await expect(small).rejects.toMatchObject({ refusal: { reason: 'disk-full' } })
    mkdirSync(join(place, 'half/restoring'), { recursive: true })
    await expect(open('half')).rejects.toMatchObject({ refusal: { reason: 'restore-unfinished' } })
    writeFileSync(join(place, 'file'), '')
    await expect(open('file/data')).rejects.toMatchObject({ refusal: { reason: 'folder-unreadable' } })
  })
})
