/** A table of a report as it is read on a page and on paper: every cell a text. */
export type ReportTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Its cells are sentences and not figures: on paper they need the width. */
  readonly isText?: boolean
}

/** One section. Everything in it comes from facts but `line`, which a person adds, or nobody does. */
export type ReportSection = {
  /** Its own within the report; the line is kept under it. */
  readonly code: string
  readonly title: string
  readonly says: readonly string[]
  readonly tables: readonly ReportTable[]
  /** What may be added: `null` where the facts say it all. */
  readonly asks: string | null
  readonly line: string
  /** Several lines of one section, told in its tables. */
  readonly more?: readonly { readonly code: string; readonly asks: string; readonly line: string }[]
}

/** A report whole. Printed, it is kept as it is: its figures do not change any more (R-REP-5). */
export type ReportText = {
  readonly title: string
  /** Whom or what it is about, from when through when: lines under the title. */
  readonly about: readonly string[]
  readonly sections: readonly ReportSection[]
  /** The wide table that stands apart at the end. */
  readonly annex?: ReportTable
}

/** R-REP-3. The lines people added, by the section they belong to. */
export type Lines = Readonly<Record<string, string>>
