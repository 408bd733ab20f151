import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepCopies } from '#app/backups/copies.ts'
import { sourceAt } from '#app/cli/copy-at.ts'
import { systemClock } from '#outside/clock.ts'
import { folderFiles } from '#outside/files/folder-files.ts'
import { keyFolder } from '#outside/keys/key-folder.ts'
import { restore } from '#store/backup/restore.ts'
import { placesIn } from '#store/embedded/data-folder.ts'
import { type Engine, openEngine } from '#store/engine.ts'
import { migrate } from '#store/migrate.ts'
import { keyNames } from '#store/seal.ts'
import { fillDatabase } from '#tests/full-database.ts'
import { settingsOf } from './durable/settings.ts'
import { tallyOf } from './durable/verdict.ts'
import { fillSchool } from './restore/large-school.ts'

/**
 * R-BAK-8. A school of a gigabyte is copied, closed, while somebody writes all the time; then its disk is gone. On an empty
 * folder, with the folder of copies and the key from paper, everything acknowledged before the copy began is there
 * within five minutes: every row, every file, every key. Each round writes on, copies what is new and
 * restores again.
 */
const settings = settingsOf({ short: 1, usual: 1 })
const megabytes = settings.short ? 24 : 1024
const allowedSeconds = 300

const place = mkdtempSync(join(tmpdir(), 'vektor-restore-'))
const data = join(place, 'data')
const copiesAt = join(place, 'copies')
const tally = tallyOf('restore', settings)
try {
  await prove()
} finally {
  rmSync(place, { recursive: true, force: true })
}
tally.verdict()

async function prove(): Promise<void> {
  mkdirSync(copiesAt)
  const engine = await openEngine({ folder: data, seed: null })
  await engine.asOwner(migrate)
  await keyFolder(placesIn(data).keys, keyNames)
  const files = await folderFiles(placesIn(data).files)
  await fillDatabase(engine)
  await fillSchool(engine, files, megabytes, settings.random)
  console.log(`  a school of ${megabytes} MB, database and files`)
  const copies = keepCopies({
    ...{ engine, files, dataFolder: data, places: [copiesAt], now: systemClock },
    onTrouble: (failure) => tally.broken(String(failure)),
  })
  const key = await copies.renewKey()
  const keyFile = join(place, 'paper.txt')
  writeFileSync(keyFile, key.toLowerCase().replaceAll('-', ' '))
  await copies.makeNow()

  for (let round = 1; round <= settings.rounds; round += 1) {
    const written = await copyWhileSomebodyWrites(engine, round, () => copies.makeNow())
    const expected = await sayingsOf(engine, written.before)
    const kept = await files.list()
    await restoreInto(join(place, `new-${round}`), keyFile, expected, kept, written.before)
  }
  await copies.stop()
  await engine.close()
}

/** Answers what was acknowledged before the copy began; the longest wait of the writer says how much the copy was felt. */
async function copyWhileSomebodyWrites(engine: Engine, round: number, copy: () => Promise<unknown>) {
  const acknowledged: string[] = []
  let longest = 0
  let copying = true
  const write = async () => {
    const login = `round-${round}-${acknowledged.length}`
    const from = performance.now()
    await engine.asOwner(({ query }) =>
      query('insert into accounts (id, login) values (gen_random_uuid(), $1)', [login]),
    )
    longest = Math.max(longest, performance.now() - from)
    acknowledged.push(login)
  }
  for (let first = 0; first < 20; first += 1) await write()
  const before = [...acknowledged]
  longest = 0
  const from = performance.now()
  const made = copy().finally(() => (copying = false))
  while (copying) {
    await write()
    await new Promise((later) => setTimeout(later, 20))
  }
  await made
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`  a copy in ${seconds} s; a writer waited ${Math.round(longest)} ms at most`)
  return { before }
}

/** Counts of every table but the one that is written all the time, a digest of the rest, and the acknowledged logins. */
async function sayingsOf(engine: Engine, logins: readonly string[]): Promise<readonly string[]> {
  return engine.asOwner(async ({ query }) => {
    const { rows: tables } = await query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not in ('migrations', 'accounts') order by 1`,
    )
    const said: string[] = []
    for (const { name } of tables) {
      const { rows } = await query(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as says from ${name} t`,
      )
      said.push(`${name} ${rows[0]?.says}`)
    }
    const { rows } = await query('select login from accounts where login = any ($1) order by login', [logins])
    return [...said, ...rows.map(({ login }) => String(login))]
  })
}

async function restoreInto(
  folder: string,
  keyFile: string,
  expected: readonly string[],
  kept: readonly string[],
  logins: readonly string[],
): Promise<void> {
  const from = performance.now()
  const source = await sourceAt(copiesAt, new Map([['key-file', keyFile]]))
  if (!source.ok) return tally.broken(source.refusal)
  const restored = await restore(source.value.source, { folder })
  const seconds = (performance.now() - from) / 1000
  if (!restored.ok) return tally.broken(JSON.stringify(restored.refusal))
  console.log(`  restored in ${seconds.toFixed(1)} s`)
  if (seconds > allowedSeconds) tally.broken(`${Math.round(seconds)} s, ${allowedSeconds} allowed`)
  const engine = await openEngine({ folder })
  const found = new Set(await sayingsOf(engine, logins))
  await engine.close()
  const missing = expected.filter((one) => !found.has(one))
  const files = await folderFiles(placesIn(folder).files)
  const gone: string[] = []
  for (const sha256 of kept) if (!(await files.read(sha256))) gone.push(sha256)
  const keys = keyNames.filter((name) => !existsSync(join(placesIn(folder).keys, `${name}-1.key`)))
  for (const lost of [missing, gone, keys])
    if (lost.length > 0) tally.lost(lost.length, lost.slice(0, 3).join(', '))
  tally.round(expected.length + kept.length + keyNames.length)
  rmSync(folder, { recursive: true, force: true })
}
