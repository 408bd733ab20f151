import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  changedSinceApproval,
  changeMeasure,
  mayClose,
  offeredFacts,
  type TypedMeasure,
} from './change-measure.ts'

const measure = { code: 'final_event', title: 'Итоговое мероприятие', second: null }
const typed: TypedMeasure = {
  title: '',
  from: day('2027-04-20'),
  through: day('2027-05-20'),
  secondFrom: null,
  secondThrough: null,
  executors: { roles: ['curator'], people: [] },
  result: 'Протокол',
}
const change = (given: Partial<TypedMeasure>, of: Parameters<typeof changeMeasure>[0] = measure) =>
  changeMeasure(of, { ...typed, ...given }, 2026)

describe('R-RMP-7 a measure is changed', () => {
  it('keeps its title when it is of the template', () => {
    expect(change({ title: 'Ярмарка' })).toMatchObject({ ok: true, value: { title: 'Итоговое мероприятие' } })
    expect(change({ title: 'Ярмарка' }, { ...measure, code: null })).toMatchObject({
      ok: true,
      value: { title: 'Ярмарка', span: { from: '2027-04-20', through: '2027-05-20' } },
    })
  })
  it.each([
    ['backwards', { through: day('2027-04-19') }],
    ['outside-year', { from: day('2026-07-31') }],
    ['outside-year', { through: day('2027-08-20') }],
    ['second-half', { secondFrom: day('2027-06-01') }],
    ['second-backwards', { secondFrom: day('2027-06-10'), secondThrough: day('2027-06-01') }],
    ['second-overlaps', { secondFrom: day('2027-05-20'), secondThrough: day('2027-06-01') }],
    ['nobody', { executors: { roles: [], people: [] } }],
  ] as const)('refuses: %s', (reason, given) => {
    expect(change(given)).toMatchObject({ ok: false, refusal: { reason } })
  })
  it('what is held twice stays held twice, and an own one has a title', () => {
    const twice = { ...measure, second: { from: day('2027-06-01'), through: day('2027-06-05') } }
    expect(change({}, twice)).toMatchObject({ ok: false, refusal: { reason: 'second-half' } })
    expect(change({}, { ...measure, code: null, title: '' })).toMatchObject({
      refusal: { reason: 'no-title' },
    })
  })
})

describe('R-RMP-8 facts for a measure of one’s own', () => {
  it('are all known to the program', () => {
    expect(offeredFacts.filter((code) => !mayClose(code))).toEqual([])
    expect(mayClose('paper:order_final')).toBe(false)
  })
})

describe('R-RMP-9 what differs from what was approved', () => {
  const span = { from: day('2027-04-20'), through: day('2027-05-20') }
  const approved = { span, second: null }
  it('other days, and what was taken or dropped since', () => {
    const kept = { span, second: null, approved, droppedOn: null } as never as Parameters<
      typeof changedSinceApproval
    >[0]
    expect(changedSinceApproval(kept)).toBe(false)
    expect(changedSinceApproval({ ...kept, span: { ...span, through: day('2027-05-21') } })).toBe(true)
    expect(changedSinceApproval({ ...kept, approved: null })).toBe(true)
    expect(changedSinceApproval({ ...kept, droppedOn: day('2027-01-01') })).toBe(true)
    expect(changedSinceApproval({ ...kept, approved: null, droppedOn: day('2026-08-10') })).toBe(false)
  })
})
