import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAnswerLinks } from '#store/links.ts'
import { listPeople } from '#store/people.ts'
import { inOrganisation, type Scope, type Who } from '#store/scope.ts'
import type { Browser } from './browser.ts'
import { enterAs } from './enter.ts'
import type { Stage } from './stage.ts'

/** One organisation of the demo. People are called by their surnames: no two share one. */
export type Place = {
  readonly organisation: OrganisationId
  readonly person: (surname: string) => Promise<PersonId>
  /** The browser of somebody with an account. */
  readonly as: (surname: string) => Promise<Browser>
  /** The phone of somebody who came by a link to answer. */
  readonly byLink: (surname: string) => Promise<Browser>
  readonly read: <Found>(work: (scope: Scope) => Promise<Found>) => Promise<Found>
}

export function placeOf(stage: () => Stage, organisation: OrganisationId): Place {
  const known = new Map<string, PersonId>()
  /** Whoever was in last: sessions end with the hour. */
  const open = new Map<string, Browser>()
  const job: Who = { organisation, as: { job: 'demo' } }
  const read: Place['read'] = (work) => inOrganisation(stage().services.house, job, work)
  const person: Place['person'] = async (surname) => {
    if (!known.has(surname))
      for (const one of await read((scope) => listPeople(scope))) known.set(one.surname, one.id)
    const found = known.get(surname)
    if (!found) throw new Error(`${surname} does not work here`)
    return found
  }
  return {
    organisation,
    person,
    read,
    as: async (surname) => {
      const { services, browser } = stage()
      const key = `${surname} ${services.now()}`
      const now =
        open.get(key) ?? browser(await enterAs(services, { organisation, person: await person(surname) }))
      open.clear()
      open.set(key, now)
      return now
    },
    byLink: async (surname) => {
      const token = newToken()
      const id = await person(surname)
      await read((scope) => addAnswerLinks(scope, [{ tokenHash: tokenHash(token), person: id }], 30))
      const phone = stage().browser()
      await phone.post(`/l/${token}`)
      return phone
    },
  }
}
