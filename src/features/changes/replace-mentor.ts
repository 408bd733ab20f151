import { z } from 'zod'
import { comesOn } from '#domain/banks/outside-mentor.ts'
import type { DraftWorld } from '#domain/mentorships/draft.ts'
import { type MentorshipId, menteesIn } from '#domain/mentorships/mentorship.ts'
import { isLive } from '#domain/mentorships/phase-of.ts'
import {
  replaceMentor as decide,
  moveReplacement as decideMove,
  type MoveRefusal,
  type ReplaceRefusal,
} from '#domain/mentorships/replace-mentor.ts'
import { bansOf, keptSuccession, placesOf } from '#domain/mentorships/successors.ts'
import { takenBy } from '#domain/mentorships/taken.ts'
import { poolOfStaff } from '#domain/needs/pool-of-staff.ts'
import { unfitPairs } from '#domain/needs/wishes.ts'
import type { PersonId } from '#domain/people/person.ts'
import { versionInForce } from '#domain/programmes/programme.ts'
import { dayBefore } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { settleRequestsOf } from '#store/change-requests.ts'
import { moveEnding, saveEndings, saveTerm } from '#store/endings.ts'
import { saveKeptProposal } from '#store/kept-proposals.ts'
import { carryEntryMeasurements } from '#store/measurements.ts'
import { addMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { findPairsDesk, type PairsDesk } from '#store/pairs-desk.ts'
import { addVersions, findProgramme } from '#store/programmes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { day, id, optionalDay } from '../fields.ts'
import { changesDesk, leftAfter, ofPair } from './queries.ts'
import { changeTexts as texts } from './texts.ts'

const input = z.object({
  pair: id<MentorshipId>(),
  mentor: z.uuid(texts.replace.mentorMissing).transform((text) => text as PersonId),
  on: day,
  by: z.enum(['mentor', 'curator'], texts.replace.byMissing),
  noticeOn: optionalDay,
})

/** R-CHG-4, R-CHG-8. From that day another mentor: a new pair that takes the place of this one, with its programme as a
 *  draft; nobody has been asked yet. */
export const replaceMentor = command<typeof input, MentorshipId, ReplaceRefusal>({
  deed: 'change.keep',
  input,
  run: async (scope, { pair: wanted, mentor, on, by, noticeOn }) => {
    await decideAlone(scope)
    const desk = await changesDesk(scope)
    const pairs = await findPairsDesk(scope)
    const pair = desk.mentorships.find((one) => one.id === wanted)
    if (!pair || !pairs || !desk.people.some((one) => one.id === mentor)) return no({ reason: 'not-found' })
    const decided = decide(
      pair,
      { mentor, on, by },
      {
        around: {
          ...desk.context,
          noticeOn: noticeOn ?? desk.today,
          left: leftAfter(desk, pair, dayBefore(on)),
        },
        draft: draftWorld(pairs),
        bans: bansOf(pairs),
        places: placesOf(
          {
            ...pairs,
            said: {
              ...pairs.said,
              taken: takenBy(desk.mentorships, { ...desk.context, today: on }).places,
            },
          },
          mentor,
        ),
        replaced: desk.mentorships.some((one) => one.succeeds === pair.id && isLive(one, desk.context)),
      },
    )
    if (!decided.ok) return decided
    const { ending, draft } = decided.value
    await saveKeptProposal(scope, 'replaced', keptSuccession(pair, pairs, mentor))
    if (ending) await saveEndings(scope, [{ id: pair.id, ending, because: null }])
    const [successor] = await addMentorships(scope, [{ draft, succeeds: pair.id }])
    await carryProgramme(scope, pair.id, successor!)
    const mentees = menteesIn(pair).map(({ person }) => person)
    await carryEntryMeasurements(scope, pair.id, successor!, mentees)
    await settleRequestsOf(scope, [pair.id], 'replaced')
    return done(successor!, {
      kind: 'mentor-replaced',
      ...{ ...ofPair(pair), successor: successor!, next: mentor, on },
    })
  },
})

/** What the new pair must agree with; the place of the former one is taken into account by its end. */
function draftWorld(desk: PairsDesk): DraftWorld {
  const { staff, roles, today, said, mentorships, ordered } = desk
  const pool = poolOfStaff(staff, roles, today)
  return {
    today,
    here: new Set(pool.map((one) => one.id)),
    outside: new Set(said.outside.filter((one) => comesOn(one, today)).map((one) => one.person)),
    leads: new Set(pool.filter((one) => one.role !== null).map((one) => one.id)),
    live: takenBy(mentorships, { ordered, today }).pairs,
    refusals: said.refusals,
    bossConsents: said.bossConsents,
    unfit: unfitPairs(said.wishes),
  }
}

/** R-CHG-8. The version in force goes on as a draft, whole: its term is that of the whole programme. */
async function carryProgramme(scope: Scope, from: MentorshipId, to: MentorshipId): Promise<void> {
  const programme = await findProgramme(scope, from)
  const version = programme && (versionInForce(programme) ?? programme.versions.at(-1))
  if (!version) return
  const { content, from: begins, through } = version
  await addVersions(scope, [
    { mentorship: to, number: 1, content, from: begins, through, because: texts.replace.carried },
  ])
}

const moving = z.object({ pair: id<MentorshipId>(), on: day })

/** R-CHG-5. The consents come later than the day: the day moves, and the former mentor leads till its eve. */
export const moveReplacement = command<typeof moving, MentorshipId, MoveRefusal>({
  deed: 'change.keep',
  input: moving,
  run: async (scope, { pair: wanted, on }) => {
    await decideAlone(scope)
    const { mentorships, requests, context } = await changesDesk(scope)
    const pair = mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    const former = mentorships.find((one) => one.id === pair.succeeds)
    const relief = requests.findLast(
      (one) => one.mentorship === former?.id && one.kind === 'relief' && one.settled?.as !== 'withdrawn',
    )
    const decided = decideMove(pair, former, on, { context, freeFrom: relief?.wishedOn ?? null })
    if (!decided.ok) return decided
    const { from, formerEnds } = decided.value
    await saveTerm(scope, pair.id, { from, through: pair.through })
    if (formerEnds) await moveEnding(scope, former!.id, formerEnds)
    return done(pair.id, { kind: 'replacement-moved', on, ...ofPair(pair) })
  },
})
