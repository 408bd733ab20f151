import { happened, type Log } from '../log/events.ts'

/** What the program cannot do its work without, and what somebody must look at. */
export const checkNames = ['database', 'space', 'keys', 'jobs', 'erased-list'] as const
export type CheckName = (typeof checkNames)[number]
/** Asks for the administrator, but the program does its work. */
const onlyTold: readonly CheckName[] = ['erased-list']
export type Checks = Readonly<Record<CheckName, () => Promise<boolean>>>

export type Readiness = {
  readonly ready: boolean
  readonly checks: Readonly<Record<CheckName, boolean>>
}

export type Health = {
  readonly ready: () => Promise<Readiness>
  /** Looks by itself, so that a turn is written down where nobody asks. */
  readonly watch: () => void
  /** From now on others should be asked: this process is about to stop. */
  readonly leave: () => void
}

const patience = 2_000
/** Whoever asks more often hears the same: asking costs nothing. */
const sameFor = 1_000
const lookEvery = 60_000

/** R-HLT-2. Each thing is really tried, all at once and each within its time; what does not answer is not there. A turn is
 *  written down. */
export function watchHealth(
  checks: Checks,
  log: Log,
  clock: () => number = () => performance.now(),
  every: number = lookEvery,
): Health {
  let last: { readonly at: number; readonly found: Promise<Readiness['checks']> } | undefined
  let before: Readiness['checks'] | undefined
  let leaving = false
  let watching: NodeJS.Timeout | undefined
  const look = async () => {
    const found = await tryAll(checks)
    for (const check of checkNames) {
      if (found[check] === (before?.[check] ?? true)) continue
      log(happened(found[check] ? 'ready-again' : 'not-ready', { check }))
    }
    before = found
    return found
  }
  const ready = async () => {
    if (!last || clock() - last.at > sameFor) last = { at: clock(), found: look() }
    const found = await last.found
    return {
      ready: !leaving && checkNames.every((check) => found[check] || onlyTold.includes(check)),
      checks: found,
    }
  }
  return {
    ready,
    watch: () => {
      watching = setInterval(ready, every).unref()
    },
    leave: () => {
      leaving = true
      clearInterval(watching)
    },
  }
}

async function tryAll(checks: Checks): Promise<Readiness['checks']> {
  const found = checkNames.map(async (name) => [name, await within(checks[name])] as const)
  return Object.fromEntries(await Promise.all(found)) as Readiness['checks']
}

async function within(check: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), patience)
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
