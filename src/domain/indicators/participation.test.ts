import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  beginner,
  facts,
  happened,
  job,
  named,
  order,
  pair,
  personId,
  teacher,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { missingOf } from './indicator.ts'
import { involvement, participants, shareOfTeachers } from './participation.ts'

const guest = {
  person: personId('Гость'),
  employer: 'Лицей № 2',
  position: 'учитель',
  agreement: null,
  from: day('2026-09-01'),
  through: null,
}

/** Ten teachers work here; Белова leads two and is led herself. */
const school = facts({
  people: [
    ...['Белова', 'Громов', 'Дятлова', 'Ершов', 'Жукова', 'Зимин'].map((name) => teacher(name)),
    ...['Юрьев', 'Яшин', 'Эткин', 'Щукин'].map((name) => beginner(name)),
    teacher('Отпускница', { employments: [job({ onLeave: true })] }),
    teacher('Совместитель', { employments: [job({ kind: 'external' })] }),
    teacher('Завхоз', { employments: [job({ position: 'завхоз', positionCode: null })] }),
    teacher('Ушедшая', { employments: [job({ through: day('2026-06-30') })] }),
    teacher('Гость', { employments: [] }),
  ],
  outside: [guest],
  mentorships: [
    pair('первая', 'Белова', ['Юрьев', 'Яшин']),
    pair('вторая', 'Громов', ['Белова']),
    pair('от гостя', 'Гость', ['Эткин']),
    pair('без приказа', 'Дятлова', ['Щукин']),
    pair('ещё не началась', 'Ершов', ['Щукин'], { from: day('2026-12-01') }),
    pair('скоростная', 'Жукова', ['Щукин'], { types: ['speed'] }),
  ],
  papers: [order(['первая', 'вторая', 'от гостя', 'ещё не началась', 'скоростная'])],
})

describe('R-IND-4 the share of teachers in mentoring', () => {
  const found = shareOfTeachers(school, autumn)
  it('counts each once, of teachers who work here: 5 of 10', () => {
    expect(named(found.numerator).toSorted()).toEqual(['Белова', 'Громов', 'Эткин', 'Юрьев', 'Яшин'])
    expect(found.totals).toEqual({ numerator: 5, denominator: 10 })
    expect(found.value).toBe(50)
    expect(found.numerator.filter(({ because }) => because === 'both')).toHaveLength(1)
  })
  it('says who is left out, and why', () => {
    expect(whyLeftOut(found.leftOut)).toEqual([
      'Отпускница: on-leave',
      'Совместитель: external',
      'Завхоз: no-teaching-position',
      'Гость: outside',
    ])
    expect(named(missingOf(found))).toEqual(['Дятлова', 'Ершов', 'Жукова', 'Зимин', 'Щукин'])
  })
})

it('R-IND-2 has no number where nobody works', () => {
  expect(shareOfTeachers(facts(), autumn)).toMatchObject({
    value: null,
    totals: { numerator: 0, denominator: 0 },
  })
})

it('R-IND-3 is counted as of the day: before the order nobody takes part, in December one pair more', () => {
  expect(shareOfTeachers(school, day('2026-09-07')).value).toBe(0)
  expect(shareOfTeachers(school, day('2026-12-01')).totals.numerator).toBe(7)
})

it('R-IND-6 a group is its people of that day, and an ended pair is gone after its last day', () => {
  const left = { person: personId('Яшин'), side: 'mentee', through: day('2026-10-31') } as const
  const group = pair('группа', 'Громов', ['Юрьев'], {
    former: [left],
    ending: { on: day('2026-11-30'), way: 'curator', by: null },
  })
  const known = facts({ people: school.people, mentorships: [group], papers: [order(['группа'])] })
  const numbers = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(
    (on) => shareOfTeachers(known, day(on)).totals.numerator,
  )
  expect(numbers).toEqual([3, 2, 2, 0])
})

it('R-IND-4 participants of programmes add up from mentors, mentees and both: 1 + 3 + 1, and one more from elsewhere', () => {
  const found = participants(school, autumn)
  expect(found.value).toBe(6)
  expect(found.parts.map(({ code, value }) => [code, value])).toEqual([
    ['only-mentors', 2],
    ['only-mentees', 3],
    ['both-sides', 1],
    ['not-ours', 1],
  ])
})

it('R-IND-7 involvement takes in those who were trained and whose pair has ended: 6 of 10, by form 50 % and 20 %', () => {
  const event = happened('induction_session', '2026-09-15', ['Зимин', 'Белова'])
  const found = involvement({ ...school, events: [event] }, autumn)
  expect(found.totals).toEqual({ numerator: 6, denominator: 10 })
  expect(found.parts.map(({ code, value }) => [code, value])).toEqual([
    ['form:teacher_teacher', 50],
    ['training', 20],
  ])
})
