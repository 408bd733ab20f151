import { type QueuePort, queueSchema } from './take-over.ts'

/** R-MAIL-7. What failed in this queue, for good or until its next try, is tried at once and from the first try on: for a
 *  start after which it may well succeed. */
export async function tryAgain(port: QueuePort, name: string): Promise<void> {
  await port.executeSql(
    `update ${queueSchema}.job set state = 'retry', retry_count = 0, start_after = now(), completed_on = null
    where name = $1 and state in ('failed', 'retry')`,
    [name],
  )
}
