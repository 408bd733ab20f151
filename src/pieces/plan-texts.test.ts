import { describe, expect, it } from 'vitest'
import type { PlanMeasures } from '#domain/explanations/plan-measures.ts'
import { planChanges } from './plan-texts.ts'

const plan: PlanMeasures = {
  served: 14,
  asked: 16,
  servedByClass: [{ priority: 0, served: 10, of: 10 }],
  worst: 612,
  total: 9_000,
  spread: 24,
  mostLed: 2,
  blocking: { 0: 0, 50: 0, 100: 0 },
}
const to = (other: Partial<PlanMeasures>) => planChanges({ before: plan, after: { ...plan, ...other } })

describe('R-DSK-1 what becomes worse and what better, in words', () => {
  it('says nothing of what stays', () => {
    expect(to({})).toEqual({ worse: [], better: [] })
  })
  it('goes by levels, worse and better apart', () => {
    expect(to({ served: 13, worst: 640, total: 8_400 })).toEqual({
      worse: [
        'Без пары останется ещё 1 человек: с парой будет 13 из 16, сейчас 14.',
        'Сумма баллов уменьшится на 600 баллов.',
      ],
      better: ['Самый низкий балл вырастет на 28: станет 640, сейчас 612.'],
    })
    expect(to({ served: 16, total: 10_000 }).better).toEqual([
      'Пару получат ещё 2 человека: с парой будет 16 из 16, сейчас 14.',
      expect.stringMatching(/^Сумма баллов вырастет на 1\s000 баллов\.$/),
    ])
  })
  it('says whose turn it was, how even the load is, and who would rather be together', () => {
    expect(to({ servedByClass: [{ priority: 0, served: 9, of: 10 }] }).worse).toEqual([
      'Вместо 1 человека, кто в очереди раньше, пару получит кто-то из следующих.',
    ])
    expect(to({ spread: 26, mostLed: 3, blocking: { 0: 1, 50: 0, 100: 0 } }).worse).toEqual([
      'Нагрузка наставников станет менее ровной: больше всего у одного наставника 3 человека, сейчас 2.',
      'Пар, в которых обоим было бы лучше друг с другом, станет 1, сейчас 0.',
    ])
    expect(to({ spread: 22 }).better).toEqual(['Нагрузка наставников станет ровнее.'])
  })
})
