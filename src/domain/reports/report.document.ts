import { type DocumentDraft, draftOf } from '#domain/documents/document-draft.ts'
import type { PersonFacts, YearFacts } from '#domain/documents/document-facts.ts'
import { frame } from '#domain/documents/frame.document.ts'
import { personData } from '#domain/documents/people.document.ts'
import { typeset } from '#domain/documents/typeset.document.ts'
import type { Day } from '#kit/day.ts'
import { longDay, sentenceEnd } from '#kit/russian/dates.ts'
import type { ReportSection, ReportTable, ReportText } from './report-text.ts'

export const accountKinds = ['mentor_report', 'mentee_report', 'review'] as const
export type AccountKind = (typeof accountKinds)[number]

export const analyticKinds = ['interim_report', 'final_report'] as const
export type AnalyticKind = (typeof analyticKinds)[number]

/** R-REP-7. Which report of the year it is time for: till the end of February the interim one. */
export function reportFor(today: Day): AnalyticKind {
  const monthDay = today.slice(5)
  return monthDay >= '08-20' || monthDay < '03-01' ? 'interim_report' : 'final_report'
}

/** What a report was when it was handed in: printed later, it is still that (R-REP-5). */
export type ReportGiven = {
  readonly text: ReportText
  /** `null` where a hand signs it on paper. */
  readonly signedOn: string | null
  readonly source?: 'account' | 'link'
  /** Of a review, whose work it is about. */
  readonly about?: string
}

const sides = {
  mentor_report: 'Наставник',
  mentee_report: 'Наставляемый',
  review: 'Наставник',
} as const

/** An account or a review on paper: its author signs, whoever takes it is named below. */
export function accountDocument(
  facts: YearFacts,
  kind: AccountKind,
  text: ReportText,
  people: { readonly author: PersonFacts; readonly mentees: readonly PersonFacts[] },
  handedInOn: Day | null = null,
): DocumentDraft {
  const author = personData(people.author)
  const { curator } = facts.organisation
  const others = {
    mentor_report: [{ who: 'Принял: куратор', name: personData(curator).signature }],
    mentee_report: [],
    review: people.mentees.map((one) => ({ who: 'С отзывом ознакомлен', name: personData(one).signature })),
  }[kind]
  const female = (one: PersonFacts | undefined) => one?.gender === 'f'
  const signatures = [
    {
      who: kind === 'mentee_report' && female(people.author) ? 'Наставляемая' : sides[kind],
      name: author.signature,
    },
    ...others.map((one, at) => ({
      ...one,
      who:
        (kind === 'review' && female(people.mentees[at])) || (kind === 'mentor_report' && female(curator))
          ? one.who.replace('ознакомлен', 'ознакомлена').replace('Принял', 'Приняла')
          : one.who,
    })),
  ]
  const data = { ...frame(facts, { draft: false }), ...textData(text), ...handed(handedInOn), signatures }
  return draftOf(kind, data, { template: 'report_account', about: author.name.nom })
}

/** What was handed in by a press needs no hand under it. */
function handed(on: Day | null) {
  return { isHanded: on !== null, handed: on === null ? '' : `Сдано в программе «Вектор» ${longDay(on)}` }
}

/** The curator's report: approved by the head, signed by the curator, the pairs in an annex. */
export function analyticDocument(facts: YearFacts, kind: AnalyticKind, text: ReportText): DocumentDraft {
  const { curator } = facts.organisation
  const annex = text.annex
  const data = {
    ...frame(facts, { draft: false }),
    ...textData(text),
    annexCaption: annex?.caption ?? '',
    annex: annex ? rowsOf(annex) : [],
    signatures: [{ who: 'Куратор', name: personData(curator).signature }],
  }
  return draftOf(kind, data, { template: 'report_analytic' })
}

function textData({ title, about, sections }: ReportText) {
  return { title: set(title), about: lines(about), sections: sections.map(sectionData) }
}

/** On paper a dash is short. */
const set = (text: string) => typeset(text.replaceAll('—', '–'))

const lines = (texts: readonly string[]) => texts.map((text) => ({ text: set(text) }))

function sectionData({ title, says, tables, asks, line }: ReportSection) {
  const own = line
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return {
    title: set(title),
    says: lines(says.map(sentenceEnd)),
    tables: tables.filter(({ rows }) => rows.length > 0).map(tableData),
    hasLine: own.length > 0,
    line: lines(own.map(sentenceEnd)),
    isEmpty: asks !== null && own.length === 0 && says.length === 0 && tables.length === 0,
  }
}

/** The template has a table of each width: this one takes its own. */
function tableData(table: ReportTable) {
  const width = table.head.length
  const heads = table.head.map((title, at) => [`h${at + 1}`, set(title)])
  const isText = table.isText === true
  const widths = [2, 3, 4, 5, 6].flatMap((count) => [
    [`is${count}`, count === width && !isText],
    [`isText${count}`, count === width && isText],
  ])
  return {
    caption: set(table.caption),
    ...Object.fromEntries(heads),
    ...Object.fromEntries(widths),
    rows: rowsOf(table),
  }
}

function rowsOf({ rows }: ReportTable) {
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [`c${at + 1}`, set(cell) || '–'])))
}
