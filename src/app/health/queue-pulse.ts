import type { JobsConnection } from '#store/jobs.ts'

export type Pulse = {
  /** The queue's connection, which feels every statement that came through. */
  readonly queue: JobsConnection
  /** Milliseconds since the last one. */
  readonly silent: () => number
}

/** Whoever works on the queue looks into it all the time: silence means that nobody does. */
export function queuePulse(queue: JobsConnection, clock: () => number = () => performance.now()): Pulse {
  let last = clock()
  return {
    queue: {
      executeSql: async (text, values) => {
        const answer = await queue.executeSql(text, values)
        last = clock()
        return answer
      },
    },
    silent: () => clock() - last,
  }
}
