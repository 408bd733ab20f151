import { form, type Route, screen } from '../route.ts'
import { boardPage } from './board.page.tsx'
import { choicePage } from './choice.page.tsx'
import { banPair, liftPairCorrection, lockPair } from './correct-pair.ts'
import { decideCategory } from './decide-category.ts'
import { decideMentor } from './decide-mentor.ts'
import { boardTexts as texts } from './parts/texts.ts'
import { peoplePage } from './people.page.tsx'
import { showPairChoice, showPairs } from './queries.ts'

const people = screen('/pairs/people', {
  ask: showPairs,
  show: (desk, _visit, trouble) => peoplePage(desk, trouble),
})
const choice = screen('/pairs/:mentee', {
  ask: showPairChoice,
  show: (desk, _visit, trouble) => choicePage(desk, trouble),
})
const toPair = (mentee: string) => `/pairs#pair-${mentee}`
const samePerson = () => ({ mentor: texts.samePerson })

export const routes: readonly Route[] = [
  screen('/pairs', { ask: showPairs, show: boardPage }),
  people,
  form('/pairs/people', {
    carryOut: decideCategory,
    onPage: people,
    input: ({ form }) => ({ decision: 'confirmed', ...form.values }),
    after: () => '/pairs/people',
  }),
  form('/pairs/mentors', { carryOut: decideMentor, after: () => '/pairs/people#candidates' }),
  form('/pairs/lock', { carryOut: lockPair, after: toPair, refusal: samePerson }),
  form('/pairs/ban', { carryOut: banPair, after: toPair, refusal: samePerson }),
  form('/pairs/lift', { carryOut: liftPairCorrection, after: toPair }),
  choice,
  form('/pairs/:mentee', { carryOut: lockPair, onPage: choice, after: toPair, refusal: samePerson }),
]
