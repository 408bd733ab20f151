import type { Day } from '#kit/day.ts'
import reference from '#reference/indicators.json' with { type: 'json' }
import { amountOf, type Counted, type Indicated, indicated } from './indicator.ts'
import { ageOn, experienceOn } from './people-on.ts'
import type { YearFacts, YearPerson } from './year-facts.ts'

export type Slicing = 'age' | 'experience'

export type Slice = {
  /** Of the groups in `reference/indicators.json`; `unknown` where the record does not say. */
  readonly group: string
  readonly title: string | null
  readonly numerator: number
  readonly denominator: number | null
  readonly value: number | null
}

const groups = { age: reference.ages, experience: reference.experiences } as const

/** R-IND-20. The same indicator by groups of people, where both its lists are of people; the groups add up to the whole. */
export function slicesOf(
  one: Indicated,
  { people }: Pick<YearFacts, 'people'>,
  on: Day,
  by: Slicing,
): readonly Slice[] {
  if (!isOfPeople(one.numerator) || !isOfPeople(one.denominator ?? [])) return []
  const known = new Map<string, YearPerson>(people.map((person) => [person.id, person]))
  const groupOf = ({ of }: Counted): string => {
    const person = of.kind === 'person' ? known.get(of.person) : undefined
    const number = person && numberOf(person, on, by)
    if (number === undefined || number === null) return 'unknown'
    return groups[by].find(({ from, through }) => number >= from && number <= through)?.code ?? 'unknown'
  }
  const above = Map.groupBy(one.numerator, groupOf)
  const below = one.denominator && Map.groupBy(one.denominator, groupOf)
  const titles = new Map<string, string | null>([
    ...groups[by].map(({ code, title }) => [code, title] as const),
    ['unknown', null],
  ])
  return [...titles]
    .filter(([code]) => above.has(code) || below?.has(code))
    .map(([code, title]) => {
      const numerator = above.get(code) ?? []
      const denominator = below ? (below.get(code) ?? []) : undefined
      const { totals, value } = indicated({
        code,
        unit: one.unit,
        numerator,
        ...(denominator ? { denominator } : {}),
      })
      return { group: code, title, ...totals, value }
    })
}

function isOfPeople(list: readonly Counted[]): boolean {
  return list.every(({ of }) => of.kind === 'person') && (list.length === 0 || amountOf(list) > 0)
}

function numberOf(person: YearPerson, on: Day, by: Slicing): number | null {
  if (by === 'age') return ageOn(person, on)
  const experience = experienceOn(person, on)
  return experience?.exact ? experience.months : null
}
