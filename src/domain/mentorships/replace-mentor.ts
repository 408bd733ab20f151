import type { PairOf } from '#domain/needs/eligibility.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day, dayBefore } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import { checkDraft, type Draft, type DraftRefusal, type DraftWorld } from './draft.ts'
import { type Around, type EndRefusal, endMentorship } from './end-mentorship.ts'
import { type Ending, lastDay } from './ending.ts'
import { type Mentorship, menteesIn, mentorOf } from './mentorship.ts'
import { type PhaseContext, phaseOf } from './phase-of.ts'

export type ReplaceRefusal =
  | EndRefusal
  | { readonly reason: 'same-mentor' }
  | { readonly reason: 'own-mentor' }
  | { readonly reason: 'banned' }
  | { readonly reason: 'mentor-full'; readonly leads: number }
  | { readonly reason: 'not-started-yet'; readonly from: Day }
  | { readonly reason: 'goes-on'; readonly last: Day }
  | { readonly reason: 'term-over'; readonly through: Day }
  | { readonly reason: 'replaced' }
  | { readonly reason: 'draft'; readonly why: DraftRefusal }

export type Replacing = {
  readonly mentor: PersonId
  /** The first day of the new mentor. */
  readonly on: Day
  /** How the former one ends: the mentor's own wish, or the curator's. */
  readonly by: 'mentor' | 'curator'
}

export type ReplaceWorld = {
  readonly around: Around
  readonly draft: DraftWorld
  readonly bans: readonly PairOf[]
  /** Free places of the new mentor, and how many people that mentor leads. */
  readonly places: { readonly free: number; readonly leads: number }
  /** Another mentorship takes the place already, and was neither refused nor given up. */
  readonly replaced: boolean
}

export type Replaced = {
  /** `null`: the former one has ended before, that stays as it is. */
  readonly ending: Ending | null
  readonly draft: Draft
}

/** R-CHG-4. The former mentor leads through the eve, the new one from the day itself: no gap, no overlap. Where the former
 *  one has ended already, the new one begins on any later day of the same term. */
export function replaceMentor(
  current: Mentorship,
  { mentor, on, by }: Replacing,
  { around, draft: world, bans, places, replaced }: ReplaceWorld,
): Result<Replaced, ReplaceRefusal> {
  const mentees = menteesIn(current).map(({ person }) => person)
  if (replaced) return no({ reason: 'replaced' })
  if (mentor === mentorOf(current).person) return no({ reason: 'same-mentor' })
  if (mentees.includes(mentor)) return no({ reason: 'own-mentor' })
  if (bans.some((one) => one.mentor === mentor && mentees.some((mentee) => mentee === one.mentee)))
    return no({ reason: 'banned' })
  if (places.free < mentees.length) return no({ reason: 'mentor-full', leads: places.leads })
  if (on <= current.from) return no({ reason: 'not-started-yet', from: current.from })
  if (on > current.through) return no({ reason: 'term-over', through: current.through })
  if (current.ending !== null && on <= lastDay(current))
    return no({ reason: 'goes-on', last: lastDay(current) })
  const draft = successorOf(current, mentor, on)
  // the programme goes on: its term is that of the whole, not of the rest
  const why = checkDraft({ ...draft, from: current.from }, world)
  if (why) return no({ reason: 'draft', why })
  if (current.ending !== null) return ok({ ending: null, draft })
  const wanted: Ending = {
    on: dayBefore(on),
    ...(by === 'mentor' ? { way: 'initiative', by: 'mentor' } : { way: 'curator', by: null }),
  }
  const ended = endMentorship(current, wanted, around)
  return ended.ok ? ok({ ending: ended.value, draft }) : ended
}

function successorOf(current: Mentorship, mentor: PersonId, on: Day): Draft {
  const { form, format, types, mode, through } = current
  const co = current.members.find((one) => one.side === 'co_mentor' && one.person !== mentor)
  return {
    ...{ form, format, types, mode, mentor, through, from: on },
    mentees: menteesIn(current).map(({ person }) => person),
    topics: mentorOf(current).topics,
    coMentor: co ? { person: co.person, topics: co.topics } : null,
    reason: '',
    bossConsentOn: null,
  }
}

export type MoveRefusal =
  | { readonly reason: 'ordered' | 'not-a-successor' }
  | { readonly reason: 'not-later'; readonly from: Day }
  | { readonly reason: 'term-over'; readonly through: Day }

/** R-CHG-5. While the new mentor is in no order, the day of the replacement may be moved forward, and the former one leads
 *  till its eve: what was agreed to holds, because the later start lies within the term that was agreed to. A former one
 *  that ended of itself does not come back. */
export function moveReplacement(
  next: Mentorship,
  former: Mentorship | undefined,
  on: Day,
  { context, freeFrom }: { readonly context: PhaseContext; readonly freeFrom: Day | null },
): Result<{ readonly from: Day; readonly formerEnds: Day | null }, MoveRefusal> {
  if (!former?.ending || next.succeeds !== former.id) return no({ reason: 'not-a-successor' })
  if (!['draft', 'asked', 'agreed'].includes(phaseOf(next, context))) return no({ reason: 'ordered' })
  if (on <= next.from) return no({ reason: 'not-later', from: next.from })
  if (on > next.through) return no({ reason: 'term-over', through: next.through })
  const joined = addDays(lastDay(former), 1) === next.from
  const eve = dayBefore(on)
  if (!joined) return ok({ from: on, formerEnds: null })
  const till = freeFrom !== null && freeFrom <= eve ? dayBefore(freeFrom) : eve
  return ok({ from: on, formerEnds: till > lastDay(former) ? till : null })
}

/** R-CHG-5. The day has come, and the new mentor stands in no order: it has to be moved. */
export function mustMove(next: Mentorship, { ordered, today }: PhaseContext): boolean {
  if (next.succeeds === null || ordered.has(next.id)) return false
  const phase = phaseOf(next, { ordered, today })
  return ['draft', 'asked', 'agreed'].includes(phase) && next.from <= today
}
