import { allowedEdges } from './allowed-edges.ts'
import { arenaOf } from './arena.ts'
import { rootFace } from './branch.ts'
import { openFace } from './face.ts'
import { solveLevels } from './levels.ts'
import { byText } from './order-hash.ts'
import type { Infeasible, Lock, Problem } from './problem.ts'

/** R-MAT-6. Locks that contradict a ban, the number of places, or each other, with the locks that do. */
export function lockConflict(problem: Problem): Infeasible | undefined {
  const locks = uniqueLocks(problem.locks)
  const allowed = allowedEdges(problem)
  const forbidden = locks.flatMap((lock) => {
    const possible = (allowed.get(lock.request) ?? []).some((edge) => edge.block === lock.block)
    const code = possible ? undefined : whyForbidden(problem, lock)
    return code === undefined ? [] : [{ ...lock, code }]
  })
  if (forbidden.length > 0) return { kind: 'infeasible', reason: 'lock-forbidden', conflict: forbidden }
  const crowded =
    firstCrowd(
      locks,
      (lock) => lock.request,
      () => 1,
    ) ??
    firstCrowd(
      locks,
      (lock) => lock.block,
      (id) => problem.blocks.find((block) => block.id === id)!.max,
    ) ??
    crowdUnderRoof(problem, locks) ??
    groupsThatCannotFill({ ...problem, locks })
  return crowded && { kind: 'infeasible', reason: 'lock-capacity', conflict: crowded }
}

export function uniqueLocks(locks: readonly Lock[]): Lock[] {
  const kept = new Map(locks.map((lock) => [`${lock.request}\u0000${lock.block}`, lock]))
  return [...kept.values()].sort(
    (one, other) => byText(one.request, other.request) || byText(one.block, other.block),
  )
}

function whyForbidden(problem: Problem, lock: Lock): string {
  const ban = problem.removed.find((one) => one.request === lock.request && one.block === lock.block)
  if (ban) return ban.reason
  const owner = problem.requests.find((request) => request.id === lock.request)!.person
  const mentor = problem.blocks.find((block) => block.id === lock.block)!.person
  return owner !== null && owner === mentor ? 'self' : 'no-eligible'
}

function firstCrowd(
  locks: readonly Lock[],
  key: (lock: Lock) => string,
  room: (id: string) => number,
): Lock[] | undefined {
  const ids = [...new Set(locks.map(key))].sort(byText)
  for (const id of ids) {
    const here = locks.filter((lock) => key(lock) === id)
    if (here.length > room(id)) return here
  }
  return undefined
}

function crowdUnderRoof({ roofs = [] }: Problem, locks: readonly Lock[]): Lock[] | undefined {
  const crowds = roofs.flatMap(({ blocks, max }) => {
    const here = locks.filter((lock) => blocks.includes(lock.block))
    return here.length > max ? [here] : []
  })
  return crowds.sort(([one], [other]) => byText(one!.request, other!.request))[0]
}

/** Groups with a locked mentee that cannot all reach their minimum; each group named is needed for the conflict. */
function groupsThatCannotFill(problem: Problem): Lock[] | undefined {
  if (fills(problem)) return undefined
  let held = [...problem.locks]
  for (const group of [...new Set(held.map((lock) => lock.block))]) {
    const fewer = held.filter((lock) => lock.block !== group)
    if (!fills({ ...problem, locks: fewer })) held = fewer
  }
  return held
}

function fills(problem: Problem): boolean {
  const arena = arenaOf(problem)
  return solveLevels(arena, rootFace(arena, openFace(arena)), ['served'], false) !== undefined
}
