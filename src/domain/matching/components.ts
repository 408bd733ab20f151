import { allowedEdges } from './allowed-edges.ts'
import type { Edge, Problem } from './problem.ts'

/** Parts of a problem that no permitted pair and no roof connects: each is solved alone, and their values add up. */
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
  for (const { blocks } of problem.roofs ?? [])
    for (const block of blocks) leader.set(find(`b${block}`), find(`b${blocks[0]}`))
  const parts = new Map<string, { [Key in keyof Required<Problem>]: Required<Problem>[Key][number][] }>()
  const partOf = (name: string) => {
    const root = find(name)
    const part = parts.get(root) ?? { requests: [], blocks: [], edges: [], removed: [], locks: [], roofs: [] }
    parts.set(root, part)
    return part
  }
  for (const request of problem.requests) partOf(`r${request.id}`).requests.push(request)
  for (const block of problem.blocks) partOf(`b${block.id}`).blocks.push(block)
  for (const edge of edges) partOf(`r${edge.request}`).edges.push(edge)
  for (const lock of problem.locks) partOf(`r${lock.request}`).locks.push(lock)
  for (const roof of problem.roofs ?? [])
    if (roof.blocks.length > 0) partOf(`b${roof.blocks[0]}`).roofs.push(roof)
  return [...parts.values()].filter((part) => part.edges.length > 0)
}
