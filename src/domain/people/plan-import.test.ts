import { expect, it } from 'vitest'
import type { StaffFate } from '#domain/staff/compare-staff.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import { planImport } from './plan-import.ts'

const person = { surname: 'Ершова' } as StaffPerson
const fates: readonly StaffFate[] = [
  { fate: 'new', person },
  { fate: 'same', id: 'b', person },
  { fate: 'changed', id: 'c', person, changes: [] },
  { fate: 'probable-same', id: 'd', person, because: 'surname-changed', changes: [] },
  { fate: 'left', id: 'e' },
]
const steps = (same: string[], left: string[]) =>
  planImport(fates, { same: new Set(same), left: new Set(left) }).map((one) =>
    one.step === 'end' ? `end ${one.id}` : `${one.step} ${one.fate.fate}`,
  )

it('R-STF-21 adds and changes what the list says, and asks about the rest', () => {
  expect(steps([], [])).toEqual(['add new', 'change changed', 'add probable-same'])
})

it('R-STF-21 takes one for another and lets go only on a decision', () => {
  expect(steps(['d'], ['e'])).toEqual(['add new', 'change changed', 'change probable-same', 'end e'])
  expect(steps([], ['b'])).toEqual(['add new', 'change changed', 'add probable-same'])
})
