import { type Route, screen } from '../route.ts'
import { checkPage } from './check.page.tsx'
import { historyPage } from './history.page.tsx'
import { checkHistory, showHistory } from './queries.ts'

export const routes: readonly Route[] = [
  screen('/history', { ask: showHistory, input: ({ search }) => search, show: historyPage }),
  screen('/history/check', { ask: checkHistory, show: checkPage }),
]
