import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { liveMarks, type MarkKind, returnedWith, type VersionOutline } from './programme.ts'

export type StageName = 'draft' | 'returned' | 'proposed' | 'agreed' | 'seen' | 'endorsed' | 'approved'

export type Stage = {
  readonly name: StageName
  /** Who must act next; nobody once it is approved. */
  readonly next: 'proposer' | 'members' | 'council' | 'curator' | 'head' | null
  /** Members who have not agreed to this text. */
  readonly missing: readonly PersonId[]
}

type Around = Pick<Mentorship, 'members'>

/** R-PRG-4. The stage follows from marks, the latest step first: a council that came later sends nothing back. */
export function stageOf(version: VersionOutline, { members }: Around, hasCouncil: boolean): Stage {
  const live = liveMarks(version)
  const has = (kind: MarkKind) => live.some((one) => one.kind === kind)
  const missing = members
    .map(({ person }) => person)
    .filter((person) => !live.some((one) => one.kind === 'agreed' && one.by === person))
  if (has('approved')) return { name: 'approved', next: null, missing: [] }
  if (has('endorsed')) return { name: 'endorsed', next: 'head', missing: [] }
  if (missing.length === 0) {
    if (has('seen_by_council')) return { name: 'seen', next: 'curator', missing }
    return { name: 'agreed', next: hasCouncil ? 'council' : 'curator', missing }
  }
  if (has('proposed') || has('agreed')) return { name: 'proposed', next: 'members', missing }
  return { name: returnedWith(version) ? 'returned' : 'draft', next: 'proposer', missing }
}

/** R-PRG-4. All sides, the council if there is one and the curator have said yes: the head may approve it. */
export function isReadyToApprove(version: VersionOutline, around: Around, hasCouncil: boolean): boolean {
  return stageOf(version, around, hasCouncil).name === 'endorsed'
}

/** R-PRG-6. Once both sides have agreed, the text stands; a change is a new version. */
export function isFrozen(version: VersionOutline, around: Around): boolean {
  return !['draft', 'returned', 'proposed'].includes(stageOf(version, around, false).name)
}

export type MarkRefusal =
  | { readonly reason: 'old-version' }
  | { readonly reason: 'already-approved' }
  | { readonly reason: 'already-said' }
  | { readonly reason: 'not-a-member' }
  | { readonly reason: 'not-proposed' }
  | { readonly reason: 'not-agreed'; readonly missing: readonly PersonId[] }
  | { readonly reason: 'no-council' }
  | { readonly reason: 'not-seen' }
  | { readonly reason: 'not-endorsed' }
  | { readonly reason: 'no-remark' }

type Asked = {
  readonly mentorship: Around
  readonly hasCouncil: boolean
  /** The last version of its programme. */
  readonly isCurrent: boolean
}

/** R-PRG-4. Whether this may be said of a version now: each in one's turn. */
export function mayMark(
  version: VersionOutline,
  { kind, by, remark }: { readonly kind: MarkKind; readonly by: PersonId; readonly remark: string | null },
  { mentorship, hasCouncil, isCurrent }: Asked,
): Result<null, MarkRefusal> {
  if (!isCurrent) return no({ reason: 'old-version' })
  const { name, missing } = stageOf(version, mentorship, hasCouncil)
  if (name === 'approved') return no({ reason: 'already-approved' })
  const isMember = mentorship.members.some(({ person }) => person === by)
  switch (kind) {
    case 'proposed':
      return name === 'draft' || name === 'returned' ? ok(null) : no({ reason: 'already-said' })
    case 'returned':
      if (!remark?.trim()) return no({ reason: 'no-remark' })
      return name === 'draft' || name === 'returned' ? no({ reason: 'not-proposed' }) : ok(null)
    case 'agreed':
      if (!isMember) return no({ reason: 'not-a-member' })
      if (name === 'draft' || name === 'returned') return no({ reason: 'not-proposed' })
      return missing.includes(by) ? ok(null) : no({ reason: 'already-said' })
    case 'seen_by_council':
      if (!hasCouncil) return no({ reason: 'no-council' })
      if (name === 'seen' || name === 'endorsed') return no({ reason: 'already-said' })
      return name === 'agreed' ? ok(null) : no({ reason: 'not-agreed', missing })
    case 'endorsed':
      if (name === 'endorsed') return no({ reason: 'already-said' })
      if (name === 'seen' || (name === 'agreed' && !hasCouncil)) return ok(null)
      return name === 'agreed' ? no({ reason: 'not-seen' }) : no({ reason: 'not-agreed', missing })
    case 'approved':
      return name === 'endorsed' ? ok(null) : no({ reason: 'not-endorsed' })
  }
}
