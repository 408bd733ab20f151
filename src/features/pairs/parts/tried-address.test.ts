import { describe, expect, it } from 'vitest'
import { mostKept, mostTried, type TriedChange } from '#domain/needs/tried-changes.ts'
import { readTried, written } from './tried-address.ts'

const id = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`
/** As many mentees given another mentor, each with the lift of the lock that stood. */
const replaced = (count: number) =>
  Array.from({ length: count }, (_, at): TriedChange[] => [
    { kind: 'lift', mentee: id(at), mentor: id(900) },
    { kind: 'lock', mentee: id(at), mentor: id(901) },
  ]).flat()

describe('R-DSK-4 changes in an address', () => {
  it('that were kept are all read back, as many as can be kept at once', () => {
    const kept = replaced(mostTried)
    expect(readTried(written(kept), mostKept)).toEqual(kept)
  })
  it('that are tried are no more than somebody can follow', () => {
    expect(readTried(written(replaced(mostTried)))).toHaveLength(mostTried)
  })
})
