import { type Route, screen } from '../route.ts'
import { historyPage } from './history.page.tsx'
import { showHistory } from './queries.ts'

export const routes: readonly Route[] = [
  screen('/history', { ask: showHistory, input: ({ search }) => search, show: historyPage }),
]
