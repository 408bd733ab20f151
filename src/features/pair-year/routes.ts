import { type Route, screen } from '../route.ts'
import { showPairYear, showVariants } from './queries.ts'
import { variantsPage } from './variants.page.tsx'
import { pairYearPage } from './year.page.tsx'

export const routes: readonly Route[] = [
  screen('/pairs/variants', {
    ask: showVariants,
    input: ({ search }) => ({ after: search.after, most: search.most }),
    show: variantsPage,
  }),
  screen('/pairs/year', {
    ask: showPairYear,
    input: ({ search }) => ({ year: search.year, page: search.page }),
    show: pairYearPage,
  }),
]
