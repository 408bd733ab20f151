import { type Route, screen } from '../route.ts'
import { showVariants } from './queries.ts'
import { variantsPage } from './variants.page.tsx'

export const routes: readonly Route[] = [
  screen('/pairs/variants', {
    ask: showVariants,
    input: ({ search }) => ({ after: search.after, most: search.most }),
    show: variantsPage,
  }),
]
