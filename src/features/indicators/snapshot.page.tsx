import { allIndicators } from '#domain/indicators/all-indicators.ts'
import { referenceOf } from '#domain/indicators/indicator-reference.ts'
import { differenceOf, type Figure, figureOf } from '#domain/indicators/snapshot.ts'
import { longMoment } from '#kit/russian/dates.ts'
import { ofText, valueText } from '#pieces/indicator-texts.ts'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import type { SnapshotPage } from './queries.ts'
import { listTexts, oneTexts, snapshotTexts as texts } from './texts.ts'

/** Numbers as they were kept, and what the facts of that day give by now. */
export function snapshotPage({ snapshot, facts, zone }: SnapshotPage): Page {
  const { on, name, madeAt, figures } = snapshot
  const now = new Map(allIndicators.map(({ code, count }) => [code, count(facts, on)]))
  const then = (figure: Figure) => {
    const unit = now.get(figure.code)?.unit ?? 'count'
    const { value, numerator, denominator } = figure
    const of = ofText({ unit, totals: { numerator, denominator }, leftOut: [] })
    return [valueText({ unit, value }), of].filter(Boolean).join(', ')
  }
  const today = (figure: Figure) => {
    const found = now.get(figure.code)
    if (!found) return texts.gone
    const difference = differenceOf(figure, figureOf(found))
    if (!difference) return oneTexts.sameNow
    const count = (which: 'added' | 'gone') =>
      difference.numerator[which].length + difference.denominator[which].length
    const number = [valueText(found), ofText({ ...found, leftOut: [] })].filter(Boolean).join(', ')
    return `${number} (${oneTexts.changed(count('added'), count('gone'))})`
  }
  return {
    title: texts.title(name),
    place: '/indicators',
    width: 'wide',
    body: (
      <>
        <Crumb href={`/indicators?on=${on}`}>{listTexts.title}</Crumb>
        <Head title={texts.title(name)} lead={texts.lead(on)} />
        <p class="small sec">
          {texts.made}: {longMoment(madeAt, zone)}
        </p>
        <Table
          caption={texts.title(name)}
          rows={figures}
          columns={[
            {
              title: texts.indicator,
              kind: 'head',
              cell: ({ code }) => (
                <a href={`/indicators/${code}?on=${on}`}>{referenceOf(code)?.title ?? code}</a>
              ),
            },
            { title: texts.was, cell: then },
            { title: texts.now, cell: today },
          ]}
        />
      </>
    ),
  }
}
