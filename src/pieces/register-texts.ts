import { type BanksSource, menteesOfDesk, mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { isInBank, type MenteeRow } from '#domain/banks/mentee-rows.ts'
import type { MentorRow } from '#domain/banks/mentor-rows.ts'
import { menteeEntry, mentorEntry } from '#domain/banks/register.ts'
import { mentoringForms } from '#domain/mentorships/terms.ts'
import type { Kept } from '#domain/needs/pool-of-staff.ts'
import type { PersonName } from '#domain/people/person.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { plural } from '#kit/russian/plural.ts'
import { titleOf } from './pair-texts.ts'

/** The ministry's columns of both banks (МР-42/02, по памяти); for teachers wished categories stand where the form for
 *  pupils has a wished age. */
export const menteeColumns = [
  '№',
  'ФИО наставляемого',
  'Контактные данные для связи',
  'Год рождения',
  'Основной запрос наставляемого',
  'Дата вхождения в программу',
  'ФИО наставника',
  'Форма наставничества',
  'Место работы (учёбы) наставника',
  'Дата завершения программы',
  'Результаты программы',
  'Обратная связь наставляемого (ссылка на отзыв)',
  'Отметка о прохождении программы',
] as const

export const mentorColumns = [
  '№',
  'ФИО наставника',
  'Контактные данные для связи',
  'Место работы (учёбы) наставника',
  'Основные компетенции наставника',
  'Важные для программы достижения наставника',
  'Интересы наставника',
  'Желаемые категории наставляемых',
  'Ресурс времени на программу наставничества',
  'Дата вхождения в программу',
  'ФИО наставляемого (наставляемых)',
  'Форма наставничества',
  'Место работы (учёбы) наставляемого',
  'Дата завершения программы',
  'Результаты программы',
  'Ссылка на отзыв наставника',
] as const

type Registered = Kept & PersonName & { readonly email: string | null; readonly phone: string | null }

/** `contacts`: of people in pairs with another organisation, because somebody asked for them; never of others. */
export type RegisterDesk<Person extends Registered> = BanksSource<Person> & {
  readonly organisation: string
  readonly contacts: boolean
}

/** R-BNK-10. Thirteen cells a mentee. Without `only` everybody who stands in the bank. */
export function menteeRegister<Person extends Registered>(
  desk: RegisterDesk<Person>,
  only?: readonly MenteeRow[],
): readonly (readonly string[])[] {
  const { rows, people } = menteesOfDesk(desk)
  const outside = new Map(desk.outside.map((one) => [one.person as string, one.employer]))
  const past = { ...desk, outside: new Set(outside.keys()) }
  const listed = only ?? rows.filter(isInBank)
  return listed.map((row, at) => {
    const entry = menteeEntry(row, past)
    const person = people.get(row.person)
    const shown = desk.contacts && entry.across
    return [
      String(at + 1),
      nameOf(people, row.person),
      shown ? contactsOf(person) : '',
      shown ? yearOf(person) : '',
      entry.topics.map(titleOf).join('; '),
      dayOf(entry.enteredOn),
      entry.mentors.map((one) => nameOf(people, one)).join('; '),
      entry.forms.map(formTitle).join('; '),
      placesOf(entry.mentors, outside, desk.organisation),
      dayOf(entry.endsOn),
      '',
      '',
      entry.done ? 'пройдена' : '',
    ]
  })
}

/** R-BNK-10. Sixteen cells a mentor. Without `only` those who are admitted. */
export function mentorRegister<Person extends Registered>(
  desk: RegisterDesk<Person>,
  only?: readonly MentorRow[],
): readonly (readonly string[])[] {
  const { rows, people } = mentorsOfDesk(desk)
  const past = { ...desk, outside: new Set(desk.outside.map((one) => one.person as string)) }
  const listed = only ?? rows.filter((row) => row.state === 'admitted' || row.state === 'suspended')
  return listed.map((row, at) => {
    const entry = mentorEntry(row, desk.evidence, past)
    return [
      String(at + 1),
      nameOf(people, row.person),
      desk.contacts && entry.across ? contactsOf(people.get(row.person)) : '',
      row.outside?.employer ?? desk.organisation,
      entry.topics.map(titleOf).join('; '),
      entry.achievements.join('; '),
      entry.interests,
      entry.categories.map(titleOf).join('; '),
      entry.minutesAWeek === null
        ? ''
        : `${plural(entry.minutesAWeek, ['минута', 'минуты', 'минут'])} в неделю`,
      dayOf(entry.enteredOn),
      entry.mentees.map((one) => nameOf(people, one)).join('; '),
      entry.forms.map(formTitle).join('; '),
      entry.mentees.length > 0 ? desk.organisation : '',
      dayOf(entry.endsOn),
      '',
      '',
    ]
  })
}

const formTitles = new Map(mentoringForms.map(({ code, title }) => [code, title]))
const formTitle = (code: string) => formTitles.get(code) ?? code
const dayOf = (day: Parameters<typeof shortDay>[0] | null) => (day ? shortDay(day) : '')

function nameOf(people: ReadonlyMap<string, PersonName>, id: string): string {
  const person = people.get(id)
  return person ? wholeName(person) : ''
}

function contactsOf(person: Registered | undefined): string {
  return [person?.phone, person?.email].filter(Boolean).join(', ')
}

function yearOf(person: Registered | undefined): string {
  return person?.birthDay?.slice(0, 4) ?? (person?.birthYear ? String(person.birthYear) : '')
}

function placesOf(mentors: readonly string[], outside: ReadonlyMap<string, string>, here: string): string {
  return [...new Set(mentors.map((one) => outside.get(one) ?? here))].join('; ')
}
