import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Who } from '#store/scope.ts'

export const personaKeys = [
  'school-curator',
  'school-head',
  'school-mentor',
  'school-loaded-mentor',
  'school-mentee',
  'school-silent-mentee',
  'school-psychologist',
  'school-council',
  'school-administrator',
  'garden-head',
  'garden-mentor',
  'garden-mentee',
] as const
export type PersonaKey = (typeof personaKeys)[number]

/** Somebody of the demo whom a visitor may be. */
export type Persona = {
  readonly key: PersonaKey
  readonly organisation: OrganisationId
  readonly person: PersonId
  readonly name: string
}

/** What the page of the demo can do; `app/` fills it, and only in the demo. Sessions are told by their tokens. */
export type DemoDesk = {
  readonly personas: readonly Persona[]
  /** The day of the program's clock, in Moscow. */
  readonly today: () => Day
  /** Days that were packed, the first first; what one did oneself is kept until the next of them. */
  readonly days: readonly Day[]
  readonly last: Day
  readonly enter: (persona: Persona) => Promise<string>
  /** Opens the school as it was on a day; whoever was in stays in. */
  readonly moveTo: (day: Day, who: Who | null) => Promise<string | null>
  /** Forgets what visitors did: the packed day anew. */
  readonly startOver: (who: Who | null) => Promise<string | null>
}
