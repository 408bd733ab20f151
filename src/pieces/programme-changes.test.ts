import { describe, expect, it } from 'vitest'
import { contentOf, programme } from '#domain/documents/programme.document.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { editContent } from '#domain/programmes/edit-content.ts'
import type { Programme, ProgrammeVersion, ProgrammeVersionId } from '#domain/programmes/programme.ts'
import { day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { schoolYear } from '#tests/document-years.ts'
import { programmeChanges } from './programme-changes.ts'

const pair = schoolYear.pairs[0]!
const at = instant(Date.parse('2027-04-20T08:00:00Z'))
const first: ProgrammeVersion = {
  id: 'в1' as ProgrammeVersionId,
  number: 1,
  content: contentOf(schoolYear, pair)!,
  from: pair.from,
  through: pair.through,
  firstMeeting: pair.from,
  because: '',
  createdAt: at,
  createdBy: null,
  savedAt: at,
  marks: [],
}
const head = 'Громов' as PersonId
const approved = {
  ...({ kind: 'approved', by: head, on: day('2027-04-21'), source: 'paper', enteredBy: head } as const),
  ...{ remark: null, at },
}

function prolonged(): Programme {
  const term = { part: 'term', from: first.from, through: day('2027-06-30') } as const
  const text = editContent(first, term, { kind: 'school', mentees: [{ needCategory: null }] })
  if (!text.ok) throw new Error(text.refusal.reason)
  const second = {
    ...first,
    ...text.value,
    number: 2,
    because: 'Продление по обоюдному желанию',
    marks: [approved],
  }
  return { mentorship: 'пара' as MentorshipId, versions: [first, second] }
}

describe('R-PRG-8 the list of changes of a printed programme', () => {
  it('says why and what, with the day it was approved, and leaves a line to write on', () => {
    const changes = programmeChanges(prolonged(), 'school')!
    expect(changes).toHaveLength(2)
    expect(changes[0]).toMatchObject({ day: '21.04.2027' })
    expect(changes[0]!.text).toMatch(/^Продление по обоюдному желанию\. Срок продлён: было с/)
    expect(programmeChanges({ ...prolonged(), versions: [first] }, 'school')).toBeUndefined()
  })

  it('R-PRG-2 what is printed is the version: its term, its words, its changes', () => {
    const all = prolonged()
    const second = all.versions[1]!
    const content = { ...second.content, aim: 'Уверенный урок', conditions: 'Кабинет № 5 по средам.' }
    const drawn = programme(schoolYear, pair, { ...second, content }, programmeChanges(all, 'school'))
    expect(drawn).toMatchObject({
      ok: true,
      value: {
        data: {
          aim: 'Уверенный урок',
          changes: [{ day: '21.04.2027' }, { day: ' ' }],
          plan: expect.arrayContaining([expect.objectContaining({ term: '17–30\u00a0июня 2027\u00a0г.' })]),
        },
      },
    })
  })
})
