import { jobsOf } from '#app/jobs.ts'
import type { Services } from '#features/services.ts'
import { ok } from '#kit/result.ts'
import type { Postman } from '#outside/mail/postman.ts'
import type { PdfPrinter } from '#outside/pdf/pdf-printer.ts'
import { jobsConnection } from '#store/jobs.ts'
import type { QueueName } from '#store/queues.ts'
import type { School } from '../world.ts'
import { answering } from './client.ts'

type Waiting = {
  readonly id: string
  readonly name: QueueName
  readonly data: { readonly organisation: string }
}

/** A printer whose every page is blank. */
export const blankPrinter: PdfPrinter = {
  close: async () => {},
  toPdf: async (sources) =>
    ok(sources.map(({ name }) => ({ name: `${name}.pdf`, bytes: new TextEncoder().encode(`%PDF ${name}`) }))),
}

/** The work of a night in one organisation, whoever put it there. */
export async function night({ world, organisation }: Pick<School, 'world' | 'organisation'>): Promise<void> {
  await jobsOf(world.services, undefined, blankPrinter)['end-terms']({ organisation })
}

/** Does, here and now, all that waits in the queues by the clock of the world; the queue itself has tests of its own. */
export async function workOff(services: Services, postman: Postman | undefined): Promise<void> {
  const queues = jobsOf(services, postman, blankPrinter)
  for (let next = await waiting(services); next; next = await waiting(services)) {
    const { id, name, data } = next
    await answering.run(`job ${name}`, () => queues[name](data))
    await jobsConnection(services.house).executeSql(
      `update pgboss.job set state = 'completed', completed_on = now() where id = $1 and name = $2`,
      [id, name],
    )
  }
}

async function waiting(services: Services): Promise<Waiting | undefined> {
  const { rows } = await jobsConnection(services.house).executeSql(
    `select id, name, data from pgboss.job where state = 'created'
      and (start_after = created_on or start_after <= $1) order by created_on, id limit 1`,
    [services.now()],
  )
  return rows[0] as Waiting | undefined
}
