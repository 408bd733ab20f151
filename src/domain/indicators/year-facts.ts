import type { MenteeRow } from '#domain/banks/mentee-rows.ts'
import type { OutsideMentor } from '#domain/banks/outside-mentor.ts'
import type { MeasureId, OrganisationEvent } from '#domain/events/event.ts'
import type { Impression } from '#domain/impressions/impression-results.ts'
import type { Measurement } from '#domain/impressions/measurement.ts'
import type { Confirmation, MeetingId } from '#domain/meetings/meeting.ts'
import type { Pause } from '#domain/mentorships/change-request.ts'
import type { Mentorship, MentorshipId, Side } from '#domain/mentorships/mentorship.ts'
import type { PaperKind } from '#domain/papers/paper.ts'
import type { Employment, PersonCategory } from '#domain/people/employment.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import type { Gender } from '#kit/russian/case.ts'

export type YearPerson = {
  readonly id: PersonId
  readonly gender: Gender | null
  readonly birthDay: Day | null
  readonly birthYear: number | null
  readonly totalMonths: number | null
  readonly pedagogicalMonths: number | null
  /** The day both lengths of service were true on. */
  readonly serviceOn: Day | null
  readonly employments: readonly Employment[]
  readonly categories: readonly PersonCategory[]
}

/** With those who left a group that goes on. */
export type YearMentorship = Mentorship & {
  readonly former: readonly { readonly person: PersonId; readonly side: Side; readonly through: Day }[]
}

export type YearPaper = {
  readonly kind: PaperKind
  readonly person: PersonId | null
  readonly mentorship: MentorshipId | null
  /** An order names several. */
  readonly mentorships: readonly MentorshipId[]
  readonly signedOn: Day
  readonly inForceThrough: Day | null
  readonly lapsedOn: Day | null
  /** Of an addendum: what the two sides wrote of the pay; empty where they left it blank. */
  readonly pay: string
}

/** A meeting that was held, with what was said of it. */
export type YearMeeting = {
  readonly id: MeetingId
  readonly mentorship: MentorshipId
  readonly planRow: string | null
  readonly on: Day
  readonly said: readonly Pick<Confirmation, 'answer' | 'on'>[]
}

/** Versions of a programme, the first first: when the head approved each, and the lines of its plan. */
export type YearProgramme = {
  readonly mentorship: MentorshipId
  readonly versions: readonly {
    readonly approvedOn: Day | null
    readonly rows: readonly { readonly id: string; readonly text: string; readonly through: Day }[]
  }[]
}

/** A measure of a roadmap; one that is held twice a year has two terms, one that goes on all year is `permanent`. */
export type YearMeasure = {
  readonly id: MeasureId
  readonly title: string
  readonly schoolYear: number
  readonly permanent: boolean
  /** The last day of each term, and the day its fact happened. */
  readonly terms: readonly { readonly through: Day; readonly doneOn: Day | null }[]
}

/**
 * Everything the indicators of one organisation are counted from, as it is kept. They are counted as of any day: a fact
 * counts from the day it happened, whenever somebody entered it.
 */
export type YearFacts = {
  readonly people: readonly YearPerson[]
  readonly outside: readonly OutsideMentor[]
  readonly mentorships: readonly YearMentorship[]
  /** Papers that were ever signed. */
  readonly papers: readonly YearPaper[]
  readonly pauses: readonly Pause[]
  readonly programmes: readonly YearProgramme[]
  /** Of the school year asked for, and later ones. */
  readonly meetings: readonly YearMeeting[]
  readonly events: readonly OrganisationEvent[]
  readonly measures: readonly YearMeasure[]
  readonly measurements: readonly Measurement[]
  /** Answers of pairs, anonymous where that was promised. */
  readonly impressions: readonly Impression[]
  /** Questionnaires given out at the end of programmes. */
  readonly exitAsked: readonly { readonly questionnaire: string; readonly on: Day }[]
  /** The bank of mentees as it is on a day. */
  readonly menteesOn: (on: Day) => readonly MenteeRow[]
  /** Since when the program keeps facts of this organisation: who left earlier is not known. */
  readonly keptSince: Day
}

/** 1 September of the school year a day belongs to; it ends on 31 August. */
export function firstOfYear(on: Day): Day {
  return `${schoolYearOf(on)}-09-01` as Day
}

export function schoolYearOf(on: Day): number {
  return Number(on.slice(0, 4)) - (on.slice(5, 7) >= '09' ? 0 : 1)
}
