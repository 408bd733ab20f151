import { z } from 'zod'
import { words } from '#domain/documents/words.ts'
import { checkDraft, type Draft, type DraftRefusal } from '#domain/mentorships/draft.ts'
import { formatFor } from '#domain/mentorships/terms.ts'
import { keptProposal } from '#domain/needs/kept-proposal.ts'
import { proposeForStaff } from '#domain/needs/propose-for-staff.ts'
import { type PairWeight, weighPairs } from '#domain/needs/weigh-pairs.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { surnameFirst } from '#kit/russian/initials.ts'
import { pairReason } from '#pieces/pair-texts.ts'
import { saveKeptProposal } from '#store/kept-proposals.ts'
import { addMentorships } from '#store/mentorships.ts'
import { decideAlone } from '#store/organisations.ts'
import { command, done } from '../command.ts'
import { day } from '../fields.ts'
import { draftWorld } from './draft-world.ts'
import { type FormingDesk, formingDesk } from './queries.ts'
import { makeTexts as texts } from './texts.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const lineShape = new RegExp(`^${uuid}(:${uuid}){1,6}$`)

const input = z.object({
  /** Each line is the mentor and the mentees, joined by colons, as the page of the check sent it. */
  pair: z.array(z.string().regex(lineShape, texts.unreadable)).min(1, texts.nobodyChosen).max(500),
  mode: z.enum(['in_person', 'remote', 'mixed'], texts.modeMissing),
  from: day,
  through: day,
})

export type MakingRefusal =
  | { readonly reason: 'outdated' }
  | { readonly reason: 'draft'; readonly why: DraftRefusal }

/** R-MEN-4, R-PYR-4. The chosen lines of the proposal become mentorships, all or none, and what was proposed is kept beside
 *  what was chosen; nobody has been asked yet. */
export const makePairs = command<typeof input, number, MakingRefusal>({
  deed: 'mentorship.form',
  input,
  run: async (scope, { pair: chosen, mode, from, through }) => {
    await decideAlone(scope)
    const desk = await formingDesk(scope)
    if (!desk) return no({ reason: 'not-found' })
    const lines = chosen.map((line) => line.split(':') as PersonId[])
    const people = new Set(desk.staff.map((one) => one.id))
    if (lines.flat().some((one) => !people.has(one))) return no({ reason: 'not-found' })
    const mentees = lines.flatMap(([, ...rest]) => rest)
    const settled = new Set(desk.said.settled)
    if (new Set(mentees).size < mentees.length || mentees.some((one) => settled.has(one)))
      return no({ reason: 'outdated' })

    const back = lines.map((line) => otherWay(lines, line))
    const drafts = draftsOf(desk, lines, { mode, from, through }, back)
    const world = draftWorld(desk, desk.mentorships, desk.context)
    const why = drafts.map((draft) => checkDraft(draft, world)).find((one) => one !== undefined)
    if (why) return no({ reason: 'draft', why })
    const { open } = proposeForStaff(desk)
    const pairs = lines.flatMap(([mentor, ...rest]) => rest.map((mentee) => ({ mentee, mentor: mentor! })))
    if (open) await saveKeptProposal(scope, 'made', keptProposal(open, pairs, true))
    const ids = await addMentorships(
      scope,
      drafts.map((draft, at) => ({ draft, ...(back[at]! < 0 ? {} : { reverseOf: back[at]! }) })),
    )
    const facts = drafts.flatMap((draft, at) =>
      draft.mentees.map((mentee) => ({
        kind: 'mentorship-made' as const,
        mentorship: ids[at]!,
        mentor: draft.mentor,
        mentee,
      })),
    )
    return done(ids.length, ...facts)
  },
})

/** Of each pair or group the mentor, then the mentees. */
type Lines = readonly (readonly PersonId[])[]
type Term = Pick<Draft, 'mode' | 'from' | 'through'>

/** `back` is the line of the other half of each, or -1. */
function draftsOf(desk: FormingDesk, lines: Lines, term: Term, back: readonly number[]): Draft[] {
  const pairs = lines.flatMap(([mentor, ...mentees]) =>
    mentees.map((mentee) => ({ mentee, mentor: mentor! })),
  )
  const weigh = weighPairs(desk, pairs)
  const locked = new Set(
    desk.decisions.pairs
      .filter((one) => one.correction === 'lock')
      .map((one) => `${one.mentee}:${one.mentor}`),
  )
  return lines.map(([mentor, ...mentees], at) => {
    const weighed = mentees.map((mentee) => weigh({ mentee, mentor: mentor! }))
    const isLocked = locked.has(`${mentees[0]}:${mentor}`)
    return {
      form: 'teacher_teacher',
      format: formatFor(weighed.flatMap((one) => one.categories)),
      types: [mentees.length > 1 ? 'group' : back[at]! < 0 ? 'traditional' : 'reverse'],
      ...term,
      mentor: mentor!,
      mentees,
      topics: topicsOf(weighed),
      coMentor: null,
      reason: reasonOf(desk, { mentee: mentees[0]!, mentor: mentor! }, weighed[0]!, isLocked),
      bossConsentOn: null,
    }
  })
}

/** R-DSK-11. The line in which these two have each other's place; -1 where there is none. */
function otherWay(lines: Lines, one: Lines[number]): number {
  return one.length > 2 ? -1 : lines.findIndex((line) => line.join() === one.toReversed().join())
}

/** What the mentor can lead of what was asked for; what was asked for; the usual topics. */
function topicsOf(weighed: readonly PairWeight[]): readonly string[] {
  const covered = weighed.flatMap((one) => one.covered ?? [])
  const asked = weighed.flatMap((one) => one.topics)
  const topics = [covered, asked, words.usualTopics].find((list) => list.length > 0) ?? []
  return [...new Set(topics)]
}

type Pair = { readonly mentee: PersonId; readonly mentor: PersonId }

/** Why these two, in the words of the proposal. */
export function reasonOf(desk: FormingDesk, pair: Pair, weight: PairWeight, locked: boolean): string {
  const mentor = desk.staff.find((one) => one.id === pair.mentor)
  const { score, covered } = weight
  if (!mentor || !score || !covered) return ''
  const proposed = { ...pair, type: 'traditional' as const, score, covered, locked }
  return pairReason(proposed, {
    name: surnameFirst(mentor),
    pedagogicalMonths: mentor.pedagogicalMonths,
  })
}
