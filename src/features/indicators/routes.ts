import { form, type Route, screen } from '../route.ts'
import { exportStatistics } from './export-statistics.ts'
import { indicatorPage } from './indicator.page.tsx'
import { indicatorsPage } from './indicators.page.tsx'
import { showIndicator, showIndicators, showSnapshot, showStatistics } from './queries.ts'
import { saveSnapshot } from './save-snapshot.ts'
import { snapshotPage } from './snapshot.page.tsx'
import { statisticsPage } from './statistics.page.tsx'
import { snapshotTexts } from './texts.ts'

const list = screen('/indicators', {
  ask: showIndicators,
  input: ({ search }) => ({ on: search.on }),
  show: (page, _visit, trouble) => indicatorsPage(page, trouble),
})

export const routes: readonly Route[] = [
  list,
  screen('/indicators/statistics', {
    ask: showStatistics,
    input: ({ search }) => ({ on: search.on }),
    show: statisticsPage,
  }),
  screen('/indicators/file', {
    ask: showStatistics,
    gives: 'export',
    input: ({ search }) => ({ on: search.on }),
    show: (desk, { search }) => exportStatistics(desk, search.for === 'others'),
  }),
  form('/indicators/snapshots', {
    carryOut: saveSnapshot,
    onPage: list,
    after: (snapshot) => `/indicators/snapshots/${snapshot}`,
    refusal: () => ({ savedOn: snapshotTexts.later }),
  }),
  screen('/indicators/snapshots/:snapshot', { ask: showSnapshot, show: snapshotPage }),
  screen('/indicators/:indicator', {
    ask: showIndicator,
    input: ({ params, search }) => ({ code: params.indicator, on: search.on }),
    show: indicatorPage,
  }),
]
