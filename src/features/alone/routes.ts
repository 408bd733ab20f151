import { form, type Route, screen } from '../route.ts'
import { alonePage } from './alone.page.tsx'
import { showAlone } from './queries.ts'
import { askPsychologist, leaveAlone, markMet } from './support-alone.ts'
import { aloneTexts as texts } from './texts.ts'

const alone = screen('/alone', {
  ask: showAlone,
  show: (found, _visit, trouble) => alonePage(found, trouble),
})

export const routes: readonly Route[] = [
  alone,
  form('/alone/ask', {
    carryOut: askPsychologist,
    onPage: alone,
    after: () => '/alone',
    refusal: () => ({ form: texts.alreadyAsked }),
  }),
  form('/alone/met', { carryOut: markMet, after: () => '/alone' }),
  form('/alone/leave', {
    carryOut: leaveAlone,
    onPage: alone,
    after: () => '/alone',
    refusal: () => ({ because: texts.leaveMissing }),
  }),
]
