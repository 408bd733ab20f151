import { queueSchema } from '#outside/jobs/take-over.ts'
import type { JobsConnection } from '#store/jobs.ts'
import { freeBytes } from '../health/checks.ts'
import { checkNames, type Health } from '../health/health.ts'
import { programVersion } from '../program/program-version.ts'
import { gauge, ownGauges } from './own-gauges.ts'
import type { Sample } from './samples.ts'

type Looked = {
  readonly folder: string
  readonly queue: JobsConnection
  readonly health: Health
}

/** What can be told at the moment somebody asks. What cannot be found out is left out: a gap is an alarm of its own. */
export function gaugesOf({ folder, queue, health }: Looked): () => Promise<readonly Sample[]> {
  const own = ownGauges()
  return async () => {
    const { ready, checks } = await health.ready()
    return [
      gauge('vektor_program', 'The program that runs', 1, { version: programVersion }),
      gauge('vektor_ready', 'Whether it can do its work', Number(ready)),
      ...checkNames.map((check) =>
        gauge('vektor_check', 'What it cannot do its work without', Number(checks[check]), { check }),
      ),
      ...(await freeBytes(folder).then(
        (free) => [gauge('vektor_free_bytes', 'Free space beside the data', free)],
        () => [],
      )),
      ...(await waiting(queue).catch(() => [])),
      ...own(),
    ]
  }
}

async function waiting(queue: JobsConnection): Promise<readonly Sample[]> {
  const { rows } = await queue.executeSql(
    `select name, state::text as state, count(*)::int as jobs from ${queueSchema}.job
    where state in ('created', 'retry', 'active', 'failed') group by 1, 2 order by 1, 2`,
  )
  return rows.map(({ name, state, jobs }) =>
    gauge('vektor_queue', 'Jobs that wait, run or were given up', Number(jobs), {
      queue: String(name),
      state: String(state),
    }),
  )
}
