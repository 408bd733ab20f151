import { describe, expect, it } from 'vitest'
import { menteeCategories } from '#domain/needs/mentee-categories.ts'
import { mentorCandidate } from '#domain/needs/mentor-candidate.ts'
import { type Alone, noCorrections } from '#domain/needs/proposal.ts'
import { proposePairs } from '#domain/needs/propose-pairs.ts'
import { day } from '#kit/day.ts'
import { novice, teacher, today } from '#tests/pool-people.ts'
import {
  candidateReason,
  categoryReason,
  groupReason,
  monthsText,
  pairReason,
  poolRefusalText,
  scorePartText,
  tooFewMentors,
  unknownCategoryReason,
  whyNobody,
} from './pair-texts.ts'
import { proposalRefusalTexts } from './refusal-texts.ts'

const staff = [teacher('иванова'), teacher('орлова', { subject: 'история' }), novice('петров')]
const found = proposePairs(staff, { today, kind: 'school' })
if (!found.ok || found.value.kind !== 'proposal') throw new Error('a proposal was expected')
const proposal = found.value

describe('R-NEE-9 why one mentor leads several', () => {
  it('is too few places only where there are too few', () => {
    expect(groupReason([], true)).toContain('больше, чем мест')
    expect(groupReason([], false)).toBe(
      'Наставник готов вести столько человек, и по вашим правилам план с этой группой лучший.',
    )
  })
})

describe('R-NEE-13 every reason is a sentence', () => {
  it('of a pair', () => {
    expect(pairReason(proposal.pairs[0]!, { name: 'Иванова', pedagogicalMonths: 252 })).toBe(
      'Общий предмет — математика; Иванова может вести темы «Структура и этапы современного урока (обновленный ФГОС)», «Дисциплина и управление классом/группой», «Взаимодействие с родителями (законными представителями)»; высшая категория, педагогический стаж 21 год.',
    )
    expect(pairReason(proposal.pairs[0]!, { name: 'Иванова', pedagogicalMonths: 252 }, 'counted')).toBe(
      'Общий предмет — математика; может вести 3 темы запроса; высшая категория, педагогический стаж 21 год.',
    )
  })

  it('R-WRD-10 names what both wrote of in their own words', () => {
    const words = {
      needs: new Map([['петров', 'Дети не слушаются, журнал не идёт']]),
      offers: new Map([
        ['иванова', 'Порядок в классе, управление классом; электронный журнал'],
        ['орлова', 'Пишу стихи'],
      ]),
    }
    const made = { ...noCorrections, words }
    const written = proposePairs(staff, { today, kind: 'school', corrections: made })
    if (!written.ok || written.value.kind !== 'proposal') throw new Error('a proposal was expected')
    const text = pairReason(written.value.pairs[0]!, { name: 'Иванова', pedagogicalMonths: 252 }, 'counted')
    expect(text).toContain(
      'своими словами пишут об одном: «дисциплина в классе и группе», «электронный журнал»;',
    )
  })

  it('of a category, with the day of the rule', () => {
    const [young] = menteeCategories(novice('п'), today).categories
    expect(categoryReason(young!)).toBe(
      'Педагогический стаж 1 год 2 месяца — меньше трёх лет; правило действует с 25.12.2019',
    )
    const [unknown] = menteeCategories(
      teacher('и', { pedagogicalMonths: null, totalMonths: 40 }),
      today,
    ).unknown
    expect(unknown && unknownCategoryReason(unknown)).toMatch(/^Не знаем, относится ли к категории «молодой/)
    const [hired] = menteeCategories(teacher('и', { hiredOn: day('2026-09-01') }), today).categories
    expect(categoryReason(hired!)).toContain('В организации с 01.09.2026 — меньше одного года')
  })

  it('of a candidate, for and against', () => {
    expect(candidateReason(mentorCandidate(teacher('и'), today))).toBe(
      'Может быть наставником: высшая категория, педагогический стаж 21 год.',
    )
    expect(candidateReason(mentorCandidate(teacher('и', { onLeave: true, categories: [] }), today))).toBe(
      'Не предлагается: нет действующей первой или высшей категории, в длительном отпуске.',
    )
    expect(candidateReason(mentorCandidate(teacher('и', { categories: null }), today))).toBe(
      'Не знаем: в списке нет сведений — категория; педагогический стаж 21 год.',
    )
  })

  it('of a mentee whom nobody fits', () => {
    const counts = [
      { reason: 'no-topic-covered', mentors: 19 },
      { reason: 'no-place', mentors: 2 },
    ] as const
    expect(whyNobody({ mentee: 'п', why: 'no-place', counts })).toBe(
      'Пара не нашлась. Всего 21 наставник: 19 — не ведёт ни одной темы запроса; 2 — места заняты.',
    )
    expect(tooFewMentors(1)).toContain('только один кандидат')
  })

  it('R-EXP-10 of whoever said no: the same as of a kind that is not led, counted together', () => {
    const counts = [
      { reason: 'kind-not-offered', mentors: 2 },
      { reason: 'boss-line', mentors: 2 },
      { reason: 'refused', mentors: 1 },
    ] as const
    expect(whyNobody({ mentee: 'п', why: 'no-eligible', counts })).toBe(
      'Пара не нашлась. Всего 5 наставников: 3 — не подходит по ответам; 2 — начальник и подчинённый.',
    )
  })

  it('R-WSH-4 of a «нет» that nobody is told of: neither by words nor by place', () => {
    const counted = (...reasons: readonly (readonly [Alone['counts'][number]['reason'], number])[]) =>
      whyNobody({
        ...{ mentee: 'п', why: 'no-eligible' },
        counts: reasons.map(([reason, mentors]) => ({ reason, mentors })),
      })
    expect(counted(['boss-line', 2], ['kind-not-offered', 1], ['unfit-by-answers', 2])).toBe(
      counted(['kind-not-offered', 3], ['boss-line', 2]),
    )
  })

  it('of a part of the score', () => {
    expect(scorePartText(proposal.pairs[0]!.score.parts[1]!)).toBe(
      'взаимный выбор: 0 из 200, пока нет ответов',
    )
  })

  it('of a refusal', () => {
    const conflict = [{ mentee: 'п', mentor: 'и', code: 'boss-line' }]
    const refusal = { reason: 'lock-forbidden', conflict } as const
    expect(proposalRefusalTexts['lock-forbidden'](refusal, (id) => (id === 'п' ? 'Петров' : 'Иванова'))).toBe(
      'Закреплённая пара невозможна: Петров — Иванова (начальник и подчинённый).',
    )
    expect(poolRefusalText({ reason: 'not-a-list', path: 'mentees' })).toBe(
      'Файл подбора не прочитан: mentees — здесь нужен список.',
    )
  })

  it.each([
    [0, 'меньше месяца'],
    [12, '1 год'],
    [62, '5 лет 2 месяца'],
  ])('%s months', (months, text) => {
    expect(monthsText(months)).toBe(text)
  })
})
