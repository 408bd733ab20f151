import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import type { OwnerConnection } from './migrate.ts'
import { queueNames, queueOptions } from './queues.ts'
import { jobsSchema } from './roles.ts'

/** What the queue's package would build today, as one statement that runs in the transaction of whoever runs it. */
export const construction = asOneStatement(getConstructionPlans(jobsSchema, { createSchema: false }))

/** The version of the queue's tables that the installed package expects; its own last line says so. */
export const queueVersion = Number(/into \w+\.version\(version\) values \('(\d+)'\)/i.exec(construction)?.[1])

const settings = JSON.stringify(Object.fromEntries(queueNames.map((name) => [name, queueOptions(name)])))

const columns: Readonly<Record<string, string>> = {
  retry_limit: `(value->>'retryLimit')::int`,
  retry_delay: `(value->>'retryDelay')::int`,
  retry_backoff: `(value->>'retryBackoff')::bool`,
  retry_delay_max: `(value->>'retryDelayMax')::int`,
  expire_seconds: `(value->>'expireInSeconds')::int`,
  heartbeat_seconds: `(value->>'heartbeatSeconds')::int`,
  retention_seconds: `(value->>'retentionSeconds')::int`,
  deletion_seconds: `(value->>'deleteAfterSeconds')::int`,
}
const pairs = Object.entries(columns)

/** The queues themselves with this program's patience; may be run again. */
export const queueSetup: readonly string[] = [
  `select ${jobsSchema}.create_queue(key, value) from jsonb_each('${settings}')`,
  `update ${jobsSchema}.queue set ${pairs.map(([column, value]) => `${column} = ${value}`).join(', ')}
    from jsonb_each('${settings}') where name = key`,
]
const unready = `select 1 from jsonb_each('${settings}') left join ${jobsSchema}.queue on name = key
  where name is null or ${pairs.map(([column, value]) => `${column} is distinct from ${value}`).join(' or ')} limit 1`

/** R-JOB-2. At each start, as the owner and before anyone works: tables and queues as this program needs them. Nothing is
 *  written where nothing changed. */
export async function readyQueue(owner: OwnerConnection): Promise<void> {
  await upgradeQueue(owner)
  if ((await owner.query(unready)).rows.length === 0) return
  for (const statement of queueSetup) await owner.query(statement)
}

/** R-JOB-2. A newer package brings newer tables: the difference is run once, at start, as the owner and before anyone
 *  works. Answers the version it found, when it was an older one. */
export async function upgradeQueue(owner: OwnerConnection): Promise<number | undefined> {
  const { rows } = await owner.query(`select version from ${jobsSchema}.version`)
  const found = Number(rows[0]?.version)
  if (found === queueVersion) return undefined
  if (!(found < queueVersion)) throw new QueueIsNewer(found)
  await owner.query(asOneStatement(getMigrationPlans(jobsSchema, found)))
  return found
}

/** The queue's tables were made by a newer version of the program. */
export class QueueIsNewer extends Error {
  readonly found: number
  constructor(found: number) {
    super(`the job queue has version ${found}, this program knows ${queueVersion}`)
    this.found = found
  }
}

/** The package's script with its own transaction and its building beside running work taken off: nobody runs yet. */
function asOneStatement(script: string): string {
  const inner = ownTransactionOff(script).replace(/\bindex concurrently\b/gi, 'INDEX')
  return `do $vektor_queue$ begin execute $vektor_script$${inner}$vektor_script$; end $vektor_queue$`
}

/** Scripts of the package bracket themselves; inside a transaction of ours that would end it early. */
export function ownTransactionOff(script: string): string {
  return script.replace(/^\s*begin;/i, '').replace(/\bcommit;/gi, '')
}
