import { describe, expect, it } from 'vitest'
import type { Day } from '#kit/day.ts'
import { type Employment, mainEmployment } from './employment.ts'

const job = (position: string, rest: Partial<Employment> = {}): Employment => ({
  id: position as Employment['id'],
  position,
  positionCode: null,
  subject: null,
  kind: 'main',
  rate: null,
  from: null,
  through: null,
  onLeave: false,
  leaveThrough: null,
  ...rest,
})
const ended = { from: '2019-09-01' as Day, through: '2020-08-31' as Day }

describe('R-PER-4 the position that names a person', () => {
  it.each([
    ['the main one', [job('а', { kind: 'external' }), job('б')], 'б'],
    ['the first where none is main', [job('а', { kind: 'internal' }), job('б', { kind: 'external' })], 'а'],
    ['not one that has ended', [job('а', ended), job('б', { kind: 'internal' })], 'б'],
    ['the last of one who left', [job('а', ended), job('б', { through: '2025-08-31' as Day })], 'б'],
  ])('is %s', (_, employments, position) => {
    expect(mainEmployment(employments)?.position).toBe(position)
  })
  it('is none where there is no employment', () => {
    expect(mainEmployment([])).toBeUndefined()
  })
})
