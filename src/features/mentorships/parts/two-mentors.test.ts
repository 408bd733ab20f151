import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { TwoMentorsNote } from './two-mentors.tsx'

const two = {
  ...{ mentor: 'орлов', topics: ['methodical_01'], coMentor: 'сомова', coTopics: ['ict_01'] },
  missing: ['legal_01'],
}
const words = { name: String, short: (id: string) => id.toUpperCase(), role: String, gender: () => undefined }

describe('R-PYR-7 two mentors on the form', () => {
  it('says who leads what, what nobody leads, and fills the form by one press', () => {
    const text = render(h(TwoMentorsNote, { two, mentee: 'петров', words }))
    expect(text).toMatch(/ОРЛОВ — «.+»\. СОМОВА — «.+»\. Не ведёт никто из них: «/)
    expect(text).toContain('/mentorships/new?mentee=петров&amp;two=yes')
  })
})
