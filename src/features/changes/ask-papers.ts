import { z } from 'zod'
import type { Registered } from '#domain/documents/document-facts.ts'
import { yearAt } from '#domain/documents/school-days.ts'
import { freeAfterNotice } from '#domain/mentorships/end-mentorship.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import { type Mentorship, type MentorshipId, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { CloseGiven, FinalGiven, NoticeGiven, ReplaceGiven } from '#domain/papers/given.ts'
import type { PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import { addDays, type Day } from '#kit/day.ts'
import { no, type Result } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPapers, dropDrafts, type NewPaper } from '#store/paper-changes.ts'
import type { Scope } from '#store/scope.ts'
import { command, done } from '../command.ts'
import { day, id, line, optionalDay, optionalLine } from '../fields.ts'
import { closes } from './end-mentorships.ts'
import { type ChangesDesk, changesDesk } from './queries.ts'
import { changeTexts as texts } from './texts.ts'

const single = z.object({
  pair: id<MentorshipId>(),
  kind: z.enum(['relief_notice', 'cancel_notice', 'order_replace'], texts.papers.kindMissing),
  on: optionalDay,
})

export type PaperRefusal =
  | { readonly reason: 'nothing-changes' | 'not-assigned' }
  | { readonly reason: 'notice-late'; readonly first: Day }

/** R-CHG-12. A notice or the order of a change is printed for the register; a draft of the same gives way to it. */
export const askChangePaper = command<typeof single, MentorshipId, PaperRefusal>({
  deed: 'change.keep',
  input: single,
  run: async (scope, { pair: wanted, kind, on }) => {
    await decideAlone(scope)
    const desk = await changesDesk(scope)
    const pair = desk.mentorships.find((one) => one.id === wanted)
    if (!pair) return no({ reason: 'not-found' })
    const made = kind === 'order_replace' ? replacing(pair, desk) : noticing(kind, pair, on, desk)
    if (!made.ok) return made
    await print(scope, desk, made.value)
    return done(pair.id, { kind: 'papers-asked', papers: 1 })
  },
})

function noticing(
  kind: 'relief_notice' | 'cancel_notice',
  pair: Mentorship,
  on: Day | null,
  { requests, today, ordered }: ChangesDesk,
): Result<NewPaper, PaperRefusal> {
  if (!ordered.has(pair.id)) return no({ reason: 'not-assigned' })
  const relief = requests.findLast((one) => one.mentorship === pair.id && one.kind === 'relief')
  const ended = pair.ending && addDays(lastDay(pair), 1)
  const usual = ended ?? (kind === 'relief_notice' ? relief?.wishedOn : undefined) ?? freeAfterNotice(today)
  const given: NoticeGiven = { on: on ?? usual }
  const person = kind === 'relief_notice' && relief ? relief.person : mentorOf(pair).person
  if (kind === 'cancel_notice') {
    if (pair.basis !== 'assignment_351_8') return no({ reason: 'not-assigned' })
    const first = freeAfterNotice(today)
    if (given.on < first && ended === null) return no({ reason: 'notice-late', first })
  }
  const must = kind === 'relief_notice' ? ('sign' as const) : ('acknowledge' as const)
  const readers = [{ person, must }]
  return { ok: true, value: paperOf(kind, pair, { mentorship: pair.id, person, given, readers }) }
}

function replacing(pair: Mentorship, desk: ChangesDesk): Result<NewPaper, PaperRefusal> {
  const { mentorships, ordered, changedTerms } = desk
  const former = mentorships.find((one) => one.id === pair.succeeds)
  const replaces = former?.ending && !ordered.has(pair.id) ? former : null
  if (!replaces && !(ordered.has(pair.id) && changedTerms.has(pair.id)))
    return no({ reason: 'nothing-changes' })
  const order = ordered.get((replaces ?? pair).id)
  const given: ReplaceGiven = {
    adoption: adoptionOf(desk),
    act: null,
    former: replaces && { mentorship: replaces.id, last: lastDay(replaces) },
    order: order ? { day: order.on, number: order.number } : { day: null, number: null },
  }
  const readers = readersOf([pair, ...(replaces ? [replaces] : [])], desk)
  return { ok: true, value: paperOf('order_replace', pair, { mentorships: [pair.id], given, readers }) }
}

