import process from 'node:process'
import { happened, type Log } from '../log/events.ts'
import { traceOf } from '../trace.ts'

type Ending = {
  /** Puts everything in order; may take a few seconds. */
  readonly close: () => Promise<void>
  readonly log: Log
}

const atMost = 20_000

/** R-RUN-3, R-RUN-4. The one way out of a serving program: asked to stop, it finishes what was begun; after a failure that
 *  nobody foresaw it does the same and says so, for half a program is worse than none. Asked twice, it leaves at once. */
export function endWell({ close, log }: Ending): void {
  let ending = false
  const end = (code: number) => {
    if (ending) process.exit(code || 1)
    ending = true
    setTimeout(() => process.exit(code || 1), atMost).unref()
    close().then(
      () => {
        if (code === 0) log(happened('program-stopped', {}))
        process.exit(code)
      },
      (failure) => {
        log(happened('program-failed', traceOf(failure)))
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  const broken = (failure: unknown) => {
    log(happened('program-failed', traceOf(failure)))
    if (!ending) end(1)
  }
  process.on('uncaughtException', broken)
  process.on('unhandledRejection', broken)
}
