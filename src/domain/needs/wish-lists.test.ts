import { describe, expect, it } from 'vitest'
import { novice, teacher, usual } from '#tests/pool-people.ts'
import { correctionsOf } from './pool-of-staff.ts'
import type { PoolPerson } from './pool-person.ts'
import { noCorrections } from './proposal.ts'
import { nothingSaid } from './said.ts'
import { wishLists } from './wish-lists.ts'
import type { Wish } from './wishes.ts'

const historian = teacher('историк', { subject: 'история' })
const school = [teacher('иванова'), historian, novice('петров'), novice('сидоров', { subject: 'история' })]
const everybody = new Set([...school.map(({ id }) => id), 'новичок'])
const pair = { mentee: 'петров', mentor: 'иванова' }

function lists(
  made: Partial<typeof noCorrections> = {},
  seen: Partial<Parameters<typeof wishLists>[3]> = {},
  staff: readonly PoolPerson[] = school,
) {
  const context = { ...usual, kind: 'school' as const }
  return wishLists(staff, { ...noCorrections, ...made }, context, {
    consented: everybody,
    unlisted: new Set(),
    live: [],
    ...seen,
  })
}
const mentorsOf = (...given: Parameters<typeof lists>) =>
  lists(...given)
    .listOf('петров')
    .mentors.map((one) => one.person)
const menteesOf = (...given: Parameters<typeof lists>) =>
  lists(...given)
    .listOf('иванова')
    .mentees.map((one) => one.person)

describe('R-WSH-6 whom one may mark', () => {
  it('is whoever may be a mentor, and whoever looks for one', () => {
    expect(lists().mentees).toEqual(['петров', 'сидоров'])
    expect(lists().mentors).toEqual(['иванова', 'историк'])
    expect(lists().listOf('петров')).toMatchObject({
      mentors: [
        { person: 'иванова', near: true, topics: [] },
        { person: 'историк', near: false },
      ],
      mentees: [],
    })
    expect(lists().listOf('иванова').mentees).toEqual([
      { person: 'петров', near: true },
      { person: 'сидоров', near: false },
    ])
    expect(lists().listOf('никто')).toEqual({ mentors: [], mentees: [], unseen: 0 })
  })
  it('leaves nobody out for what somebody said against the other', () => {
    expect(mentorsOf({ refusals: [pair] })).toEqual(['иванова', 'историк'])
    const marks = [{ person: 'иванова', side: 'mentor', about: 'петров', mark: 'no' }] as const
    const wishes = { answered: true, marks }
    expect(mentorsOf({ wishes })).toEqual(mentorsOf())
    expect(menteesOf({ wishes })).toEqual(menteesOf())
  })
  it('keeps whom a lock alone brought, though that lock gives way to a «нет»: only the other would miss somebody', () => {
    const people = [...school, novice('новичок')]
    const wish = { person: 'новичок', side: 'mentor', about: 'петров', mark: 'no' } as const
    const listed = (marks: readonly Wish[]) => {
      const locks = [{ mentee: 'петров', mentor: 'новичок', correction: 'lock' as const }]
      const decided = { categories: [], mentors: [], pairs: locks }
      const said = { ...nothingSaid, today: usual.today, wishes: { answered: true, marks } }
      return lists(correctionsOf(decided, people, said), {}, people).listOf('новичок').mentees
    }
    expect(listed([]).map((one) => one.person)).toContain('петров')
    expect(listed([wish])).toEqual(listed([]))
  })
  it('leaves out pairs that the curator ruled out, that exist, and mentors without a place', () => {
    expect(mentorsOf({ bans: [pair] })).toEqual(['историк'])
    expect(menteesOf({ bans: [pair] })).toEqual(['сидоров'])
    expect(mentorsOf({}, { live: [pair] })).toEqual(['историк'])
    expect(mentorsOf({ places: [{ mentor: 'иванова', places: 0 }] })).toEqual(['историк'])
    expect(menteesOf({ settled: ['петров'] })).toEqual(['сидоров'])
    expect(mentorsOf({ notAdmitted: ['историк'] })).toEqual(['иванова'])
  })
  it('shows a mentee who helps with what is difficult, and the mentor nothing of it', () => {
    const offered = new Map([
      ['иванова', ['ict_01', 'methodical_04']],
      ['историк', ['subject_01']],
    ])
    const topics = [{ person: 'петров', topics: ['methodical_04'] }]
    expect(lists({ offered, topics }).listOf('петров').mentors).toEqual([
      { person: 'иванова', near: true, topics: ['methodical_04', 'ict_01'] },
    ])
    const asked = lists({ offered, topics }).listOf('историк')
    expect(asked.mentees.map((one) => one.person)).toEqual(['петров', 'сидоров'])
    expect(JSON.stringify(asked)).not.toContain('methodical')
  })
  it('R-BNK-9 shows nobody who gave no consent or asked not to be shown, and says how many', () => {
    const consented = new Set(['историк', 'петров', 'иванова'])
    expect(lists({}, { consented }).listOf('иванова')).toMatchObject({ unseen: 1 })
    expect(menteesOf({}, { consented })).toEqual(['петров'])
    expect(mentorsOf({}, { unlisted: new Set(['историк']) })).toEqual(['иванова'])
    expect(lists({}, { unlisted: new Set(['историк']) }).listOf('петров').unseen).toBe(1)
  })
})
