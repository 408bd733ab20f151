/** A 4-ary heap of mentors keyed by distance. `raise` is called when a key has become smaller. */
export type Queue = {
  size: number
  readonly heap: Int32Array
  readonly position: Int32Array
  readonly key: Float64Array
}

export function queueOf(mentors: number): Queue {
  return {
    size: 0,
    heap: new Int32Array(mentors + 1),
    position: new Int32Array(mentors),
    key: new Float64Array(mentors),
  }
}

export function push(queue: Queue, mentor: number): void {
  queue.heap[queue.size] = mentor
  queue.position[mentor] = queue.size++
  raise(queue, mentor)
}

export function raise(queue: Queue, mentor: number): void {
  const { heap, position, key } = queue
  const own = key[mentor]!
  let at = position[mentor]!
  while (at > 0) {
    const parent = (at - 1) >> 2
    const other = heap[parent]!
    if (key[other]! <= own) break
    heap[at] = other
    position[other] = at
    at = parent
  }
  heap[at] = mentor
  position[mentor] = at
}

export function pop(queue: Queue): number {
  const { heap, position } = queue
  const top = heap[0]!
  const last = heap[--queue.size]!
  if (queue.size > 0) {
    heap[0] = last
    position[last] = 0
    sink(queue, last)
  }
  return top
}

function sink(queue: Queue, mentor: number): void {
  const { heap, position, key, size } = queue
  const own = key[mentor]!
  let at = 0
  for (;;) {
    const first = 4 * at + 1
    if (first >= size) break
    let least = first
    for (let child = first + 1; child < first + 4 && child < size; child++)
      if (key[heap[child]!]! < key[heap[least]!]!) least = child
    const other = heap[least]!
    if (key[other]! >= own) break
    heap[at] = other
    position[other] = at
    at = least
  }
  heap[at] = mentor
  position[mentor] = at
}
