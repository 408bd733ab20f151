import { CompiledQuery, sql } from 'kysely'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { Instant } from '#kit/instant.ts'
import type { OwnerConnection } from './migrate.ts'
import { ownTransactionOff } from './queue-schema.ts'
import type { QueueName } from './queues.ts'
import { jobsSchema } from './roles.ts'
import { atTheQueue, besideTheDesk, type House, type Scope } from './scope.ts'

/** What a job carries: ids only, for it outlives the transaction and is read without a door. */
export type JobData = { readonly [name: string]: string | number | boolean | null }

const queue = sql.table(`${jobsSchema}.queue`)
const job = sql.table(`${jobsSchema}.job`)

/** R-JOB-1. The job exists exactly when this transaction commits, and always names its organisation. R-JOB-8. With
 *  `after` it is not begun before that moment. */
export async function addJob(scope: Scope, name: QueueName, data: JobData, after?: Instant): Promise<void> {
  const whole = JSON.stringify({ ...data, organisation: scope.organisation })
  const start = after ? sql`${after}::timestamptz` : sql`now()`
  const { rows } = await besideTheDesk(scope, () =>
    sql`insert into ${job} (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, start_after, keep_until)
    select name, ${whole}::jsonb, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, ${start},
      greatest(${start}, now()) + retention_seconds * interval '1 second'
    from ${queue} where name = ${name} returning id`.execute(scope.tables),
  )
  if (rows.length !== 1) throw new Error(`there is no queue ${name}`)
}

/** Whether this organisation has a job of this queue that waits for a later moment. R-JOB-9. Another process that asks at
 *  the same moment waits for the end of this work, so that two never put the same job. */
export async function isWaitingLater(scope: Scope, name: QueueName): Promise<boolean> {
  const turn = `${name} ${scope.organisation}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 3))`.execute(scope.tables)
  const { rows } = await besideTheDesk(scope, () =>
    sql`select 1 from ${job} where name = ${name} and data->>'organisation' = ${scope.organisation}
      and state in ('created', 'retry') and start_after > ${scope.now}::timestamptz limit 1`.execute(
      scope.tables,
    ),
  )
  return rows.length > 0
}

/** The port that the queue outside asks for: each of its statements in a short transaction of its own. */
export type JobsConnection = {
  readonly executeSql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

/** R-JOB-3. The queue's statements go through a door of their own, so that they neither see a school's tables nor wait
 *  for a scope that waits for them. */
export function jobsConnection(house: House): JobsConnection {
  return {
    executeSql: (text, values = []) =>
      atTheQueue(house, async (tables) => {
        const { rows } = await tables.executeQuery(CompiledQuery.raw(ownTransactionOff(text), [...values]))
        return { rows: rows as readonly Record<string, unknown>[] }
      }),
  }
}

/** Organisations of which no job of this queue waits for a later moment: asked as the owner, who alone sees all of them. */
export async function listWithoutJob(
  { query }: Pick<OwnerConnection, 'query'>,
  name: QueueName,
  now: Instant,
): Promise<readonly OrganisationId[]> {
  const { rows } = await query(
    `select o.organisation_id as id from organisations o where not exists (
      select from ${jobsSchema}.job j where j.name = $1 and j.state in ('created', 'retry')
        and j.start_after > $2 and j.data->>'organisation' = o.organisation_id::text) order by 1`,
    [name, now],
  )
  return rows.map(({ id }) => id as OrganisationId)
}
