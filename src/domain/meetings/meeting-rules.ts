import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import reference from '#reference/meetings.json' with { type: 'json' }

/** Days, kinds and phrases by which meetings are judged; versioned with the reference data. */
export const meetingRules = reference

const ofPairs = ['individual', 'group', 'innovative', 'mentor_instrument']

type Quick = { readonly code: string; readonly title: string; readonly kindergarten?: string }
const quick: readonly Quick[] = reference.quick
const isQuick = (code: string) => quick.some((one) => one.code === code)

/** The usual kinds in words short enough for a button on a phone. */
export function quickKinds(
  kind: OrganisationKind,
): readonly { readonly code: string; readonly title: string }[] {
  return quick.map(({ code, title, kindergarten }) => ({
    code,
    title: (kind === 'kindergarten' && kindergarten) || title,
  }))
}

/** What a pair or group may do together, the usual first; `system_event` and `collective` are the organisation's. */
export const meetingKinds: readonly { readonly code: string; readonly title: string }[] = [
  ...quick.map(({ code }) => activities.items.find((one) => one.code === code)!),
  ...activities.items.filter(({ code, kind }) => ofPairs.includes(kind) && !isQuick(code)),
].map(({ code, title }) => ({ code, title }))

const titles = new Map(activities.items.map(({ code, title }) => [code, title]))

export const kindTitle = (code: string): string => titles.get(code) ?? code

/** R-MTG-10. A meeting at which a lesson was seen: it may have a form of its own. */
export const isObserving = (kind: string): boolean => reference.observing.includes(kind)
