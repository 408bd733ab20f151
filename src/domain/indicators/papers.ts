import type { Member } from '#domain/mentorships/mentorship.ts'
import type { PaperKind } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { type Indicated, indicated, type LeftOut, personCounted } from './indicator.ts'
import { goingOn, isMentor, membersOn } from './pairs-on.ts'
import type { YearFacts, YearMentorship, YearPaper } from './year-facts.ts'

type Seat = { readonly pair: YearMentorship; readonly person: PersonId; readonly side: Member['side'] }

const seatsOf = (facts: YearFacts, on: Day): readonly Seat[] =>
  goingOn(facts, on).flatMap((pair) => membersOn(pair, on).map((one) => ({ pair, ...one })))

/** The paper of this kind that is signed and in force on that day. */
function signed(
  { papers }: YearFacts,
  kind: PaperKind,
  { person, pair }: { readonly person: PersonId; readonly pair?: YearMentorship },
  on: Day,
): YearPaper | undefined {
  return papers.findLast(
    (one) =>
      one.kind === kind &&
      one.person === person &&
      (pair === undefined || one.mentorship === pair.id) &&
      one.signedOn <= on &&
      (one.lapsedOn === null || one.lapsedOn > on) &&
      (one.inForceThrough === null || one.inForceThrough >= on),
  )
}

const isByLabourCode = ({ pair, side }: Seat) => side !== 'mentee' && pair.basis === 'assignment_351_8'

/** What this person lacks for this pair. Whoever left a group since stood in its order with all of it. */
function lacksOf(seat: Seat, facts: YearFacts, on: Day): readonly string[] {
  const { pair, person, side } = seat
  const consent = pair.members.find((one) => one.person === person)
  if (!consent) return []
  const given = consent.consent !== null && consent.consent.answer === 'yes' && consent.consent.on <= on
  const written = signed(facts, side === 'mentee' ? 'consent_mentee' : 'consent_mentor', seat, on)
  const byHand = written !== undefined || (given && consent.consent?.source === 'paper')
  if (!isByLabourCode(seat)) return given || written ? [] : ['no-consent']
  return [
    ...(byHand ? [] : [given ? 'no-own-hand' : 'no-consent']),
    ...(signed(facts, 'addendum', seat, on) ? [] : ['no-addendum']),
  ]
}

/** R-IND-10. Everybody in a pair that works, with all papers that one's basis asks for. */
export function consentsComplete(facts: YearFacts, on: Day): Indicated {
  const seats = Map.groupBy(seatsOf(facts, on), ({ person }) => person)
  const lacks = [...seats].map(([person, own]) => ({
    person,
    lacks: [
      ...new Set([
        ...own.flatMap((seat) => lacksOf(seat, facts, on)),
        ...(signed(facts, 'pd_consent', { person }, on) ? [] : ['no-pd-consent']),
      ]),
    ],
  }))
  return indicated({
    code: 'op_consents_complete',
    unit: 'percent',
    numerator: lacks.filter((one) => one.lacks.length === 0).map(({ person }) => personCounted(person)),
    denominator: lacks.map(({ person }) => personCounted(person)),
    leftOut: lacks.flatMap(({ person, lacks }) =>
      lacks.map((because): LeftOut => ({ from: 'numerator', of: { kind: 'person', person }, because })),
    ),
  })
}

/** Mentors by ст. 351.8 whose agreement is signed and says what is paid, for each of their pairs. */
export function paidMentors(facts: YearFacts, on: Day): Indicated {
  const seats = seatsOf(facts, on).filter(isMentor)
  const own = Map.groupBy(seats.filter(isByLabourCode), ({ person }) => person)
  const lackOf = (seat: Seat) => {
    const agreement = signed(facts, 'addendum', seat, on)
    if (!agreement) return 'no-addendum'
    return agreement.pay.trim() === '' ? 'no-pay' : null
  }
  const found = [...own].map(([person, of]) => ({ person, lack: of.map(lackOf).find(Boolean) ?? null }))
  const others = [...new Set(seats.map(({ person }) => person))].filter((person) => !own.has(person))
  return indicated({
    code: 'op_paid_mentors',
    unit: 'percent',
    numerator: found.filter(({ lack }) => lack === null).map(({ person }) => personCounted(person)),
    denominator: found.map(({ person }) => personCounted(person)),
    leftOut: [
      ...found.flatMap(({ person, lack }): LeftOut[] =>
        lack ? [{ from: 'numerator', of: { kind: 'person', person }, because: lack }] : [],
      ),
      ...others.map(
        (person): LeftOut => ({ from: 'all', of: { kind: 'person', person }, because: 'other-basis' }),
      ),
    ],
  })
}