const many = z.object({ pair: z.array(id<MentorshipId>()).min(1, texts.bulk.nobody).max(500) })

/** R-CHG-11. The order that closes the chosen pairs, each as it has ended. */
export const askCloseOrder = command<typeof many, null, { readonly reason: 'not-ended' }>({
  deed: 'change.keep',
  input: many,
  run: async (scope, { pair: chosen }) => {
    await decideAlone(scope)
    const desk = await changesDesk(scope)
    const pairs = desk.mentorships.filter((one) => chosen.includes(one.id))
    if (pairs.length < new Set(chosen).size) return no({ reason: 'not-found' })
    const ended = pairs.filter(
      (one) => one.ending !== null && !desk.papers.some((paper) => closes(paper, one.id)),
    )
    if (ended.length < pairs.length) return no({ reason: 'not-ended' })
    const given: CloseGiven = {
      adoption: adoptionOf(desk),
      act: null,
      closed: ended.map(({ id: mentorship, ending }) => ({
        ...{ mentorship, ending: ending!, because: desk.notes.get(mentorship) ?? '' },
      })),
    }
    const mentorships = ended.map((one) => one.id)
    const readers = readersOf(ended, desk)
    await print(scope, desk, paperOf('order_close', ended[0]!, { mentorships, given, readers }))
    return done(null, { kind: 'papers-asked', papers: 1 })
  },
})

const event = z.object({
  name: line(texts.final.nameMissing, 200),
  form: optionalLine(200),
  day,
  place: optionalLine(200),
  programme: optionalLine(3000),
  responsible: z.uuid(texts.final.responsibleMissing).transform((text) => text as PersonId),
  others: optionalLine(300),
})

/** R-DOC-33. The order on the final event of the year. */
export const askFinalOrder = command<typeof event, null>({
  deed: 'change.keep',
  input: event,
  run: async (scope, { programme, ...typed }) => {
    const desk = await changesDesk(scope)
    if (!desk.people.some((one) => one.id === typed.responsible)) return no({ reason: 'not-found' })
    const lines = programme.split('\n').map((one) => one.trim())
    const given: FinalGiven = {
      ...typed,
      programme: lines.filter(Boolean),
      adoption: adoptionOf(desk),
      act: null,
    }
    const readers = [{ person: typed.responsible, must: 'acknowledge' as const }]
    const schoolYear = yearAt(typed.day)
    await addPapers(scope, [
      { ...blank, kind: 'order_final', title: texts.papers.titles.order_final, schoolYear, given, readers },
    ])
    return done(null, { kind: 'papers-asked', papers: 1 })
  },
})

const blank = { mentorship: null, mentorships: [], person: null, replaces: null }

function paperOf(
  kind: Exclude<keyof typeof texts.papers.titles, 'order_final'>,
  pair: Mentorship,
  own: Pick<NewPaper, 'given' | 'readers'> & Partial<NewPaper>,
): NewPaper {
  return { ...blank, kind, title: texts.papers.titles[kind], schoolYear: yearAt(pair.through), ...own }
}

/** R-PAP-5. Of one thing there is one draft. */
async function print(scope: Scope, { papers }: ChangesDesk, paper: NewPaper): Promise<void> {
  const about = (one: { kind: PaperKind; mentorships: readonly MentorshipId[] }) =>
    one.kind === paper.kind &&
    one.mentorships.some((pair) => pair === paper.mentorship || paper.mentorships.includes(pair))
  const drafts = papers.filter((one) => one.signedOn === null && about(one))
  await dropDrafts(
    scope,
    drafts.map((one) => one.id),
  )
  await addPapers(scope, [paper])
}

/** Everybody who is named, but the head who signs. */
function readersOf(pairs: readonly Mentorship[], { head }: ChangesDesk) {
  const people = new Set(pairs.flatMap(({ members }) => members.map(({ person }) => person)))
  return [...people]
    .filter((person) => person !== head)
    .map((person) => ({ person, must: 'acknowledge' as const }))
}

/** The order that approved the Положение, as it was typed for the last order. */
function adoptionOf({ papers }: ChangesDesk): Registered {
  const order = papers.find(({ kind }) => kind === 'order_pairs')
  const given = order?.given as { readonly adoption?: Registered } | undefined
  return given?.adoption ?? { day: null, number: null }
}
