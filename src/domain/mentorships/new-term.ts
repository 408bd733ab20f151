import {
  liveMarks,
  type Programme,
  type VersionOutline,
  versionInForce,
} from '#domain/programmes/programme.ts'
import type { Day } from '#kit/day.ts'
import type { Mentorship } from './mentorship.ts'

type Outlined = Programme<VersionOutline>

/** R-CHG-10. The last day a pair works till now that a later version of its programme is approved; `null` where nothing
 *  changes. The marks of both sides under that version are their consents to the term. */
export function newTerm(
  programme: Outlined,
  { from, through, ending }: Pick<Mentorship, 'from' | 'through' | 'ending'>,
): Day | null {
  const version = versionInForce(programme)
  if (!version || version.number === 1 || ending !== null) return null
  return version.through === through || version.through < from ? null : version.through
}

/** R-CHG-10. The term that was approved before the one in force, where it ended on another day: the addendum and the order
 *  still name it. */
export function formerTerm(programme: Outlined): Day | null {
  const approved = programme.versions.filter((one) => liveMarks(one).some(({ kind }) => kind === 'approved'))
  const [now, before] = [approved.at(-1), approved.at(-2)]
  return now && before && before.through !== now.through ? before.through : null
}
