import process from 'node:process'
import { openEngine } from '#store/engine.ts'
import { EngineRefused } from '#store/engine-refusal.ts'
import { migrate, type OwnerConnection } from '#store/migrate.ts'

/**
 * Opens a data folder as the program does and writes until somebody ends it. Says `open N` with the last number found,
 * each number when it is committed, `failed` with the reason when one is not, `read` when reading goes on all the same,
 * or `refused REASON` and ends.
 */
const [folder = '', most = 'endless'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const engine = await openEngine({ folder, onReopen: (cause) => say(`reopened ${cause}`) })
  await engine.asOwner(migrate)
  await engine.asOwner(makeTables)
  const from = await engine.asOwner(lastNumber)
  say(`open ${from}`)
  for (let n = from + 1; most === 'endless' || n <= from + Number(most); ) {
    try {
      await engine.asOwner((owner) => write(owner, n))
      say(String(n))
      n += 1
    } catch (failure) {
      say(`failed ${oneLine(failure)}`)
      n = (await engine.asOwner(lastNumber).catch(() => n - 1)) + 1
      if (await engine.asOwner(lastNumber).catch(() => undefined)) say('read')
      await new Promise((later) => setTimeout(later, 20))
    }
    if (n % 97 === 0) await engine.maintenance.checkpoint().catch(() => {})
    if (n % 331 === 0) await engine.maintenance.vacuum().catch(() => {})
  }
  await engine.close()
  say('closed')
} catch (failure) {
  say(`refused ${failure instanceof EngineRefused ? failure.refusal.reason : oneLine(failure)}`)
}

async function makeTables(owner: OwnerConnection): Promise<void> {
  await owner.query('create table if not exists kept (n int primary key, filling text not null)')
  await owner.query('create index if not exists kept_by_text on kept (left(filling, 40))')
  await owner.query('create table if not exists kept_sum (one int primary key, total bigint not null)')
  await owner.query('insert into kept_sum values (1, 0) on conflict do nothing')
}

async function lastNumber(owner: OwnerConnection): Promise<number> {
  const { rows } = await owner.query('select coalesce(max(n), 0) as last from kept')
  return Number(rows[0]?.last)
}

/** A row, the sum of all rows and sometimes a change of an old row, all or nothing. */
async function write(owner: OwnerConnection, n: number): Promise<void> {
  await owner.query('begin')
  await owner.query('insert into kept values ($1, $2)', [n, fillingOf(n)])
  await owner.query('update kept_sum set total = total + $1', [n])
  if (n % 5 === 0) await owner.query('update kept set filling = filling where n = $1', [Math.ceil(n / 2)])
  await owner.query('commit')
}

/** Mostly short, sometimes longer than a page, never the same. */
function fillingOf(n: number): string {
  const letters = (n * 2654435761).toString(36)
  return letters.repeat(n % 13 === 0 ? 2000 : 1 + (n % 40))
}

function oneLine(failure: unknown): string {
  return String(failure).replaceAll('\n', ' ').slice(0, 200)
}
