import { type Route, screen } from '../route.ts'
import { showToday } from './queries.ts'
import { todayPage } from './today.page.tsx'

export const routes: readonly Route[] = [screen('/today', { ask: showToday, show: todayPage })]
