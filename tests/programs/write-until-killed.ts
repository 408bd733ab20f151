import process from 'node:process'
import { openEngine } from '#store/engine.ts'

/** Writes numbers into a data folder and says each one when it is committed, until somebody ends it. */
const engine = await openEngine({ folder: process.argv[2]!, seed: new URL(process.argv[3]!) })
await engine.asOwner(async (owner) => {
  await owner.query('create table if not exists kept (n int primary key, filling text not null)')
  const { rows } = await owner.query('select coalesce(max(n), 0) as last from kept')
  for (let n = Number(rows[0]?.last) + 1; ; n += 1) {
    await owner.query('insert into kept values ($1, $2)', [n, String(n).repeat(200)])
    process.stdout.write(`${n}\n`)
  }
})
