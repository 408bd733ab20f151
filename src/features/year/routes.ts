import { form, type Route, screen } from '../route.ts'
import { showYear } from './queries.ts'
import { turnErrors } from './texts.ts'
import { turnYear } from './turn-year.ts'
import { yearPage } from './year.page.tsx'

const year = screen('/year', { ask: showYear, show: (found, _visit, trouble) => yearPage(found, trouble) })

export const routes: readonly Route[] = [
  year,
  form('/year', { carryOut: turnYear, onPage: year, after: () => '/year', refusal: turnErrors }),
]
