import { employmentWords } from '#domain/people/employment.ts'
import type { StaffPerson } from '#domain/staff/staff-person.ts'
import { type Day, isDay } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { categoryNames, serviceWords } from '#pieces/texts.ts'
import { State } from '#ui/blocks/state.tsx'
import { importTexts as texts } from './texts.ts'

/** Everyone who was read, as they will stand in the program; what is doubtful is marked. */
export function PeopleRead({ people }: { readonly people: readonly StaffPerson[] }) {
  return (
    <table class="tbl stack dense stickyhead">
      <thead>
        <tr>
          <th scope="col" class="num">
            {texts.row}
          </th>
          <th scope="col">{texts.person}</th>
          <th scope="col">{texts.birth}</th>
          <th scope="col">{texts.position}</th>
          <th scope="col">{texts.category}</th>
          <th scope="col">{texts.service}</th>
          <th scope="col">{texts.fate}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <td class="num" data-l={texts.row}>
              {person.places.map((place) => place.row).join(', ')}
            </td>
            <th scope="row">{wholeName(person)}</th>
            <td data-l={texts.birth}>{birthWords(person.birth)}</td>
            <td data-l={texts.position}>
              {person.employments
                .map((job) => employmentWords({ position: job.title, subject: job.subject }))
                .join('; ')}
            </td>
            <td data-l={texts.category}>
              {person.categories.map((one) => categoryNames[one.code]).join(', ')}
            </td>
            <td data-l={texts.service}>{serviceWords(person.pedagogicalService)}</td>
            <td data-l={texts.fate}>
              {person.doubts.length > 0 ? (
                <State is="help">{texts.doubts.toLowerCase()}</State>
              ) : (
                <State is="ok">{texts.fateNames.person}</State>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function birthWords(birth: string | null): string {
  if (birth === null) return ''
  return isDay(birth) ? shortDay(birth as Day) : birth
}
