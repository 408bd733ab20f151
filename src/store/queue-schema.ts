import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import type { OwnerConnection } from './migrate.ts'
import { jobsSchema } from './roles.ts'

/** What the queue's package would build today, as one statement that runs in the transaction of whoever runs it. */
export const construction = asOneStatement(getConstructionPlans(jobsSchema, { createSchema: false }))

/** The version of the queue's tables that the installed package expects; its own last line says so. */
export const queueVersion = Number(/into \w+\.version\(version\) values \('(\d+)'\)/i.exec(construction)?.[1])

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
