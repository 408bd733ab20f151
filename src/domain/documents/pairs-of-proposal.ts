import type { Proposal, ProposedPair } from '#domain/needs/proposal.ts'
import { mayBeTopic } from '#domain/needs/topics.ts'
import { addDays, type Day } from '#kit/day.ts'
import deficits from '#reference/deficits.json' with { type: 'json' }
import type { PairFacts, TopicFacts } from './document-facts.ts'
import { type KnownPerson, personFacts } from './facts-from.ts'
import { pairGround } from './pair-ground.document.ts'
import { proposedTerm } from './programme-days.ts'
import { later } from './school-days.ts'
import { words } from './words.ts'

/** Consents, agreements and the order before the first meeting: not sooner than this. */
const daysToPrepare = 28
const form = 'teacher_teacher'

/** The school year that is being prepared on a day: when work could only begin in the summer, the next one. */
export function schoolYearOf(today: Day): number {
  const start = addDays(today, daysToPrepare)
  return Number(start.slice(0, 4)) - (start.slice(5) >= '06-01' ? 0 : 1)
}

/** R-DOC-19. The year the acts are drawn up for: the one the organisation has set, but never one that is already over. */
export function yearOfActs(set: number, today: Day): number {
  return Math.max(set, schoolYearOf(today))
}

type Told = {
  readonly today: Day
  readonly schoolYear: number
  readonly known: ReadonlyMap<string, KnownPerson>
  /** One sentence on why these two; words live in the storeys above. */
  readonly reasonOf: (
    pair: ProposedPair,
    mentor: { readonly name: string; readonly pedagogicalMonths: number | null },
  ) => string
}

/** A proposal as the documents need it: pairs one by one, a group as one with all its mentees. */
export function yearPairs(proposal: Proposal, told: Told): readonly PairFacts[] {
  if (proposal.kind === 'too-few-mentors') return []
  const single = proposal.pairs.filter((pair) => pair.type === 'traditional').map((pair) => [pair])
  const groups = Map.groupBy(
    proposal.pairs.filter((pair) => pair.type === 'group'),
    (pair) => pair.mentor,
  )
  return [...single, ...groups.values()].map((together, at) => pairFacts(together, at, proposal, told))
}

function pairFacts(
  together: readonly ProposedPair[],
  at: number,
  { mentees }: Proposal,
  { today, schoolYear, known, reasonOf }: Told,
): PairFacts {
  const [first] = together
  const mentor = known.get(first?.mentor ?? '')
  if (first === undefined || mentor === undefined) throw new TypeError('a pair of nobody')
  const asked = (pair: ProposedPair) => mentees.find(({ person }) => person === pair.mentee)
  const start = addDays(today, daysToPrepare)
  const firstOfSeptember = `${schoolYear}-09-01` as Day
  const covered = together.flatMap((pair) => pair.covered)
  const requested = together.flatMap((pair) => asked(pair)?.topics ?? [])
  return {
    id: `pair-${at + 1}`,
    mentor: personFacts(mentor),
    mentees: together.flatMap((pair) => {
      const mentee = known.get(pair.mentee)
      const needCategory = asked(pair)?.categories[0]?.category ?? null
      return mentee === undefined ? [] : [{ ...personFacts(mentee), needCategory }]
    }),
    form,
    type: first.type,
    topics: topicsOf(covered.length > 0 ? covered : requested),
    ...proposedTerm(later(start, firstOfSeptember)),
    reason: reasonOf(first, {
      name: mentor.name.surname,
      pedagogicalMonths: mentor.experienceYears == null ? null : mentor.experienceYears * 12,
    }),
    ground: pairGround(first),
    basis: 'assignment_351_8',
  }
}

/** Only open topics; where there is none, the usual ones, so that there is a programme to talk about. */
export function topicsOf(codes: readonly string[]): readonly TopicFacts[] {
  const wanted = new Set(codes.some(mayBeTopic) ? codes.filter(mayBeTopic) : words.usualTopics)
  return deficits.items
    .filter(({ code }) => wanted.has(code))
    .map(({ code, title, group }) => ({ code, title, group }))
}
