import { form, type Route, screen } from '../route.ts'
import { alonePage } from './alone.page.tsx'
import { outsidePage } from './outside.page.tsx'
import { outsideRequestFile } from './outside-request.document.ts'
import { showAlone, showOutsideRequest } from './queries.ts'
import { askPsychologist, leaveAlone, markMet } from './support-alone.ts'
import { aloneTexts as texts } from './texts.ts'

const alone = screen('/alone', {
  ask: showAlone,
  input: ({ search }) => ({ help: search.help }),
  show: (found, _visit, trouble) => alonePage(found, trouble),
})

export const routes: readonly Route[] = [
  alone,
  screen('/alone/outside/:mentee', { ask: showOutsideRequest, show: outsidePage }),
  screen('/alone/outside/:mentee/file', {
    ask: showOutsideRequest,
    gives: 'download',
    show: outsideRequestFile,
  }),
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
