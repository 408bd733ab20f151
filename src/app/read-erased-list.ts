import { grounds } from '#domain/rights/erasure-order.ts'
import type { KnownErasure } from '#store/erasures.ts'

export type ReadList = { readonly known: readonly KnownErasure[]; readonly whole: boolean }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** R-RGT-11. The list, or every line of a damaged one that still says whom it is about. */
export function readErasedList(text: string): ReadList {
  const whole = parsed(text)
  if (Array.isArray(whole) && whole.every(isKnown)) return { known: whole, whole: true }
  const lines = [...text.matchAll(/\{[^{}]*\}/g)].map(([line]) => parsed(line))
  return { known: lines.filter(isKnown), whole: false }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isKnown(given: unknown): given is KnownErasure {
  if (typeof given !== 'object' || given === null) return false
  const { organisation, person, number, at, ground, by } = given as Record<string, unknown>
  const isId = (one: unknown) => typeof one === 'string' && uuid.test(one)
  return (
    isId(organisation) &&
    isId(person) &&
    Number.isInteger(number) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    (grounds as readonly unknown[]).includes(ground) &&
    (by === null || isId(by))
  )
}
