import { z } from 'zod'
import { analyticKinds, type ReportGiven } from '#domain/reports/report.document.ts'
import type { ReportText } from '#domain/reports/report-text.ts'
import { no } from '#kit/result.ts'
import { clockTime } from '#kit/russian/dates.ts'
import { decideAlone } from '#store/organisations.ts'
import { addPapers, dropDrafts } from '#store/paper-changes.ts'
import { saveReportLines } from '#store/report-lines.ts'
import { command, done } from '../command.ts'
import { type Kept, linesInput } from './hand-in-account.ts'
import { reportDesk, textOf } from './report-desk.ts'
import { reportTexts } from './texts.ts'

const input = z.object({
  kind: z.enum(analyticKinds).default('final_report'),
  /** Without a button it is the autosave. */
  do: z.enum(['save', 'print']).optional(),
  line: linesInput.default({}),
})

/** R-REP-3, R-REP-5. Keeps the curator's lines, or prints the report as it is today: its numbers stay as they are then. */
export const keepReport = command<typeof input, Kept>({
  deed: 'report.keep',
  input,
  run: async (scope, { kind, do: pressed, line }) => {
    const desk = await reportDesk(scope, kind)
    if (!desk) return no({ reason: 'not-found' as const })
    const asked = askedIn(desk.text)
    const own = Object.fromEntries(Object.entries(line).filter(([code]) => asked.has(code)))
    await saveReportLines(scope, desk.linesOf, own)
    const at = clockTime(scope.now, scope.zone)
    if (!pressed) return done({ is: 'typed' as const, at })
    const { schoolYear } = desk.linesOf
    if (pressed === 'save')
      return done({ is: 'saved' as const, at }, { kind: 'report-written', report: kind, schoolYear })
    await decideAlone(scope)
    const { papers } = desk
    const text = textOf(desk, { ...desk.lines, ...own })
    const drafts = papers.filter((one) => one.signedOn === null).map(({ id }) => id)
    await dropDrafts(scope, drafts)
    const former = papers.find((one) => one.signedOn !== null && one.lapsedOn === null)
    const given: ReportGiven = { text, signedOn: null }
    await addPapers(scope, [
      {
        kind,
        title: reportTexts.titles[kind],
        schoolYear,
        mentorship: null,
        mentorships: [],
        person: null,
        given,
        replaces: former?.id ?? null,
        readers: [],
      },
    ])
    return done(
      { is: 'handed-in' as const, at },
      { kind: 'report-written', report: kind, schoolYear },
      { kind: 'papers-asked', papers: 1 },
    )
  },
})

function askedIn({ sections }: ReportText): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ code, asks, more = [] }) => [
      ...(asks === null ? [] : [code]),
      ...more.map((one) => one.code),
    ]),
  )
}
