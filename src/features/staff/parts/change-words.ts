import { employmentWords } from '#domain/people/employment.ts'
import type { FieldChange, KnownPerson } from '#domain/staff/compare-staff.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { categoryNames, serviceWords } from '#pieces/texts.ts'
import { comparedTexts } from '../texts.ts'
import { importTexts as texts } from './texts.ts'

/** R-STF-16. One change of one person as it is read aloud: no code, no day of a machine, no months for years. */
export function changeWords(
  { field, before, after }: FieldChange,
  known: Pick<KnownPerson, 'positions'> | undefined,
  person: Pick<StaffPerson, 'employments'>,
): string {
  if (field === 'positions') {
    const is = positionsWords(person.employments)
    return before === '' && known
      ? texts.worksAgain(is)
      : texts.change(comparedTexts[field], positionsWords(known?.positions ?? []), is)
  }
  return texts.change(comparedTexts[field], valueWords(field, before), valueWords(field, after))
}

type Position = KnownPerson['positions'][number]

function positionsWords(positions: readonly Pick<Position, 'title' | 'subject'>[]): string {
  return positions.map(({ title, subject }) => employmentWords({ position: title, subject })).join(', ')
}

function valueWords(field: FieldChange['field'], text: string): string {
  if (text === '') return ''
  if (field === 'totalService' || field === 'pedagogicalService') return serviceWords(Number(text))
  if (field === 'categories') return text.split('; ').map(categoryWords).join(', ')
  return dayWords(text)
}

function categoryWords(text: string): string {
  const [code = '', since] = text.split(' ')
  const named = categoryNames[code] ?? code
  return since ? texts.since(named, dayWords(since)) : named
}

function dayWords(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDay(text as Day) : text
}
