import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { menteesIn } from '#domain/mentorships/mentorship.ts'
import { isLive, type PhaseContext } from '#domain/mentorships/phase-of.ts'
import { type Rhythm, termsOf } from '#domain/mentorships/terms.ts'
import settings from '#reference/bank_settings.json' with { type: 'json' }

/** What leading takes of a mentor now, and what was offered. */
export type Load = {
  /** Minutes a week by the rhythm of what goes on, with a meeting of the usual length. */
  readonly minutes: number
  /** As the person said; `null` while nobody asked. */
  readonly offered: number | null
  readonly taken: number
  readonly places: number
  /** Whether the person named the number of places. */
  readonly placesSaid: boolean
}

type Offered = { readonly places: number | null; readonly minutesAWeek: number | null }

/** R-BNK-5. One meeting serves a whole group; a place is taken by each mentee of what is not over. */
export function loadOf(
  person: string,
  mentorships: readonly Mentorship[],
  context: PhaseContext,
  offer: Offered | undefined,
  usualPlaces: number = settings.usualPlaces,
): Load {
  const led = mentorships.filter((one) => isLive(one, context) && leads(one, person))
  const main = led.filter((one) => one.members.some((is) => is.person === person && is.side === 'mentor'))
  return {
    minutes: Math.round(led.reduce((all, one) => all + minutesAWeek(one), 0)),
    offered: offer?.minutesAWeek ?? null,
    taken: main.reduce((all, one) => all + menteesIn(one).length, 0),
    places: offer?.places ?? usualPlaces,
    placesSaid: (offer?.places ?? null) !== null,
  }
}

export const freePlaces = ({ places, taken }: Load) => Math.max(0, places - taken)

/** Mentorships by those who lead them, co-mentors too. */
export function ledBy(mentorships: readonly Mentorship[]): ReadonlyMap<string, readonly Mentorship[]> {
  const led = new Map<string, Mentorship[]>()
  for (const one of mentorships)
    for (const { person, side } of one.members)
      if (side !== 'mentee') led.set(person, [...(led.get(person) ?? []), one])
  return led
}

export function leads({ members }: Mentorship, person: string): boolean {
  return members.some((one) => one.person === person && one.side !== 'mentee')
}

function minutesAWeek({ form, types }: Mentorship): number {
  const rhythm = termsOf(form, types)?.rhythm
  return rhythm === undefined ? settings.meetingMinutes : settings.meetingMinutes / weeksOf(rhythm)
}

/** How many weeks lie between two meetings; a single meeting is no load of a week. */
function weeksOf(rhythm: Rhythm): number {
  if (rhythm.kind === 'once') return Number.POSITIVE_INFINITY
  return rhythm.kind === 'on-request' ? settings.onRequestEveryWeeks : rhythm.everyWeeks
}
