import '#tests/tenants/read-pages.mjs'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    engine: { type: 'string', default: 'embedded' },
    pgbouncer: { type: 'boolean', default: false },
    processes: { type: 'string', default: '2' },
    organisations: { type: 'string', default: '22' },
    atlas: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
})

/** `npm run proof -- tenants --requests N [--seed S] [--engine embedded|pg15|pg18] [--pgbouncer]`: no request of one
 *  organisation shows or changes anything of another. `--atlas FILE` keeps
 *  what was built through pages for the next time. `--short` is 16,000 on the embedded engine and 4,000 behind PgBouncer. */
const { proveTenants } = await import('./tenants/prove.ts')
const common = {
  seed: Number(values.seed),
  processes: Number(values.processes),
  organisations: Number(values.organisations),
}
const shares = values.short
  ? [
      { ...common, engine: 'embedded', pgbouncer: false, requests: 16_000 },
      { ...common, engine: 'pg15', pgbouncer: true, requests: 4_000 },
    ]
  : [{ ...common, engine: values.engine, pgbouncer: values.pgbouncer, requests: Number(values.requests) }]
process.exitCode = (await proveTenants(shares, values.atlas)) ? 0 : 1
