import { form, type Route, screen, type Visit } from '../route.ts'
import { boardPage } from './board.page.tsx'
import { choicePage } from './choice.page.tsx'
import { comparePage } from './compare.page.tsx'
import { banPair, type KeptChanges, keepTried, liftPairCorrection, lockPair } from './correct-pair.ts'
import { boardTexts as texts } from './parts/texts.ts'
import { written } from './parts/tried-address.ts'
import { comparePairs, showPairChoice, showPairs } from './queries.ts'

const board = screen('/pairs', {
  ask: showPairs,
  input: ({ search, form }) => ({
    ...search,
    ...(form.values.try !== undefined && { try: form.values.try }),
  }),
  show: (desk, _visit, trouble) => boardPage(desk, trouble),
})
const choice = screen('/pairs/:mentee', {
  ask: showPairChoice,
  input: ({ params, search }) => ({ mentee: params.mentee, instead: search.instead, try: search.try }),
  show: (desk, _visit, trouble) => choicePage(desk, trouble),
})
const samePerson = () => ({ mentor: texts.samePerson })

/** Back to the board, which says what was kept and how to take it back. */
function toBoard({ kept, undo }: KeptChanges): string {
  return kept.length === 0 ? '/pairs' : `/pairs?kept=${written(kept)}&undo=${written(undo)}`
}

/** The same at the place of the pair: whoever locks one after another is not led away. */
const toPair = (changes: KeptChanges, { form, params }: Visit) =>
  `${toBoard(changes)}#pair-${params.mentee ?? form.values.mentee}`

export const routes: readonly Route[] = [
  board,
  screen('/pairs/compare', {
    ask: comparePairs,
    input: ({ search }) => search,
    show: comparePage,
  }),
  form('/pairs/lock', { carryOut: lockPair, after: toPair, refusal: samePerson }),
  form('/pairs/ban', { carryOut: banPair, after: toPair, refusal: samePerson }),
  form('/pairs/lift', { carryOut: liftPairCorrection, after: toPair }),
  form('/pairs/keep', { carryOut: keepTried, onPage: board, after: toBoard }),
  choice,
  form('/pairs/:mentee', { carryOut: lockPair, onPage: choice, after: toPair, refusal: samePerson }),
]
