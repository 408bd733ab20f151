import type { Level } from './levels.ts'
import type { Policy } from './problem.ts'

/**
 * What a curator may switch off or put in another order. Locks and the number served come before all of them, who waits
 * longest and the hash after all of them: without those there would be nothing to compare, or no one answer.
 */
export const levelNames = ['worst', 'total', 'spread', 'moved'] as const
export type LevelName = (typeof levelNames)[number]

export const usualLevels: Readonly<Record<Policy, readonly LevelName[]>> = {
  maxMin: levelNames,
  sum: ['total', 'spread', 'moved'],
  stable: ['total', 'spread', 'moved'],
}

/** The levels as the flow takes them. `worst` is not among them: it cuts off pairs, see `beforeWorst`. */
export function flowLevels(policy: Policy, order: readonly LevelName[]): readonly Level[] {
  const levels = policy === 'stable' ? order.filter(isOfFlow) : afterServed(order)
  return [...levels, 'waiting', 'hash']
}

/** What must stay as good as it can be while the worst-off gets better; undefined where the worst-off does not count. */
export function beforeWorst(order: readonly LevelName[]): readonly Level[] | undefined {
  const at = order.indexOf('worst')
  return at < 0 ? undefined : afterServed(order.slice(0, at))
}

function afterServed(order: readonly LevelName[]): Level[] {
  const [first, ...rest] = order.filter(isOfFlow)
  if (first === undefined) return ['served']
  return first === 'total' ? ['served-and-total', ...rest] : ['served', first, ...rest]
}

function isOfFlow(name: LevelName): name is Exclude<LevelName, 'worst'> {
  return name !== 'worst'
}
