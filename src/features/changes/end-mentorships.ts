import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import { endMentorship as decide, type EndRefusal } from '#domain/mentorships/end-mentorship.ts'
import type { Ending } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { settleRequestsOf } from '#store/change-requests.ts'
import { dropEnding, saveEndings } from '#store/endings.ts'
import { decideAlone } from '#store/organisations.ts'
import { dropDrafts } from '#store/paper-changes.ts'
import { command, done } from '../command.ts'
import { day, id, optionalDay, optionalLine } from '../fields.ts'
import { type ChangesDesk, changesDesk, leftAfter, ofPair } from './queries.ts'
import { changeTexts as texts } from './texts.ts'

const fields = {
  on: day,
  way: z.enum(['done', 'initiative', 'curator'], texts.end.wayMissing),
  by: z
    .enum(['mentor', 'mentee', 'both'])
    .or(z.literal(''))
    .optional()
    .transform((text) => text || null),
  noticeOn: optionalDay,
  because: optionalLine(500),
}

type Typed = {
  readonly on: Day
  readonly way: Ending['way']
  readonly by: Ending['by']
  readonly because: string
}
export type WordsMissing = { readonly reason: 'by-missing' | 'because-missing' }

/** R-CHG-1. Whose initiative it was, and what was not done where the curator ends it. */
function endingOf({ on, way, by, because }: Typed): Ending | WordsMissing {
  if (way === 'initiative' && by === null) return { reason: 'by-missing' }
  if (way === 'curator' && because === '') return { reason: 'because-missing' }
  return { on, way, by: way === 'initiative' ? by : null }
}

const single = z.object({ pair: id<MentorshipId>(), ...fields })

/** R-CHG-1, R-CHG-3. One pair ends: its way, its last day; what was asked about it is settled by this. */
export const endMentorship = command<typeof single, MentorshipId, EndRefusal | WordsMissing>({
  deed: 'change.keep',
  input: single,
  run: async (scope, { pair: wanted, noticeOn, ...typed }) => {
    await decideAlone(scope)
    const desk = await changesDesk(scope)
    const pair = desk.mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    const ending = endingOf(typed)
    if ('reason' in ending) return no(ending)
    const decided = decide(pair, ending, {
      ...desk.context,
      noticeOn: noticeOn ?? desk.today,
      left: leftAfter(desk, pair, ending.on),
    })
    if (!decided.ok) return decided
    await saveEndings(scope, [{ id: pair.id, ending, because: typed.because || null }])
    await settleRequestsOf(scope, [pair.id], 'ended')
    return done(pair.id, endedFact(pair, ending))
  },
})

const many = z.object({
  pair: z.array(id<MentorshipId>()).min(1, texts.bulk.nobody).max(500),
  ...fields,
})

export type BulkRefusal =
  | WordsMissing
  | { readonly reason: 'some'; readonly desk: ChangesDesk; readonly why: readonly PairRefusal[] }
export type PairRefusal = { readonly pair: Mentorship; readonly refusal: EndRefusal }

/** R-CHG-11. Many end on one day in one way, all or none: the pairs that may not are named. */
export const endMentorships = command<typeof many, readonly MentorshipId[], BulkRefusal>({
  deed: 'change.keep',
  input: many,
  run: async (scope, { pair: chosen, noticeOn, ...typed }) => {
    await decideAlone(scope)
    const desk = await changesDesk(scope)
    const pairs = desk.mentorships.filter((one) => chosen.includes(one.id))
    if (pairs.length < new Set(chosen).size) return no({ reason: 'not-found' })
    const ending = endingOf(typed)
    if ('reason' in ending) return no(ending)
    const known = { ...desk.context, noticeOn: noticeOn ?? desk.today }
    const why = pairs.flatMap((pair): PairRefusal[] => {
      const decided = decide(pair, ending, { ...known, left: leftAfter(desk, pair, ending.on) })
      return decided.ok ? [] : [{ pair, refusal: decided.refusal }]
    })
    if (why.length > 0) return no({ reason: 'some', desk, why })
    const ids = pairs.map((one) => one.id)
    await saveEndings(
      scope,
      ids.map((one) => ({ id: one, ending, because: typed.because || null })),
    )
    await settleRequestsOf(scope, ids, 'ended')
    return done(ids, ...pairs.map((pair) => endedFact(pair, ending)))
  },
})

const undo = z.object({ pair: id<MentorshipId>() })

export type UndoRefusal = { readonly reason: 'not-ended' | 'replaced' | 'closed' }

/** R-CHG-1. Taken back while no order has closed it and nobody has taken its place. */
export const takeBackEnding = command<typeof undo, MentorshipId, UndoRefusal>({
  deed: 'change.keep',
  input: undo,
  run: async (scope, { pair: wanted }) => {
    await decideAlone(scope)
    const { mentorships, context, papers } = await changesDesk(scope)
    const pair = mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    if (pair.ending === null) return no({ reason: 'not-ended' })
    if (mentorships.some((one) => one.succeeds === pair.id && isLive(one, context)))
      return no({ reason: 'replaced' })
    if (papers.some((one) => closes(one, pair.id))) return no({ reason: 'closed' })
    const drafts = papers.filter((one) => one.kind === 'order_close' && one.mentorships.includes(pair.id))
    await dropDrafts(
      scope,
      drafts.map((one) => one.id),
    )
    await dropEnding(scope, pair.id)
    return done(pair.id, { kind: 'mentorship-end-taken-back', ...ofPair(pair) })
  },
})

type Closing = Pick<ChangesDesk['papers'][number], 'kind' | 'mentorships' | 'signedOn' | 'lapsedOn'>

/** A signed order that names its end. */
export function closes({ kind, mentorships, signedOn, lapsedOn }: Closing, pair: MentorshipId): boolean {
  return kind === 'order_close' && signedOn !== null && lapsedOn === null && mentorships.includes(pair)
}

function endedFact(pair: Mentorship, { on, way, by }: Ending): Fact {
  return { kind: 'mentorship-ended', on, way, by, ...ofPair(pair) }
}
