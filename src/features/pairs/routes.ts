import { form, type Route, screen } from '../route.ts'
import { boardPage } from './board.page.tsx'
import { choicePage } from './choice.page.tsx'
import { banPair, liftPairCorrection, lockPair } from './correct-pair.ts'
import { boardTexts as texts } from './parts/texts.ts'
import { showPairChoice, showPairs } from './queries.ts'

const choice = screen('/pairs/:mentee', {
  ask: showPairChoice,
  input: ({ params, search }) => ({ mentee: params.mentee, instead: search.instead }),
  show: (desk, _visit, trouble) => choicePage(desk, trouble),
})
const toPair = (mentee: string) => `/pairs#pair-${mentee}`
const samePerson = () => ({ mentor: texts.samePerson })

export const routes: readonly Route[] = [
  screen('/pairs', { ask: showPairs, show: boardPage }),
  form('/pairs/lock', { carryOut: lockPair, after: toPair, refusal: samePerson }),
  form('/pairs/ban', { carryOut: banPair, after: toPair, refusal: samePerson }),
  form('/pairs/lift', { carryOut: liftPairCorrection, after: toPair }),
  choice,
  form('/pairs/:mentee', { carryOut: lockPair, onPage: choice, after: toPair, refusal: samePerson }),
]
