import { knownThresholds } from '#domain/attention/thresholds.ts'
import { form, type Route, screen } from '../route.ts'
import { attentionPage } from './attention.page.tsx'
import { loadPage } from './load.page.tsx'
import { showAttention, showLoad, showSettings } from './queries.ts'
import { setThresholds } from './set-thresholds.ts'
import { settingsPage } from './settings.page.tsx'
import { settingsTexts } from './texts.ts'

const settings = screen('/attention/settings', {
  ask: showSettings,
  show: (found, _visit, trouble) => settingsPage(found, trouble),
})

export const routes: readonly Route[] = [
  screen('/attention', { ask: showAttention, show: attentionPage }),
  settings,
  screen('/attention/load', { ask: showLoad, show: loadPage }),
  form('/attention/settings', {
    carryOut: setThresholds,
    onPage: settings,
    after: () => '/attention/settings',
    refusal: ({ codes }) =>
      Object.fromEntries(
        knownThresholds
          .filter(({ code }) => codes.includes(code))
          .map(({ code, least, most, unit }) => [code, settingsTexts.wrong(least, most, unit)]),
      ),
  }),
]
