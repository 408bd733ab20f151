import { leastPeople } from './impression-settings.ts'

export type Cell = { readonly label: string; readonly count: number }

/** Cells that may be shown: each of at least `leastPeople`, alone or merged of several. */
export type ShownCell = { readonly labels: readonly string[]; readonly count: number }

export type Shown =
  | { readonly shown: true; readonly total: number; readonly cells: readonly ShownCell[] }
  /** `few`: fewer than that answered. `alike`: what could be shown would tell what each of them answered. */
  | { readonly shown: false; readonly because: 'few' | 'alike' }

/**
 * R-IMP-9. Hides small cells so that nothing can be computed back: what is shown are groups of cells that add up to the
 * total, none of them under five people, so neither a cell nor what is left of the total is ever a smaller number. Cells of
 * a scale are merged with their neighbours, other ones with the smallest.
 */
export function suppress(cells: readonly Cell[], order: 'scale' | 'none', k = leastPeople): Shown {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  if (total < k) return { shown: false, because: 'few' }
  const groups = order === 'scale' ? mergeNeighbours(cells, k) : mergeSmallest(cells, k)
  if (groups.length < 2) return { shown: false, because: 'alike' }
  return { shown: true, total, cells: groups }
}

/** From the low end: a group is closed once it is large enough; what is left over joins the last. */
function mergeNeighbours(cells: readonly Cell[], k: number): readonly ShownCell[] {
  const groups: ShownCell[] = []
  let open: ShownCell = { labels: [], count: 0 }
  for (const { label, count } of cells) {
    open = { labels: [...open.labels, label], count: open.count + count }
    if (open.count >= k) {
      groups.push(open)
      open = { labels: [], count: 0 }
    }
  }
  if (open.labels.length === 0) return groups
  const last = groups.pop() ?? { labels: [], count: 0 }
  return [...groups, { labels: [...last.labels, ...open.labels], count: last.count + open.count }]
}

/** Small cells are pooled; a pool that is still small takes the next smallest cell too. */
function mergeSmallest(cells: readonly Cell[], k: number): readonly ShownCell[] {
  const rest = cells.toSorted((one, other) => one.count - other.count)
  const pooled: Cell[] = []
  const size = () => pooled.reduce((sum, { count }) => sum + count, 0)
  while (rest.length > 0 && (rest[0]!.count < k || (pooled.length > 0 && size() < k)))
    pooled.push(rest.shift()!)
  const alone = new Set(rest.map(({ label }) => label))
  const shown = cells
    .filter(({ label }) => alone.has(label))
    .map(({ label, count }) => ({ labels: [label], count }))
  const merged = cells.filter(({ label }) => !alone.has(label)).map(({ label }) => label)
  return merged.length === 0 ? shown : [...shown, { labels: merged, count: size() }]
}

/** R-IMP-9. A mean of five or more, and not of people who all answered the same. */
export function shownMean(values: readonly number[], k = leastPeople): number | null {
  if (values.length < k || new Set(values).size < 2) return null
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
