import { allowedEdges } from './arena.ts'
import type { Edge, Problem } from './problem.ts'

/** Parts of a problem that no permitted pair connects: each is solved alone, and their values add up. */
export function componentsOf(problem: Problem): Problem[] {
  const leader = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    while (leader.get(at)! !== at) {
      leader.set(at, leader.get(leader.get(at)!)!)
      at = leader.get(at)!
    }
    return at
  }
  const edges: Edge[] = [...allowedEdges(problem).values()].flat()
  for (const request of problem.requests) leader.set(`r${request.id}`, `r${request.id}`)
  for (const block of problem.blocks) leader.set(`b${block.id}`, `b${block.id}`)
  for (const edge of edges) leader.set(find(`r${edge.request}`), find(`b${edge.block}`))
  const parts = new Map<string, { [Key in keyof Problem]: Problem[Key][number][] }>()
  const partOf = (name: string) => {
    const root = find(name)
    const part = parts.get(root) ?? { requests: [], blocks: [], edges: [], removed: [], locks: [] }
    parts.set(root, part)
    return part
  }
  for (const request of problem.requests) partOf(`r${request.id}`).requests.push(request)
  for (const block of problem.blocks) partOf(`b${block.id}`).blocks.push(block)
  for (const edge of edges) partOf(`r${edge.request}`).edges.push(edge)
  for (const lock of problem.locks) partOf(`r${lock.request}`).locks.push(lock)
  return [...parts.values()].filter((part) => part.edges.length > 0)
}
