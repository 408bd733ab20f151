import type { MenteeRow } from '#domain/banks/mentee-rows.ts'
import type { OrganisationEvent } from '#domain/events/event.ts'
import type {
  YearFacts,
  YearMeeting,
  YearMentorship,
  YearPaper,
  YearPerson,
  YearProgramme,
} from '#domain/indicators/year-facts.ts'
import type { MentorshipId, Side } from '#domain/mentorships/mentorship.ts'
import type { Employment } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import { type Day, day } from '#kit/day.ts'

/** Facts of a school in few words, for examples that are counted by hand. */
export const personId = (name: string) => name as PersonId
export const pairId = (name: string) => name as MentorshipId

export function job(rest: Partial<Employment> = {}): Employment {
  return {
    id: 'job' as Employment['id'],
    position: 'учитель',
    positionCode: 'teacher',
    subject: null,
    kind: 'main',
    rate: null,
    from: day('2010-09-01'),
    through: null,
    onLeave: false,
    leaveThrough: null,
    ...rest,
  }
}

/** A teacher of fifty with twenty years of experience on 1 September 2026, unless said otherwise. */
export function teacher(name: string, rest: Partial<YearPerson> = {}): YearPerson {
  return {
    id: personId(name),
    gender: 'f',
    birthDay: day('1976-03-01'),
    birthYear: null,
    totalMonths: 240,
    pedagogicalMonths: 240,
    serviceOn: day('2026-09-01'),
    employments: [job()],
    categories: [],
    ...rest,
  }
}

/** Twenty-five, one year of experience, hired a year ago. */
export function beginner(name: string, rest: Partial<YearPerson> = {}): YearPerson {
  return teacher(name, {
    birthDay: day('2001-03-01'),
    totalMonths: 12,
    pedagogicalMonths: 12,
    employments: [job({ from: day('2025-09-01') })],
    ...rest,
  })
}

export function pair(
  id: string,
  mentor: string,
  mentees: readonly string[],
  rest: Partial<YearMentorship> = {},
): YearMentorship {
  const member = (name: string, side: Side) => ({
    person: personId(name),
    side,
    topics: [],
    consent: { answer: 'yes', on: day('2026-09-01'), source: 'paper', enteredBy: null, scan: null } as const,
  })
  return {
    id: pairId(id),
    form: 'teacher_teacher',
    format: null,
    types: ['traditional'],
    mode: 'in_person',
    from: day('2026-09-10'),
    through: day('2027-05-31'),
    basis: 'assignment_351_8',
    reason: '',
    reverseOf: null,
    madeOn: day('2026-09-01'),
    askedOn: day('2026-09-01'),
    droppedOn: null,
    ending: null,
    succeeds: null,
    members: [member(mentor, 'mentor'), ...mentees.map((one) => member(one, 'mentee'))],
    former: [],
    ...rest,
  }
}

/** The signed order of these pairs. */
export function order(mentorships: readonly string[], signedOn = '2026-09-08'): YearPaper {
  return {
    kind: 'order_pairs',
    person: null,
    mentorship: null,
    mentorships: mentorships.map(pairId),
    signedOn: day(signedOn),
    inForceThrough: null,
    lapsedOn: null,
    pay: '',
  }
}

export function paper(kind: YearPaper['kind'], person: string, rest: Partial<YearPaper> = {}): YearPaper {
  return { ...order([], '2026-09-05'), kind, person: personId(person), ...rest }
}

export function meeting(
  id: string,
  mentorship: string,
  on: string,
  rest: Partial<YearMeeting> = {},
): YearMeeting {
  return {
    id: id as YearMeeting['id'],
    mentorship: pairId(mentorship),
    planRow: null,
    on: day(on),
    said: [],
    ...rest,
  }
}

/** What the other side said of it. */
export const confirmed = (on: string, answer: 'confirmed' | 'disputed' = 'confirmed') => ({
  said: [{ answer, on: day(on) }],
})

/** A programme approved that day (or not at all), with lines of the plan by id and last day. */
export function programme(
  mentorship: string,
  approvedOn: string | null,
  rows: Readonly<Record<string, string>> = {},
): YearProgramme {
  return {
    mentorship: pairId(mentorship),
    versions: [
      {
        approvedOn: approvedOn === null ? null : day(approvedOn),
        rows: Object.entries(rows).map(([id, through]) => ({
          id,
          text: `Дело ${id}`,
          through: day(through),
        })),
      },
    ],
  }
}

export function happened(
  kind: OrganisationEvent['kind'],
  on: string,
  people: readonly string[] = [],
  rest: Partial<OrganisationEvent> = {},
): OrganisationEvent {
  return {
    id: `${kind} ${on}` as OrganisationEvent['id'],
    kind,
    subject: null,
    title: `${kind} ${on}`,
    on: day(on),
    decision: '',
    minutesNumber: null,
    link: null,
    file: null,
    measure: null,
    people: people.map(personId),
    enteredBy: personId('curator'),
    enteredAt: `${on}T10:00:00.000Z` as never,
    droppedOn: null,
    ...rest,
  }
}

export const row = (person: string, state: MenteeRow['state']): MenteeRow => ({
  person,
  state,
  categories: [],
  unknown: [],
  topics: [],
  topicsSaid: false,
  need: undefined,
  priority: 2,
  since: null,
  mentorships: [],
  mentors: [],
})

export function facts(rest: Partial<YearFacts> = {}): YearFacts {
  return {
    people: [],
    outside: [],
    mentorships: [],
    papers: [],
    pauses: [],
    programmes: [],
    meetings: [],
    events: [],
    measures: [],
    measurements: [],
    impressions: [],
    exitAsked: [],
    menteesOn: () => [],
    keptSince: day('2020-09-01'),
    ...rest,
  }
}

export const autumn: Day = day('2026-11-20')

/** Who or what a list names, in its order. */
export function named(list: readonly { readonly of: object }[] | null): readonly string[] {
  return (list ?? []).map(({ of }) => {
    const thing = of as Readonly<Record<string, string>>
    return String(
      thing.person ??
        thing.row ??
        thing.meeting ??
        thing.measure ??
        thing.event ??
        thing.mentorship ??
        thing.on,
    )
  })
}

/** «кто: почему» of those left out. */
export const whyLeftOut = (list: readonly { readonly of: object; readonly because: string }[]) =>
  list.map((one) => `${named([one])[0]}: ${one.because}`)
