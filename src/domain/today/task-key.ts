import { type ConcernKind, mustBeDone } from '#domain/attention/health.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { Task } from './tasks.ts'

/** R-TOD-6. Of these nobody may say «не нужно»: a person or the law waits for them. */
const cannotBeDismissed: readonly Task['task'][] = [
  'sign-package',
  'make-papers',
  'sign-papers',
  'approve',
  'hear-measurements',
  'measure-entry',
  'answer-pair',
  'agree-programme',
  'read-paper',
  'support-alone',
  'answer-help',
  'measure-again',
  'settle-changes',
  'end-pairs',
  'order-endings',
  'hear-measuring',
  'sign-orders',
  'approve-roadmap',
]

/** R-TOD-6. What a task is called, by its kind and what it is about, days aside: put off, it comes back when it becomes
 *  another one. */
export function keyOf(task: Task): string {
  const about = Object.entries(task)
    .filter(([name]) => !['task', 'by', 'pairs', 'fileName', 'title', 'text'].includes(name))
    .map(([, value]) => String(value))
  return [task.task, ...about].join('/').slice(0, 200)
}

export const mayDismiss = ({ task }: Pick<Task, 'task'>): boolean => !cannotBeDismissed.includes(task)

export type PutOffRefusal = { readonly reason: 'must-be-done' | 'unknown' }

/** R-TOD-6. Three days later, or not needed; several names at once are the reasons of one pair. */
export function checkPutOff(
  keys: readonly string[],
  wish: 'later' | 'never',
): Result<readonly string[], PutOffRefusal> {
  if (keys.length === 0 || keys.length > 20 || !keys.every((key) => /^[\w/.:-]{3,200}$/u.test(key)))
    return no({ reason: 'unknown' })
  return wish === 'never' && keys.some(mustStay) ? no({ reason: 'must-be-done' }) : ok(keys)
}

/** `pair/<mentorship>/<reason>/…` is a reason of a pair, anything else a task. */
function mustStay(key: string): boolean {
  const [first, , kind] = key.split('/')
  return first === 'pair'
    ? mustBeDone.includes(kind as ConcernKind)
    : cannotBeDismissed.includes(first as Task['task'])
}
