import { form, type Route, screen } from '../route.ts'
import { keepPairSettings } from './keep-settings.ts'
import { showPairSettings } from './queries.ts'
import { settingsPage } from './settings.page.tsx'
import { errorsOf } from './texts.ts'

const page = screen('/pairs/settings', {
  ask: showPairSettings,
  input: () => ({}),
  show: (desk, { search }, trouble) => settingsPage(desk, search, trouble),
})

export const routes: readonly Route[] = [
  page,
  form('/pairs/settings', {
    carryOut: keepPairSettings,
    onPage: page,
    after: (version) => `/pairs/settings?kept=${version}`,
    refusal: ({ troubles }) => errorsOf(troubles),
  }),
]
