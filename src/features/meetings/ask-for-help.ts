import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import { isOpen, mayAnswerHelp, mayAskForHelp } from '#domain/meetings/asking-for-help.ts'
import type { HelpRequest, HelpRequestId } from '#domain/meetings/help-request.ts'
import type { MeetingId } from '#domain/meetings/meeting.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { no } from '#kit/result.ts'
import {
  addHelpRequest,
  listHelpRequests,
  saveHelpAnswer,
  withdrawHelpRequest,
} from '#store/help-requests.ts'
import { takeTurn } from '#store/meeting-entries.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { anyText, id, line } from '../fields.ts'
import { helpLetter } from './help.mail.tsx'
import { findOwnDesk, ofPair, type PairDesk } from './pair-desk.ts'
import { helpTexts as texts } from './texts.ts'
import { writeLetters } from './write-letters.ts'

const mentorship = id<MentorshipId>()
const request = id<HelpRequestId>()
const input = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask'), mentorship, base: anyText, says: line(texts.saysMissing, 500) }),
  z.object({ do: z.literal('answer'), mentorship, request, says: line(texts.answerMissing, 1000) }),
  z.object({ do: z.literal('withdraw'), mentorship, request }),
])

export type HelpRefusal = { readonly reason: 'not-a-mentee' | 'not-yours' | 'answered' | 'not-at-work' }

/** R-MTG-8. Asked, answered in words or taken back; an answer by a meeting goes with the meeting. */
export const askForHelp = command<typeof input, MentorshipId, HelpRefusal>({
  deed: 'meeting.log',
  input,
  run: async (scope, given) => {
    const desk = await findOwnDesk(scope, given.mentorship)
    if (!desk || !scope.person) return no({ reason: 'not-found' })
    if (given.do === 'ask') return ask(scope, desk, given)
    await takeTurn(scope, given.mentorship)
    const found = await findRequest(scope, desk, given.request)
    if (!found) return no({ reason: 'not-found' })
    if (!isOpen(found)) return no({ reason: 'answered' })
    const pair = ofPair(desk.mentorship)
    if (given.do === 'answer') {
      if (!mayAnswerHelp(found, desk.mentorship, scope.person)) return no({ reason: 'not-yours' })
      await saveHelpAnswer(scope, found.id, { says: given.says, meeting: null })
      return done(given.mentorship, { kind: 'help-answered', request: found.id, ...pair })
    }
    if (found.person !== scope.person) return no({ reason: 'not-yours' })
    await withdrawHelpRequest(scope, found.id)
    return done(given.mentorship, { kind: 'help-withdrawn', request: found.id, ...pair })
  },
})

type Asking = Extract<z.output<typeof input>, { do: 'ask' }>

async function ask(scope: Scope, desk: PairDesk, { says, base }: Asking) {
  if (!mayAskForHelp(desk.mentorship, scope.person!)) return no({ reason: 'not-a-mentee' as const })
  if (!desk.mayEnter) return no({ reason: 'not-at-work' as const })
  const id = await addHelpRequest(scope, desk.mentorship.id, says)
  await writeLetters(scope, desk, {
    base,
    to: ({ side }) => side !== 'mentee',
    letter: (to) => helpLetter(to),
  })
  return done(desk.mentorship.id, { kind: 'help-asked', request: id, ...ofPair(desk.mentorship) })
}

async function findRequest(
  scope: Scope,
  { mentorship }: PairDesk,
  wanted: HelpRequestId,
): Promise<HelpRequest | undefined> {
  return (await listHelpRequests(scope, [mentorship.id])).find(({ id }) => id === wanted)
}

type Answering = {
  readonly desk: PairDesk
  readonly request: HelpRequestId | undefined
  readonly meeting: MeetingId
}

/** R-MTG-8. A meeting that was planned or held because of it is the answer; one that may not be answered stays. */
export async function answerByMeeting(
  scope: Scope,
  { desk, request, meeting }: Answering,
): Promise<readonly Fact[]> {
  const found = request && (await findRequest(scope, desk, request))
  if (!found || !mayAnswerHelp(found, desk.mentorship, scope.person!)) return []
  await saveHelpAnswer(scope, found.id, { says: '', meeting })
  return [{ kind: 'help-answered', request: found.id, ...ofPair(desk.mentorship) }]
}
