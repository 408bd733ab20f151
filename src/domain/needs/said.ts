import type { MentorBank } from '#domain/banks/admission.ts'
import { admissionOn, suspensionOn } from '#domain/banks/admission.ts'
import { comesOn, type OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { Day } from '#kit/day.ts'
import type { PairOf } from './eligibility.ts'
import type { Habits } from './habits.ts'
import { mayBeTopic } from './topics.ts'
import { nothingWished, type Wishes } from './wishes.ts'

/** What somebody who asks for a mentor wrote: topics with how hard each is, 1 to 3. */
export type SaidNeed = {
  readonly person: string
  /** One's own words. */
  readonly words?: string
  readonly habits?: Habits
  readonly topics: readonly { readonly code: string; readonly level: number }[]
}

/** What a possible mentor wrote. */
export type SaidOffer = {
  readonly person: string
  readonly words?: string
  readonly habits?: Habits
  readonly interests?: string
  readonly achievements?: string
  readonly experience?: string
  readonly wish: 'yes' | 'conditions' | 'no' | 'unsure'
  readonly topics: readonly { readonly code: string; readonly level: number }[]
  /** Codes of `mentoring_types.json`; none said is every kind. */
  readonly kinds: readonly string[]
  readonly places: number | null
}

/** Everything people and papers have said by today, as the proposal takes it. */
export type Said = {
  readonly today: Day
  readonly refusals: readonly PairOf[]
  readonly bossConsents: readonly PairOf[]
  /** Pairs that ended before their time. */
  readonly failed?: readonly PairOf[]
  /** Have a mentor already. */
  readonly settled: readonly string[]
  /** Stay without a mentor for now, by the curator's word. */
  readonly leftAlone: readonly string[]
  /** How many people each mentor leads already. */
  readonly taken: ReadonlyMap<string, number>
  readonly needs: ReadonlyMap<string, SaidNeed>
  readonly offers: ReadonlyMap<string, SaidOffer>
  readonly bank: MentorBank
  readonly outside: readonly OutsideMentor[]
  readonly wishes: Wishes
}

export const nothingSaid: Said = {
  today: '0001-01-01' as Day,
  refusals: [],
  bossConsents: [],
  settled: [],
  leftAlone: [],
  taken: new Map(),
  needs: new Map(),
  offers: new Map(),
  bank: { admissions: [], suspensions: [] },
  outside: [],
  wishes: nothingWished,
}

/** Two people at one mentor, where the mentor has not said how many. */
export const usualPlaces = 2

/** R-NEE-4. The topics a person named, the hardest first; how many of them count is a setting. */
export function topicsNamed({ topics }: SaidNeed): readonly string[] {
  return topics
    .filter((one) => one.level > 0 && mayBeTopic(one.code))
    .toSorted((one, other) => other.level - one.level)
    .map((one) => one.code)
}

/** R-NEE-5. What a mentor has said to lead. */
export function topicsOffered({ topics }: SaidOffer): readonly string[] {
  return topics.filter((one) => one.level > 0 && mayBeTopic(one.code)).map((one) => one.code)
}

/** R-WRD-10. Everything a mentor wrote of what one can do. */
export function wordsOffered({ words, interests, achievements, experience }: SaidOffer): string {
  return [words, interests, achievements, experience].filter(Boolean).join('\n')
}

/** R-NEE-9. Places that are left of those that were said: only of mentors who said something or lead somebody. */
export function placesLeft(
  { offers, taken }: Said,
  usual: number,
): { readonly mentor: string; readonly places: number }[] {
  const mentors = new Set([...taken.keys(), ...[...offers.values()].map((one) => one.person)])
  return [...mentors].flatMap((mentor) => {
    const said = offers.get(mentor)?.places ?? null
    const lead = taken.get(mentor) ?? 0
    if (said === null && lead === 0) return []
    return [{ mentor, places: Math.max(0, (said ?? usual) - lead) }]
  })
}

/** Kinds a mentor will lead; meeting at a distance is a mode of any kind. */
export function kindsOf({ kinds }: SaidOffer): readonly string[] | undefined {
  const own = kinds.filter((one) => one !== 'virtual')
  return own.length === 0 ? undefined : own
}

/** R-NEE-2. Whose own word or the bank stands before the rule: asked to be a mentor, or not. */
export function admittedBy(said: Said): { readonly yes: string[]; readonly no: string[] } {
  const { today } = said
  const outside = said.outside.filter((one) => comesOn(one, today)).map((one) => one.person)
  const people = new Set([...said.bank.admissions.map((one) => one.person), ...outside])
  const suspended = (person: string) => suspensionOn(said.bank, person, today) !== undefined
  return {
    yes: [...people].filter(
      (person) =>
        !suspended(person) &&
        (outside.some((one) => one === person) || admissionOn(said.bank, person, today) !== undefined),
    ),
    no: [
      ...[...people].filter(suspended),
      ...[...said.offers.values()].filter((one) => one.wish === 'no').map((one) => one.person),
    ],
  }
}
