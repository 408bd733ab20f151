import type { MentorshipId, Source } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Id } from '#kit/brand.ts'
import type { Day } from '#kit/day.ts'
import type { Instant } from '#kit/instant.ts'
import type { ProgrammeContent } from './programme-content.ts'

export type ProgrammeVersionId = Id<'programme-version'>

export const markKinds = [
  'proposed',
  'agreed',
  'returned',
  'seen_by_council',
  'endorsed',
  'approved',
] as const
export type MarkKind = (typeof markKinds)[number]

/** What somebody said of a version, dated. */
export type Mark = {
  readonly kind: MarkKind
  readonly by: PersonId
  readonly on: Day
  readonly source: Source
  /** Who entered a paper answer; `null` where the person answered. */
  readonly enteredBy: PersonId | null
  readonly remark: string | null
  readonly at: Instant
}

/** A version without its text: enough to tell its stage. */
export type VersionOutline = {
  readonly id: ProgrammeVersionId
  readonly number: number
  readonly from: Day
  readonly through: Day
  /** Of its meetings; of none, its first day. */
  readonly firstMeeting: Day
  /** Why it was made; empty for the first. */
  readonly because: string
  readonly createdAt: Instant
  readonly createdBy: PersonId | null
  /** When its text was last changed: what was said before that was said of another text. */
  readonly savedAt: Instant
  /** The oldest first. */
  readonly marks: readonly Mark[]
}

export type ProgrammeVersion = VersionOutline & { readonly content: ProgrammeContent }

export type Programme<Version extends VersionOutline = ProgrammeVersion> = {
  readonly mentorship: MentorshipId
  /** The first first, never empty. */
  readonly versions: readonly Version[]
}

/** The one that is worked on: the last. */
export function currentVersion<Version extends VersionOutline>({ versions }: Programme<Version>): Version {
  return versions.at(-1)!
}

/** R-PRG-7. The one in force: the last approved, while a later one is still being agreed. */
export function versionInForce<Version extends VersionOutline>({
  versions,
}: Programme<Version>): Version | undefined {
  return versions.findLast((one) => liveMarks(one).some(({ kind }) => kind === 'approved'))
}

/** R-PRG-5. Marks that still hold: made after the text was last changed and after it was last returned. */
export function liveMarks({ marks, savedAt }: VersionOutline): readonly Mark[] {
  const since = marks.filter((one) => one.at >= savedAt)
  return since.slice(since.findLastIndex(({ kind }) => kind === 'returned') + 1)
}

/** The remark it was returned with, while nobody has changed or proposed it since. */
export function returnedWith({ marks, savedAt }: VersionOutline): Mark | undefined {
  const last = marks.filter((one) => one.at >= savedAt).at(-1)
  return last?.kind === 'returned' ? last : undefined
}
