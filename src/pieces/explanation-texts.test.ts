import { describe, expect, it } from 'vitest'
import type { PlanLoss } from '#domain/explanations/plan-loss.ts'
import type { ScorePart } from '#domain/needs/score.ts'
import { casedShort } from './cased-short.ts'
import {
  alternativeReason,
  type CasedName,
  fairnessText,
  firmText,
  forcedReason,
  hallText,
  leastLossText,
  lossParts,
  movedText,
  partSentence,
  recruitText,
  repairedText,
  repairText,
  soughtText,
  whyNotText,
} from './explanation-texts.ts'

const nobody = { gender: null, corrections: {} } as const
const people = [
  { id: 'п', ...nobody, surname: 'Петров', name: 'Пётр', patronymic: 'Павлович' },
  { id: 'и', ...nobody, surname: 'Иванова', name: 'Мария', patronymic: 'Петровна' },
  {
    id: 'с',
    ...nobody,
    surname: 'Сидорова',
    name: 'Анна',
    patronymic: null,
    corrections: { name: { gen: 'Сидоровой Анны' } },
  },
]
const name: CasedName = (id, one) => casedShort(people)(id, one).replaceAll('\u00a0', ' ')
const nothing: PlanLoss = { byClass: [], served: 0, worst: 0, total: 0, spread: 0, moved: 0 }

describe('R-EXP-1 why this one', () => {
  it.each([
    [
      { kind: 'topics', covered: ['methodical_04'], requested: 3 },
      'coverage',
      /^Ведёт 1 тему запроса из 3: «.+» — 50 из 100\.$/,
    ],
    [
      { kind: 'topics', covered: [], requested: 3 },
      'coverage',
      /^Ни одной темы запроса не ведёт — 50 из 100\.$/,
    ],
    [{ kind: 'same-subject', subject: 'математика' }, 'subject', /^Общий предмет, математика — /],
    [{ kind: 'no-data', data: 'marks' }, 'marks', /^Друг друга пока не отмечали — /],
    [{ kind: 'style', same: 6, of: 8 }, 'style', /^О манере работы ответили одинаково на 6 из 8 вопросов — /],
    [{ kind: 'hours', times: ['mon-late'] }, 'hours', /^Оба свободны: понедельник после 13:00 — /],
    [{ kind: 'hours', times: [] }, 'hours', /^Общего свободного времени нет — /],
    // R-WSH-5: nothing of who marked what
    [{ kind: 'marks' }, 'marks', /^Отметки обоих вместе — 50 из 100\.$/],
    [{ kind: 'no-data', data: 'style' }, 'style', /^Стиль работы: 50 из 100, пока нет ответов\.$/],
  ] as const)('%j', (because, part, text) => {
    expect(partSentence({ part, points: 50, of: 100, because } as ScorePart)).toMatch(text)
  })
})

describe('R-EXP-2, R-EXP-3 why not that one', () => {
  it('says what the whole loses, by level, and nothing where nothing is lost', () => {
    expect(lossParts({ ...nothing, served: 2, worst: 40, total: 130 })).toEqual([
      'без пары останутся ещё 2 человека',
      'самый низкий балл упадёт на 40',
      'сумма баллов уменьшится на 130',
    ])
    expect(lossParts({ ...nothing, byClass: [{ priority: 0, people: 1 }] })).toEqual([
      'вместо 1 человека из тех, кто в очереди раньше, пару получит кто-то из следующих',
    ])
    expect(alternativeReason({ loss: nothing, moved: [] })).toBe('План ничего не теряет.')
    const moved = [{ request: 'п', from: 'и', to: 'с' }]
    expect(alternativeReason({ loss: { ...nothing, total: 130 }, moved })).toBe(
      'Сумма баллов уменьшится на 130; наставник изменится ещё у 1 человека.',
    )
  })
  it('says who would move where', () => {
    expect(movedText({ request: 'п', from: 'и', to: 'с' }, name)).toBe(
      'У Петрова П. П. наставником вместо Ивановой М. П. станет Сидорова А.',
    )
    expect(movedText({ request: 'п', from: null, to: 'и' }, name)).toBe(
      'У Петрова П. П. наставником станет Иванова М. П.',
    )
    expect(movedText({ request: 'п', from: 'и', to: null }, name)).toBe('Без пары: Петров П. П.')
    expect(name('с', 'gen')).toBe('Сидоровой А.')
  })
  it('says the least that is lost, and the reason where it may not be', () => {
    expect(leastLossText({ level: 'points', points: 131 })).toBe('Весь план потеряет не меньше 131 балла.')
    expect(leastLossText({ level: 'points', points: -3 })).toContain('узнайте точно')
    expect(leastLossText({ level: 'worst', points: 40 })).toContain('не меньше чем на 40')
    const why = { kind: 'removed', reason: 'refused' } as const
    expect(whyNotText({ mentor: 'и', why })).toBe('Не подходит по ответам.')
    const conflict = { kind: 'infeasible', reason: 'lock-capacity', conflict: [] } as const
    expect(forcedReason({ kind: 'impossible', pair: { request: 'п', block: 'и' }, conflict })).toContain(
      'не получится',
    )
  })
})

describe('R-EXP-5, R-EXP-6, R-EXP-7 what is short and what helps', () => {
  it('agrees in number and case', () => {
    expect(hallText({ requests: ['п', 'с'], blocks: ['и'], places: 1 }, name)).toBe(
      'Мест не хватает: 2 человека (Петров П. П., Сидорова А.) делят 1 место у 1 наставника (Ивановой М. П.).',
    )
    expect(repairText({ kind: 'lift-ban', mentor: 'и' }, name, 'п')).toBe(
      'Снять ваш запрет на пару с Ивановой М. П.',
    )
    expect(repairText({ kind: 'add-place', mentor: 'и' }, name, 'п')).toContain('Спросить Иванову М. П.')
    expect(repairText({ kind: 'widen', topic: 'methodical_04', instead: null }, name, 'п')).toMatch(
      /^Обсудить запрос с Петровым П\. П\.: добавить тему «/,
    )
    const repaired = { what: { kind: 'admit', mentor: 'и' }, effort: 3, moved: [], loss: nothing } as const
    expect(repairedText({ ...repaired, newly: ['п', 'с'] }, name, 'п')).toBe(
      'Пара появится и у Сидоровой А. Другие пары не изменятся.',
    )
  })
  it('says who gets a pair by one more mentor', () => {
    const what = { kind: 'colleague', position: 'teacher', subject: 'математика' } as const
    expect(soughtText(what)).toBe('Учитель, математика')
    expect(recruitText({ what, newly: ['п', 'с'], loss: { ...nothing, served: -2 } }, name)).toBe(
      'Пару получат ещё 2 человека: Петров П. П. и Сидорова А.',
    )
  })
})

describe('R-EXP-8, R-EXP-9 how firm and how fair', () => {
  it('speaks of points, never of percentages', () => {
    expect(firmText({ kind: 'changes', by: 41 })).toBe(
      'План изменится, если балл этой пары упадёт на 41 балл или больше.',
    )
    expect(firmText({ kind: 'never' })).toContain('план не изменится')
    expect(fairnessText({ worst: 420, blocking: { 0: 0, 50: 0, 100: 0 } })).toContain(
      'Нет двоих, которым вместе было бы лучше',
    )
    expect(fairnessText({ worst: 420, blocking: { 0: 3, 50: 1, 100: 0 } })).toBe(
      'Самый низкий балл в предложении — 420 из 1000. Пар, в которых обоим было бы лучше друг с другом: 3; если считать только разницу больше 50 баллов — 1, больше 100 — 0.',
    )
  })
})
