import type { Member, Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { PresentDesk } from '#domain/mentorships/present-school.ts'
import { usualSettings } from '#domain/needs/pair-settings.ts'
import type { Kept } from '#domain/needs/pool-of-staff.ts'
import { nothingSaid } from '#domain/needs/said.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'
import { mentorshipOf } from './mentorship-of.ts'

export const today = day('2026-11-21')
export const person = (
  id: string,
  other: Partial<Kept['employments'][number]> = {},
  more: Partial<Kept> = {},
): Kept => ({
  id,
  birthDay: day('1980-05-12'),
  birthYear: null,
  pedagogicalDegree: true,
  totalMonths: 260,
  pedagogicalMonths: 252,
  serviceOn: today,
  categories: [{ category: 'highest', from: day('2024-03-01'), through: null }],
  employments: [
    {
      id: `${id} работа`,
      positionCode: 'teacher',
      position: 'учитель',
      subject: 'математика',
      kind: 'main',
      rate: 1,
      from: day('2010-09-01'),
      through: null,
      onLeave: false,
      ...other,
    } as never,
  ],
  ...more,
})
export const novice = (id: string, other: Partial<Kept['employments'][number]> = {}) =>
  person(
    id,
    { from: day('2025-09-01'), ...other },
    { birthDay: day('2001-02-03'), totalMonths: 14, pedagogicalMonths: 14, categories: [] },
  )
export const member = (who: string, side: Member['side']): Member => ({
  person: who as PersonId,
  side,
  topics: side === 'co_mentor' ? ['assessment'] : [],
  consent: { answer: 'yes', on: today, source: 'paper', enteredBy: null, scan: null },
})
export const pair = (mentor: string, mentees: readonly string[], more: Partial<Mentorship> = {}) =>
  mentorshipOf({
    id: `${mentor}-${mentees.join('-')}` as MentorshipId,
    members: [member(mentor, 'mentor'), ...mentees.map((one) => member(one, 'mentee'))],
    ...more,
  })
export const desk = (
  staff: readonly Kept[],
  mentorships: readonly Mentorship[],
  more: Partial<PresentDesk> = {},
): PresentDesk => ({
  staff,
  roles: [],
  decisions: { categories: [], mentors: [], pairs: [] },
  kind: 'school',
  today,
  settings: usualSettings,
  said: { ...nothingSaid, today: today as Day },
  mentorships,
  ordered: new Set(mentorships.map((one) => one.id)),
  ...more,
})
export const staff = [
  person('Яковлева'),
  person('Орлов'),
  person('Сомова'),
  ...['А', 'Б', 'В'].map((id) => novice(id)),
]
export const pairs = [pair('Яковлева', ['А']), pair('Орлов', ['Б'])]
