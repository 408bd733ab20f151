import { describe, expect, it } from 'vitest'
import { day } from '#kit/day.ts'
import {
  autumn,
  facts,
  named,
  order,
  pair,
  pairId,
  paper,
  personId,
  whyLeftOut,
} from '#tests/indicator-facts.ts'
import { missingOf } from './indicator.ts'
import { consentsComplete, paidMentors } from './papers.ts'

const byLink = (one: ReturnType<typeof pair>) => ({
  ...one,
  members: one.members.map((member) => ({
    ...member,
    consent: { ...member.consent!, source: 'link' as const },
  })),
})
const of = (mentorship: string) => ({ mentorship: pairId(mentorship) })
const pd = (...people: readonly string[]) => people.map((one) => paper('pd_consent', one))

describe('R-IND-10 complete papers', () => {
  const mentorships = [
    pair('а', 'Белова', ['Юрьев']),
    byLink(pair('б', 'Громов', ['Яшин'])),
    pair('в', 'Методист', ['Эткин'], { basis: 'job_function' }),
  ]
  const school = facts({
    mentorships,
    papers: [
      order(['а', 'б', 'в']),
      ...pd('Белова', 'Юрьев', 'Громов', 'Яшин', 'Методист'),
      paper('addendum', 'Белова', of('а')),
      paper('pd_consent', 'Эткин', { lapsedOn: day('2026-11-01') }),
    ],
  })
  it('depend on the basis: 4 of 6, each of the others with all that is missing', () => {
    const found = consentsComplete(school, autumn)
    expect(named(found.numerator).toSorted()).toEqual(['Белова', 'Методист', 'Юрьев', 'Яшин'])
    expect(found.value).toBe(66.67)
    expect(whyLeftOut(missingOf(found))).toEqual([
      'Громов: no-own-hand',
      'Громов: no-addendum',
      'Эткин: no-pd-consent',
    ])
  })
  it('R-IND-3 before it was taken back the consent was there', () => {
    expect(named(consentsComplete(school, day('2026-10-31')).numerator)).toContain('Эткин')
  })
  it('of several pairs every one must be complete', () => {
    const two = [...mentorships, pair('г', 'Белова', ['Эткин'])]
    const found = consentsComplete(
      { ...school, mentorships: two, papers: [...school.papers, order(['г'])] },
      autumn,
    )
    expect(whyLeftOut(missingOf(found))).toContain('Белова: no-addendum')
  })
})

describe('R-IND-10 paid mentors', () => {
  it('have an agreement that says what is paid: 1 of 3 by ст. 351.8', () => {
    const found = paidMentors(
      facts({
        mentorships: [
          pair('а', 'Белова', ['Юрьев']),
          pair('б', 'Громов', ['Яшин']),
          pair('в', 'Дятлова', ['Эткин']),
          pair('г', 'Гость', ['Щукин'], { basis: 'outside' }),
        ],
        papers: [
          order(['а', 'б', 'в', 'г']),
          paper('addendum', 'Белова', { ...of('а'), pay: '3 000 рублей' }),
          paper('addendum', 'Громов', of('б')),
          paper('addendum', 'Дятлова', { ...of('в'), pay: '3 000 рублей', signedOn: day('2026-12-01') }),
        ],
      }),
      autumn,
    )
    expect(found).toMatchObject({ value: 33.33, totals: { numerator: 1, denominator: 3 } })
    expect(found.numerator[0]?.of).toEqual({ kind: 'person', person: personId('Белова') })
    expect(whyLeftOut(found.leftOut)).toEqual([
      'Громов: no-pay',
      'Дятлова: no-addendum',
      'Гость: other-basis',
    ])
  })
})
