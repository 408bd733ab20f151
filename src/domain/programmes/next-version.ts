import { no, ok, type Result } from '#kit/result.ts'
import type { VersionText } from './check-content.ts'
import type { ProgrammeVersion, VersionOutline } from './programme.ts'
import { isFrozen } from './stage-of.ts'

export type NextVersion = VersionText & { readonly number: number; readonly because: string }

export type NextRefusal = { readonly reason: 'still-draft' } | { readonly reason: 'no-because' }

/** R-PRG-7. A copy to be changed, with the reason said; it needs everybody's word anew. */
export function nextVersion(
  current: ProgrammeVersion,
  because: string,
  mentorship: Parameters<typeof isFrozen>[1],
): Result<NextVersion, NextRefusal> {
  if (!isFrozen(current, mentorship)) return no({ reason: 'still-draft' })
  if (because.trim() === '') return no({ reason: 'no-because' })
  const { content, from, through, number } = current
  return ok({ content, from, through, number: number + 1, because: because.trim() })
}

/** R-PRG-9. Consents and addenda name the term: another term needs new ones. */
export function needsNewPapers(
  before: Pick<VersionText, 'from' | 'through'>,
  after: Pick<VersionText, 'from' | 'through'>,
): boolean {
  return before.from !== after.from || before.through !== after.through
}

/** R-PRG-11. A later version that was not agreed to may be given up: the former stays. The first is never given up. */
export function mayDropVersion(
  current: VersionOutline,
  mentorship: Parameters<typeof isFrozen>[1],
): Result<null, { readonly reason: 'first-version' } | { readonly reason: 'agreed' }> {
  if (current.number === 1) return no({ reason: 'first-version' })
  return isFrozen(current, mentorship) ? no({ reason: 'agreed' }) : ok(null)
}
