import { no, ok, type Result } from '#kit/result.ts'
import type { Edge, Lock, PlaceBlock, Problem, Removed, Request, Roof } from './problem.ts'

/** Where a matching file is wrong: `path` is like `pairs[3][2]`. */
export type PoolRefusal = {
  readonly reason:
    | 'not-an-object'
    | 'not-a-list'
    | 'not-an-id'
    | 'not-a-whole-number'
    | 'not-a-row'
    | 'not-a-code'
    | 'unknown-mentee'
    | 'unknown-mentor'
    | 'unknown-column'
    | 'twice'
  readonly path: string
}

class Wrong {
  readonly refusal: PoolRefusal
  constructor(reason: PoolRefusal['reason'], path: string) {
    this.refusal = { reason, path }
  }
}

const columns = ['mentee', 'mentor', 'score', 'menteePref', 'mentorPref', 'reason'] as const
type Column = (typeof columns)[number]

/** R-MAT-10. Reads the matching file, see «Gold format» in the rules of matching; refuses with the place. */
export function readPool(input: unknown): Result<Problem, PoolRefusal> {
  try {
    return ok(poolOf(input))
  } catch (wrong) {
    if (wrong instanceof Wrong) return no(wrong.refusal)
    throw wrong
  }
}

function poolOf(input: unknown): Problem {
  const file = objectAt(input, '')
  const requests = listAt(file.mentees, 'mentees').map((one, at) => requestAt(one, `mentees[${at}]`))
  const blocks = listAt(file.mentors, 'mentors').map((one, at) => blockAt(one, `mentors[${at}]`))
  const mentees = idsOnce(requests, 'mentees')
  const mentors = idsOnce(blocks, 'mentors')
  const order = columnsOf(file.pairColumns)
  const edges: Edge[] = []
  const removed: Removed[] = []
  const seen = new Set<string>()
  listAt(file.pairs, 'pairs').forEach((row, at) => {
    const cells = rowAt(row, `pairs[${at}]`)
    const cell = (column: Column) => cells[order.indexOf(column)]
    const place = (column: Column) => `pairs[${at}][${order.indexOf(column)}]`
    const request = known(cell('mentee'), mentees, 'unknown-mentee', place('mentee'))
    const block = known(cell('mentor'), mentors, 'unknown-mentor', place('mentor'))
    if (seen.has(`${request}\u0000${block}`)) throw new Wrong('twice', `pairs[${at}]`)
    seen.add(`${request}\u0000${block}`)
    const reason = cell('reason') ?? null
    if (reason !== null) removed.push({ request, block, reason: codeAt(reason, place('reason')) })
    else {
      const score = wholeAt(cell('score'), 0, 1000, place('score'))
      const pref = (column: 'menteePref' | 'mentorPref') =>
        cell(column) === undefined || cell(column) === null
          ? score
          : wholeAt(cell(column), 0, 1000, place(column))
      edges.push({ request, block, score, menteePref: pref('menteePref'), mentorPref: pref('mentorPref') })
    }
  })
  optionalList(file.forbidden, 'forbidden').forEach((row, at) => {
    const [request, block] = pairAt(row, `forbidden[${at}]`, mentees, mentors)
    const code = rowAt(row, `forbidden[${at}]`)[2] ?? 'forbidden'
    removed.push({ request, block, reason: codeAt(code, `forbidden[${at}][2]`) })
  })
  const locks: Lock[] = optionalList(file.locked, 'locked').map((row, at) => {
    const [request, block] = pairAt(row, `locked[${at}]`, mentees, mentors)
    return { request, block }
  })
  const roofs = optionalList(file.roofs, 'roofs').map((one, at) => roofAt(one, `roofs[${at}]`, mentors))
  const under = roofs.flatMap((roof, at) => roof.blocks.map((id) => ({ id, at })))
  under.forEach(({ id, at }, index) => {
    if (under.findIndex((one) => one.id === id) < index) throw new Wrong('twice', `roofs[${at}].mentors`)
  })
  return { requests, blocks, edges, removed, locks, ...(roofs.length > 0 ? { roofs } : {}) }
}

function roofAt(value: unknown, path: string, mentors: Set<string>): Roof {
  const one = objectAt(value, path)
  return {
    blocks: listAt(one.mentors, `${path}.mentors`).map((id, at) =>
      known(id, mentors, 'unknown-mentor', `${path}.mentors[${at}]`),
    ),
    max: wholeAt(one.cap, 0, 10_000, `${path}.cap`),
  }
}

function requestAt(value: unknown, path: string): Request {
  const one = objectAt(value, path)
  return {
    id: idAt(one.id, `${path}.id`),
    person: one.person === undefined || one.person === null ? null : idAt(one.person, `${path}.person`),
    priority:
      one.class === undefined || one.class === null ? 0 : wholeAt(one.class, 0, 1000, `${path}.class`),
    waitingSince: null,
  }
}

function blockAt(value: unknown, path: string): PlaceBlock {
  const one = objectAt(value, path)
  return {
    id: idAt(one.id, `${path}.id`),
    person: one.person === undefined || one.person === null ? null : idAt(one.person, `${path}.person`),
    min: one.min === undefined || one.min === null ? 0 : wholeAt(one.min, 0, 10_000, `${path}.min`),
    max: wholeAt(one.cap, 0, 10_000, `${path}.cap`),
  }
}

/** Names given in `pairColumns` come first; columns it does not name follow in the usual order. */
function columnsOf(value: unknown): Column[] {
  if (value === undefined || value === null) return [...columns]
  const named = listAt(value, 'pairColumns').map((name, at) => {
    const column = columns.find((one) => one === name)
    if (!column) throw new Wrong('unknown-column', `pairColumns[${at}]`)
    return column
  })
  return [...named, ...columns.filter((column) => !named.includes(column))]
}

function idsOnce(list: readonly { readonly id: string }[], path: string): Set<string> {
  const ids = new Set<string>()
  list.forEach(({ id }, at) => {
    if (ids.has(id)) throw new Wrong('twice', `${path}[${at}].id`)
    ids.add(id)
  })
  return ids
}

function pairAt(row: unknown, path: string, mentees: Set<string>, mentors: Set<string>): [string, string] {
  const cells = rowAt(row, path)
  return [
    known(cells[0], mentees, 'unknown-mentee', `${path}[0]`),
    known(cells[1], mentors, 'unknown-mentor', `${path}[1]`),
  ]
}

function known(value: unknown, ids: Set<string>, reason: PoolRefusal['reason'], path: string): string {
  const id = idAt(value, path)
  if (!ids.has(id)) throw new Wrong(reason, path)
  return id
}

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Wrong('not-an-object', path)
  return value as Record<string, unknown>
}

function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Wrong('not-a-list', path)
  return value
}

function optionalList(value: unknown, path: string): unknown[] {
  return value === undefined || value === null ? [] : listAt(value, path)
}

function rowAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value) || value.length < 2) throw new Wrong('not-a-row', path)
  return value
}

function idAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw new Wrong('not-an-id', path)
  return value
}

function codeAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw new Wrong('not-a-code', path)
  return value
}

function wholeAt(value: unknown, least: number, most: number, path: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw new Wrong('not-a-whole-number', path)
  return value
}
