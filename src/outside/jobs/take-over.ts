import type { PgBoss } from 'pg-boss'

export const queueSchema = 'pgboss'

/** What the queue needs of the tables; the store fills it. Each call is a transaction of its own. */
export type QueuePort = {
  readonly executeSql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>
}

/** R-JOB-7. What a process that died was doing is begun again at once, and counts as a try: work that kills the process
 *  does not kill it for ever. Only for the one process that works on the queue alone. */
export async function takeOver(boss: PgBoss, port: QueuePort, name: string): Promise<void> {
  const { rows } = await port.executeSql(
    `select id from ${queueSchema}.job where name = $1 and state = 'active'`,
    [name],
  )
  const left = rows.map((row) => String(row.id))
  if (left.length === 0) return
  await boss.fail(name, left, { message: 'the process ended while it worked' })
  await port.executeSql(
    `update ${queueSchema}.job set start_after = now() where name = $1 and id = any($2::uuid[]) and state = 'retry'`,
    [name, left],
  )
}
