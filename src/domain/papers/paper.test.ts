import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import { byMaking, isSigned, type Paper, stateOf } from './paper.ts'

const blank = { signedOn: null, inForceFrom: null, inForceThrough: null, lapsedOn: null }
const order = { ...blank, signedOn: day('2026-09-28'), inForceFrom: day('2026-10-01') }
const consent = { ...blank, signedOn: day('2026-09-20'), inForceThrough: day('2027-05-31') }

describe('R-PAP-1 what a paper is follows from its days', () => {
  it.each([
    ['a draft has no day', blank, '2026-10-01', 'draft'],
    ['signed, but its day has not come', order, '2026-09-30', 'signed'],
    ['in force from its day', order, '2026-10-01', 'in-force'],
    ['in force from its signature where no other day is named', consent, '2026-09-20', 'in-force'],
    ['in force on the last day of its term', consent, '2027-05-31', 'in-force'],
    ['lapsed after the last day of its term', consent, '2027-06-01', 'lapsed'],
    [
      'in force on the eve of being taken back',
      { ...order, lapsedOn: day('2026-11-02') },
      '2026-11-01',
      'in-force',
    ],
    [
      'lapsed from the day it is taken back',
      { ...order, lapsedOn: day('2026-11-02') },
      '2026-11-02',
      'lapsed',
    ],
  ] as const)('%s', (_, paper, today, state) => {
    expect(stateOf(paper, day(today))).toBe(state)
    expect(isSigned(paper, day(today))).toBe(state === 'signed' || state === 'in-force')
  })
})

it('R-PAP-7 papers of one press are listed by kind and by the alphabet, the newest press first', () => {
  const listed = (kind: Paper['kind'], title: string, at: string) => ({
    kind,
    title,
    madeAt: `2026-09-0${at}T06:00:00.000Z` as Paper['madeAt'],
  })
  const papers = [
    listed('pd_consent', 'Белов', '1'),
    listed('consent_mentor', 'Орлова', '1'),
    listed('consent_mentor', 'Кузнецова', '1'),
    listed('order_pairs', 'Приказ', '1'),
    listed('minutes', 'Протокол', '2'),
  ]
  expect(papers.sort(byMaking).map(({ title }) => title)).toEqual([
    'Протокол',
    'Приказ',
    'Кузнецова',
    'Орлова',
    'Белов',
  ])
})
