import type { Bank } from '#domain/banks/confirmation.ts'
import { menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Survey } from '#domain/surveys/questionnaire.ts'
import type { Day } from '#kit/day.ts'
import type { Evidence } from './evidence.ts'
import type { YearRecords } from './year-records.ts'

/** Surveys and banks. */
export const factsOfBanks = {
  needs_heard: (records: YearRecords) => heard(records, 'needs'),
  mentors_heard: (records: YearRecords) => heard(records, 'mentors'),
  mentee_bank: (records: YearRecords) =>
    bank(records, 'mentees', [
      ...records.needing.map((one) => one.person),
      ...records.mentorships.flatMap((one) => menteesIn(one).map(({ person }) => person)),
    ]),
  mentor_bank: (records: YearRecords) =>
    bank(records, 'mentors', [
      ...records.admitted,
      ...records.mentorships.map((one) => mentorOf(one).person),
    ]),
  next_mentor_bank: ({ confirmations, schoolYear }: YearRecords): readonly Evidence[] =>
    confirmations
      .filter((one) => one.bank === 'mentors' && one.schoolYear === schoolYear + 1)
      .map(({ on, schoolYear: year }) => ({
        what: 'bank-confirmed',
        bank: 'mentors',
        schoolYear: year,
        on,
        ...{ whole: true, share: null, count: 1 },
      })),
}

/** A survey is heard when everybody has answered, or when its window is over and somebody has. */
function heard({ surveys, today }: YearRecords, survey: Survey): readonly Evidence[] {
  return surveys
    .filter((one) => one.survey === survey && one.answered > 0 && one.last !== null)
    .map(({ campaign, asked, answered, endsOn, closed, last }) => {
      const all = answered >= asked
      const over = closed || endsOn < today
      return {
        ...({ what: 'survey', campaign, survey, asked } as const),
        on: over && !all ? endsOn : last!,
        whole: all || over,
        share: { done: answered, of: asked },
        count: answered,
      }
    })
}

/** A bank is formed when it was looked through and confirmed this year and everybody in it signed the consent. */
function bank(records: YearRecords, which: Bank, everybody: readonly PersonId[]): readonly Evidence[] {
  const { confirmations, schoolYear, consented } = records
  const people = [...new Set(everybody)]
  const signed = people.flatMap((one) => consented.get(one) ?? [])
  const confirmed = confirmations.find((one) => one.bank === which && one.schoolYear === schoolYear)
  const share = { done: signed.length, of: people.length }
  const all = share.of > 0 && share.done === share.of
  const found: Evidence[] = []
  if (confirmed)
    found.push({
      what: 'bank-confirmed',
      bank: which,
      schoolYear,
      on: confirmed.on,
      ...{ whole: false, share: null, count: 1 },
    })
  if (signed.length > 0) {
    const last = signed.reduce(later)
    const on = confirmed && confirmed.on > last ? confirmed.on : last
    found.push({
      what: 'consents',
      bank: which,
      on,
      whole: all && confirmed !== undefined,
      share,
      count: share.done,
    })
  }
  return found
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
