import type { Persona, PersonaKey } from '#features/demo/demo-desk.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { findPerson } from '#store/people.ts'
import type { Story } from './cast-texts.ts'
import type { House, Town } from './town.ts'

/** Who one can be in the demo: in the order of the page. */
export async function personasOf({ school, garden }: Town): Promise<readonly Persona[]> {
  const { head, curator, administrator, psychologist, council } = school.cast
  const of = (house: House, story: Story) => house.cast.pairs.find((one) => one.story === story)!
  const roles: readonly (readonly [PersonaKey, House, string])[] = [
    ['school-curator', school, curator],
    ['school-head', school, head],
    ['school-mentor', school, of(school, 'works').mentor],
    ['school-loaded-mentor', school, of(school, 'loaded').mentor],
    ['school-mentee', school, of(school, 'works').mentees[0]!],
    ['school-silent-mentee', school, of(school, 'silent').mentees[0]!],
    ['school-psychologist', school, psychologist],
    ['school-council', school, council[0]!],
    ['school-administrator', school, administrator],
    ['garden-head', garden, garden.cast.head],
    ['garden-mentor', garden, of(garden, 'works').mentor],
    ['garden-mentee', garden, of(garden, 'works').mentees[0]!],
  ]
  return Promise.all(
    roles.map(async ([key, house, surname]) => {
      const person = await house.person(surname)
      const found = await house.read((scope) => findPerson(scope, person))
      return { key, organisation: house.organisation, person, name: found ? wholeName(found) : surname }
    }),
  )
}
