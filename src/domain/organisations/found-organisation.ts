import type { OrganisationRole } from '#domain/access/role.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { Gender } from '#kit/russian/case.ts'
import type { PersonName } from '../people/person.ts'
import { positionCode } from '../people/position-code.ts'
import { plain } from '../staff/plain-text.ts'
import type { OrganisationKind } from './organisation.ts'

/** Who is at the keyboard: the head, the curator, or somebody who only installs the program. */
export type Founder = 'head' | 'curator' | 'administrator'

export type FoundingPerson = PersonName & { readonly gender: Gender; readonly position: string }

export type Founding = {
  readonly kind: OrganisationKind
  readonly head: FoundingPerson
  /** `null`: the head is the curator too, as in a small kindergarten. */
  readonly curator: FoundingPerson | null
  readonly founder: Founder
  readonly administrator: FoundingPerson | null
}

export type FoundingRefusal =
  | { readonly reason: 'curator-is-head' }
  | { readonly reason: 'administrator-missing' }
  | { readonly reason: 'curator-missing' }

export type FirstPerson = {
  readonly person: FoundingPerson
  readonly positionCode: string | null
  readonly roles: readonly OrganisationRole[]
  readonly signsIn: boolean
}

/** R-ORG-1. The people an organisation begins with. Whoever founds it administers the program until somebody else does;
 *  the head of a small kindergarten may be the curator (order_curator: where there is no deputy). */
export function foundOrganisation(founding: Founding): Result<readonly FirstPerson[], FoundingRefusal> {
  const { head, curator, founder, administrator } = founding
  if (curator && sameName(head, curator)) return no({ reason: 'curator-is-head' })
  if (founder === 'curator' && !curator) return no({ reason: 'curator-missing' })
  if (founder === 'administrator' && !administrator) return no({ reason: 'administrator-missing' })

  const headRoles: OrganisationRole[] = curator ? ['head'] : ['head', 'curator']
  const people: FirstPerson[] = [
    {
      person: head,
      positionCode: founding.kind === 'kindergarten' ? 'head_of_kindergarten' : 'director',
      roles: founder === 'head' ? [...headRoles, 'sysadmin'] : headRoles,
      signsIn: founder === 'head',
    },
  ]
  if (curator) {
    const roles: OrganisationRole[] = founder === 'curator' ? ['curator', 'sysadmin'] : ['curator']
    people.push(known(curator, roles, founder === 'curator'))
  }
  if (founder === 'administrator' && administrator) {
    const at = people.findIndex((one) => sameName(one.person, administrator))
    const there = people[at]
    if (there) people.splice(at, 1, { ...there, roles: [...there.roles, 'sysadmin'], signsIn: true })
    else people.push(known(administrator, ['sysadmin'], true))
  }
  return ok(people)
}

/** The position is read as a staff list's would be: the rules know a deputy by it. */
function known(person: FoundingPerson, roles: readonly OrganisationRole[], signsIn: boolean): FirstPerson {
  return { person, positionCode: positionCode(person.position), roles, signsIn }
}

function sameName(one: PersonName, other: PersonName): boolean {
  const whole = (name: PersonName) => plain(`${name.surname} ${name.name} ${name.patronymic ?? ''}`)
  return whole(one) === whole(other)
}
