import { z } from 'zod'
import { bossPairsOf, checkDraft, type Draft, type DraftRefusal } from '#domain/mentorships/draft.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { formatFor, lastDayOf, termsOf } from '#domain/mentorships/terms.ts'
import { keptProposal } from '#domain/needs/kept-proposal.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { weighPairs } from '#domain/needs/weigh-pairs.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { saveBossConsents } from '#store/consents.ts'
import { saveKeptProposal } from '#store/kept-proposals.ts'
import { addMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { termFields } from './draft-fields.ts'
import { draftWorld } from './draft-world.ts'
import { reasonOf } from './make-pairs.ts'
import { type FormingDesk, formingDesk } from './queries.ts'
import { draftTexts as texts } from './texts.ts'

const input = z.object({
  mentor: z.uuid(texts.mentorMissing).transform((text) => text as PersonId),
  mentees: z.array(id<PersonId>()).min(1, texts.menteesMissing).max(10),
  ...termFields,
  backTopics: z.array(z.string().max(60)).max(200),
})

/** R-MEN-5. A mentorship by hand; a reverse one as two threads that point at one another, a consent to be led by a boss
 *  entered with its day. Nobody has been asked yet. */
export const formMentorship = command<typeof input, MentorshipId, DraftRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, typed) => {
    await decideAlone(scope)
    const desk = await formingDesk(scope)
    if (!desk) return no({ reason: 'not-found' })
    const people = new Set(desk.staff.map((one) => one.id))
    const named = [typed.mentor, ...typed.mentees, ...(typed.coMentor ? [typed.coMentor] : [])]
    if (named.some((one) => !people.has(one))) return no({ reason: 'not-found' })

    const draft = draftOf(desk, typed)
    const terms = termsOf(draft.form, draft.types)
    const back = terms?.twoDirections ? backThread(draft, typed.backTopics) : null
    const drafts = [draft, ...(back ? [back] : [])]
    const world = draftWorld(desk, desk.mentorships, desk.context)
    const refusal = drafts.map((one) => checkDraft(one, world)).find((one) => one !== undefined)
    if (refusal) return no(refusal)

    const { open } = proposeForStaff(desk)
    const chosen = drafts.flatMap(({ mentor, mentees }) => mentees.map((mentee) => ({ mentee, mentor })))
    if (open && terms?.needsProgramme)
      await saveKeptProposal(scope, 'formed', keptProposal(open, chosen, false))
    const ids = await addMentorships(
      scope,
      drafts.map((one, at) => ({ draft: one, ...(back ? { reverseOf: 1 - at } : {}) })),
    )
    const boss = draft.bossConsentOn ? drafts.flatMap((one) => bossPairsOf(one, world)) : []
    if (draft.bossConsentOn) await saveBossConsents(scope, boss, draft.bossConsentOn)
    const made = drafts.flatMap((one, at) =>
      one.mentees.map((mentee) => ({
        kind: 'mentorship-made' as const,
        mentorship: ids[at]!,
        mentor: one.mentor,
        mentee,
      })),
    )
    const entered = boss.map((pair) => ({ kind: 'boss-consent-entered' as const, ...pair }))
    return done(ids[0]!, ...entered, ...made)
  },
})

type Typed = z.output<typeof input>

/** What the form left empty is taken from what is known: the last day, the topics, the format, the reason. */
function draftOf(desk: FormingDesk, typed: Typed): Draft {
  const { mentor, mentees, coMentor, coTopics, through, topics, ...rest } = typed
  const pairs = mentees.map((mentee) => ({ mentee, mentor }))
  const weigh = weighPairs(desk, pairs)
  const weighed = pairs.map(weigh)
  const terms = termsOf(rest.form, rest.types)
  const asked = [...new Set(weighed.flatMap((one) => one.covered ?? one.topics))]
  return {
    ...rest,
    mentor,
    mentees,
    format:
      rest.format ??
      (rest.form === 'teacher_teacher' ? formatFor(weighed.flatMap((one) => one.categories)) : null),
    through: through ?? (terms ? lastDayOf(rest.from, terms) : rest.from),
    topics: topics.length > 0 ? topics : asked,
    coMentor: coMentor && { person: coMentor, topics: coTopics },
    reason: rest.reason || reasonOf(desk, pairs[0]!, weighed[0]!, false),
  }
}

/** The other thread: who was led leads, in other topics. */
function backThread(draft: Draft, topics: readonly string[]): Draft {
  return {
    ...draft,
    mentor: draft.mentees[0]!,
    mentees: [draft.mentor],
    topics,
    coMentor: null,
    format: null,
    reason: '',
  }
}
