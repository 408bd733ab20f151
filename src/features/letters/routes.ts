import { type Route, screen } from '../route.ts'
import { letterPage } from './letter.page.tsx'
import { lettersPage } from './letters.page.tsx'
import { listAllLetters, showLetter } from './queries.ts'

export const routes: readonly Route[] = [
  screen('/letters', {
    ask: listAllLetters,
    show: (answer, { services }) => lettersPage(answer, services.mailGoesOut),
  }),
  screen('/letters/:letter', {
    ask: showLetter,
    show: (answer, { services }) => letterPage(answer, services.mailGoesOut),
  }),
]
