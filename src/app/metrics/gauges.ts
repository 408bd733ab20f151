import type { Instant } from '#kit/instant.ts'
import { queueSchema } from '#outside/jobs/take-over.ts'
import type { JobsConnection } from '#store/jobs.ts'
import type { Copies } from '../backups/copies.ts'
import { freeBytes } from '../health/checks.ts'
import { checkNames, type Health } from '../health/health.ts'
import { programVersion } from '../program/program-version.ts'
import { gauge, ownGauges } from './own-gauges.ts'
import type { Sample } from './samples.ts'

type Looked = {
  readonly folder: string
  readonly queue: JobsConnection
  readonly health: Health
  readonly copies?: Copies | undefined
  readonly now: () => Instant
}

/** What can be told at the moment somebody asks. What cannot be found out is left out: a gap is an alarm of its own. */
export function gaugesOf({ folder, queue, health, copies, now }: Looked): () => Promise<readonly Sample[]> {
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
      ...(copies ? ages(copies, now()) : []),
      ...(await waiting(queue).catch(() => [])),
      ...own(),
    ]
  }
}

/** By their order in the settings: an address may say more than a watchman needs. */
function ages(copies: Copies, now: Instant): readonly Sample[] {
  return copies.standing().places.flatMap(({ coveredAt, trouble }, at) => {
    const place = { place: String(at + 1) }
    return [
      gauge(
        'vektor_backup_trouble',
        'Whether a place of copies is in trouble',
        Number(trouble !== null),
        place,
      ),
      ...(coveredAt
        ? [
            gauge(
              'vektor_backup_age_seconds',
              'Since when nothing that was entered lies in a good copy',
              (Date.parse(now) - Date.parse(coveredAt)) / 1000,
              place,
            ),
          ]
        : []),
    ]
  })
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
