import { statisticsOf } from '#domain/indicators/statistics.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { grouped } from '#kit/russian/numbers.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { type StatisticRow, statisticGroups } from './parts/statistic-rows.ts'
import type { IndicatorsDesk } from './queries.ts'
import { listTexts, statisticsTexts as texts } from './texts.ts'

/** R-IND-23. The statement on one printed page. */
export function statisticsPage({ facts, on, organisation, wrong }: IndicatorsDesk): Page {
  const groups = statisticGroups(statisticsOf(facts, on), false)
  return {
    title: texts.title,
    place: '/indicators',
    body: (
      <>
        <Crumb href={`/indicators?on=${on}`}>{listTexts.title}</Crumb>
        <Head
          title={texts.title}
          lead={`${organisation}. ${texts.lead(on)}`}
          actions={
            <>
              <ButtonLink href={`/indicators/file?on=${on}`} download>
                {texts.whole}
              </ButtonLink>
              <ButtonLink href={`/indicators/file?on=${on}&for=others`} look="second" download>
                {texts.merged}
              </ButtonLink>
            </>
          }
        />
        {wrong && (
          <Note is="help">
            <p>{wrong === 'later' ? listTexts.later : listTexts.notADay}</p>
          </Note>
        )}
        <Filters
          action="/indicators/statistics"
          label={listTexts.search}
          filters={[{ name: 'on', label: listTexts.day, value: shortDay(on) }]}
        />
        <Table
          caption={texts.title}
          groups={groups.map(({ title, rows }, at) => ({ id: `group-${at}`, title, rows }))}
          columns={[
            { title: texts.row, kind: 'head', cell: ({ title }: StatisticRow) => title },
            {
              title: texts.value,
              kind: 'number',
              cell: ({ value }: StatisticRow) => (typeof value === 'number' ? grouped(value) : value),
            },
          ]}
        />
        <p class="small sec">
          {texts.howText} {texts.mergedHint}
        </p>
      </>
    ),
  }
}
