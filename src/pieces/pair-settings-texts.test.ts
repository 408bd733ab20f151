import { describe, expect, it } from 'vitest'
import type { Measures } from '#domain/matching/level-costs.ts'
import { usualSettings, usualThresholds } from '#domain/needs/pair-settings.ts'
import { settingsChanges } from '#domain/needs/settings-changes.ts'
import {
  levelCostText,
  measuresText,
  provenText,
  settingsChangedText,
  weighedByText,
} from './pair-settings-texts.ts'

const plan: Measures = {
  served: 8,
  servedByClass: [
    { priority: 0, served: 3, of: 3 },
    { priority: 1, served: 5, of: 6 },
  ],
  worst: 446,
  total: 4096,
  spread: 12,
  moved: 0,
  blocking: { 0: 2, 50: 1, 100: 0 },
}
const cost = (other: Partial<Measures>, counts = true) =>
  levelCostText({ level: 'worst', counts, with: plan, without: { ...plan, ...other } })

describe('R-PST-3, R-PST-4 settings in sentences', () => {
  it('say what a level gives and takes, and where it costs nothing', () => {
    expect(cost({ worst: 380, total: 4120 })).toBe(
      'Сейчас с ним: самый низкий балл 446 вместо 380; сумма баллов 4096 вместо 4120.',
    )
    expect(cost({ spread: 14 }, false)).toBe('Если включить: нагрузка ровнее.')
    expect(cost({})).toBe('Сейчас ничего не стоит: числа плана с ним и без него одинаковы.')
  })

  it('tell classes apart where as many are served', () => {
    const servedByClass = [
      { priority: 0, served: 2, of: 3 },
      { priority: 1, served: 6, of: 6 },
    ]
    expect(cost({ servedByClass })).toContain('с наставником молодых педагогов 3 вместо 2')
  })

  it('show the worst-off and stability together', () => {
    expect(measuresText(plan, 9)).toBe(
      '8 из 9 с наставником; самый низкий балл 446; сумма баллов 4096; пар, где обоим было бы лучше друг с другом: 2, больше чем на 100 баллов — ни одной',
    )
  })

  it('name every change with what was', () => {
    const thresholds = { ...usualThresholds, mentorMonths: 36, mentorCategory: false, usualPlaces: 1 }
    const after = { ...usualSettings, policy: 'sum', levels: ['total', 'spread'], thresholds } as const
    expect(settingsChangedText(settingsChanges(usualSettings, after))).toBe(
      'Главное — «Больше пользы в сумме» вместо «Никого не обделить»; уровни: сумма баллов, затем ровная нагрузка; педагогический стаж наставника: не меньше 3 лет (было: не меньше 5 лет); наставнику нужна действующая категория: нет (было: да); сколько человек ведёт наставник, если сам не сказал: 1 человек (было: 2 человека).',
    )
  })

  it('name the version a score was made by', () => {
    expect(weighedByText({ weights: '1' })).toBe('Веса обычные.')
    expect(weighedByText({ weights: '1.3' })).toBe('Веса по настройкам версии 3.')
  })

  it('claim of a plan no more than its settings have it proved', () => {
    expect(provenText(usualSettings)).toBe(
      'дать наставника большему числу людей нельзя, и очередь по категориям не нарушена, а самую слабую пару не усилить',
    )
    expect(provenText({ policy: 'sum', levels: ['total'], classes: false })).toBe(
      'дать наставника большему числу людей нельзя, а сумму баллов не увеличить',
    )
    expect(provenText({ policy: 'stable', levels: [], classes: false })).toBe(
      'никто не захочет поменяться больше чем на 100 баллов',
    )
  })
})
