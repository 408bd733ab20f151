import { groupTitle } from '#domain/reports/monitoring.document.ts'
import type { YearReport } from '#domain/reports/year-report.ts'
import { ArrowChart } from '#ui/charts/arrow-chart.tsx'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { reportTexts as texts } from '../texts.ts'

/** What a section says, as a drawing; nothing where there is nothing to draw. */
export function ReportChart({ code, report }: { readonly code: string; readonly report: YearReport }) {
  if (code === 'roadmap' && report.stages.length > 0) return <Stages report={report} />
  if (code === 'influence' && report.groups.length > 0) return <Deficits report={report} />
  return null
}

function Stages({ report: { stages } }: { readonly report: YearReport }) {
  const done = stages.reduce((sum, one) => sum + one.done, 0)
  const total = stages.reduce((sum, one) => sum + one.total, 0)
  return (
    <BarChart
      sentence={texts.stagesSentence(done, total)}
      caption={texts.stagesCaption}
      head={texts.stagesHead}
      bars={stages.map((one, at) => ({
        label: texts.stage(at + 1),
        value: one.done,
        is: one.overdue.length > 0 ? 'late' : one.done === one.total ? 'ok' : undefined,
      }))}
    />
  )
}

function Deficits({ report: { groups } }: { readonly report: YearReport }) {
  return (
    <ArrowChart
      sentence={texts.arrowsSentence}
      caption={texts.arrowsSentence}
      head={texts.arrowsHead}
      changes={groups.map((one) => ({
        label: groupTitle(one),
        before: one.before,
        now: one.now,
        people: one.people,
      }))}
      scale={[0, 1, 2, 3].map((value) => ({ value, label: String(value) }))}
    />
  )
}
