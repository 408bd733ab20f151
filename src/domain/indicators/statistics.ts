import { type Cell, suppress } from '#domain/impressions/suppress.ts'
import { mainEmployment } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import reference from '#reference/indicators.json' with { type: 'json' }
import categories from '#reference/qualification_categories.json' with { type: 'json' }
import { goingOn, isMentor, isSecondThread, membersOn, peopleIn } from './pairs-on.ts'
import { participants } from './participation.ts'
import { ageOn, experienceOn, holdsOn } from './people-on.ts'
import { individualProgrammes } from './programmes.ts'
import type { YearFacts, YearPerson } from './year-facts.ts'

export const breakdowns = ['sex', 'age', 'experience', 'position', 'category'] as const
export type Breakdown = (typeof breakdowns)[number]

/** `labels`: of several groups merged. An empty label is «не указано». */
export type Line = { readonly labels: readonly string[]; readonly count: number }

/** R-IND-23. How many take part, without a name. */
export type Statistics = {
  readonly people: number
  readonly mentors: number
  readonly mentees: number
  readonly both: number
  readonly notOurs: number
  readonly pairs: number
  readonly groups: number
  readonly programmes: number
  readonly by: Readonly<Record<Breakdown, readonly Line[]>>
}

export function statisticsOf(facts: YearFacts, on: Day): Statistics {
  const going = goingOn(facts, on)
  const own = going.filter((one) => !isSecondThread(one, going))
  const isGroup = (one: (typeof going)[number]) =>
    membersOn(one, on).filter(({ side }) => side === 'mentee').length > 1
  const people = peopleIn(going, on)
  const part = (code: string) => participants(facts, on).parts.find((one) => one.code === code)!.value ?? 0
  return {
    people: people.length,
    mentors: peopleIn(going, on, isMentor).length,
    mentees: peopleIn(going, on, (one) => !isMentor(one)).length,
    both: part('both-sides'),
    notOurs: part('not-ours'),
    pairs: own.filter((one) => !isGroup(one)).length,
    groups: own.filter(isGroup).length,
    programmes: individualProgrammes(facts, on).value ?? 0,
    by: linesOf(facts, people, on),
  }
}

const grades = new Map(categories.items.map(({ code, title }) => [code, title]))

/** In which group of each breakdown a person is on that day. */
export function labelsOn(facts: YearFacts, on: Day): (id: PersonId) => Readonly<Record<Breakdown, string>> {
  const known = new Map<PersonId, YearPerson>(facts.people.map((one) => [one.id, one]))
  const guests = new Map(facts.outside.map((one) => [one.person, one.position]))
  const labels: Readonly<Record<Breakdown, (person: YearPerson) => string>> = {
    sex: ({ gender }) => gender ?? '',
    age: (person) => groupOf(reference.ages, ageOn(person, on)),
    experience: (person) => groupOf(reference.experiences, exactExperience(person, on)),
    position: ({ id, employments }) =>
      guests.get(id) ?? mainEmployment(employments.filter((one) => holdsOn(one, on)))?.position ?? '',
    category: (person) => gradeOf(person, on),
  }
  return (id) => {
    const person = known.get(id)
    const label = (by: Breakdown) => (person ? labels[by](person) : '')
    const [sex, age, experience] = [label('sex'), label('age'), label('experience')]
    return { sex, age, experience, position: label('position'), category: label('category') }
  }
}

function linesOf(facts: YearFacts, people: readonly PersonId[], on: Day): Statistics['by'] {
  const labels = labelsOn(facts, on)
  const all = new Map(people.map((id) => [id, labels(id)]))
  const lines = (by: Breakdown): readonly Line[] => {
    const found = Map.groupBy(people, (id) => all.get(id)![by])
    return inOrder(by, [...found.keys()]).map((label) => ({
      labels: [label],
      count: found.get(label)!.length,
    }))
  }
  return {
    sex: lines('sex'),
    age: lines('age'),
    experience: lines('experience'),
    position: lines('position'),
    category: lines('category'),
  }
}

function exactExperience(person: YearPerson, on: Day): number | null {
  const experience = experienceOn(person, on)
  return experience?.exact ? experience.months : null
}

type Group = { readonly title: string; readonly from: number; readonly through: number }

function groupOf(groups: readonly Group[], number: number | null): string {
  if (number === null) return ''
  return groups.find(({ from, through }) => number >= from && number <= through)?.title ?? ''
}

const ranks = ['highest', 'first', 'methodist', 'mentor', 'conformity', 'second_legacy']

/** The highest in force on that day. */
function gradeOf({ categories: own }: YearPerson, on: Day): string {
  const inForce = own.filter((one) => holdsOn(one, on) && one.category !== 'none')
  const best = ranks.find((rank) => inForce.some(({ category }) => category === rank))
  return (best && grades.get(best)) ?? ''
}

const collator = new Intl.Collator('ru')

/** Groups as in the reference data, titles by the alphabet; what is not known is last. */
function inOrder(by: Breakdown, labels: readonly string[]): readonly string[] {
  const places: Readonly<Record<Breakdown, readonly string[]>> = {
    sex: ['f', 'm'],
    age: reference.ages.map(({ title }) => title),
    experience: reference.experiences.map(({ title }) => title),
    position: [],
    category: ranks.map((rank) => grades.get(rank) ?? rank),
  }
  const place = (label: string) => (label === '' ? 1_000 : places[by].indexOf(label))
  return labels.toSorted((one, other) => place(one) - place(other) || collator.compare(one, other))
}

/** R-IND-23. For other organisations: no group of fewer than five people; `null` where nothing may be shown. */
export function mergedLines(by: Breakdown, lines: readonly Line[]): readonly Line[] | null {
  const cells = lines.map(({ labels, count }): Cell => ({ label: labels[0]!, count }))
  const shown = suppress(cells, by === 'age' || by === 'experience' ? 'scale' : 'none')
  return shown.shown ? shown.cells : null
}
