import { type Member, type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { VersionText } from './check-content.ts'
import { topicFacts } from './programme-topics.ts'

export type EntryRefusal =
  | { readonly reason: 'after-first-meeting'; readonly firstMeeting: Day }
  | { readonly reason: 'not-yet'; readonly on: Day }
  | { readonly reason: 'topics-missing'; readonly topics: readonly string[] }

/** What a member is asked about: one's own topics of the programme, else all of them; R-DOC-9 never sensitive ones. */
export function topicsToMeasure({ content }: VersionText, member: Pick<Member, 'topics'>): readonly string[] {
  const open = topicFacts(content.topics).map(({ code }) => code)
  const own = open.filter((code) => member.topics.includes(code))
  return own.length > 0 ? own : open
}

/** R-PRG-10. Before the first meeting or at it, and about every topic; a paper one is entered later with its own day. */
export function entryOf(
  given: { readonly on: Day; readonly levels: Readonly<Record<string, number>> },
  asked: { readonly firstMeeting: Day; readonly topics: readonly string[]; readonly today: Day },
): Result<Readonly<Record<string, number>>, EntryRefusal> {
  const { firstMeeting } = asked
  if (given.on > asked.today) return no({ reason: 'not-yet', on: given.on })
  if (given.on > firstMeeting) return no({ reason: 'after-first-meeting', firstMeeting })
  const missing = asked.topics.filter((code) => !(code in given.levels))
  if (missing.length > 0) return no({ reason: 'topics-missing', topics: missing })
  return ok(Object.fromEntries(asked.topics.map((code) => [code, given.levels[code]!])))
}

export type MissingEntry = {
  readonly person: PersonId
  readonly until: Day
  /** The first meeting is over: it cannot be taken any more. */
  readonly tooLate: boolean
}

/** R-PRG-10. Mentees whose entry measurement is not there, and how long it may still be taken. */
export function missingEntries(
  mentorship: Pick<Mentorship, 'members'>,
  { firstMeeting: until }: { readonly firstMeeting: Day },
  measured: readonly PersonId[],
  today: Day,
): readonly MissingEntry[] {
  return menteesIn(mentorship)
    .filter(({ person }) => !measured.includes(person))
    .map(({ person }) => ({ person, until, tooLate: today > until }))
}
