import { form, type Route, screen } from '../route.ts'
import { accessPage } from './access.page.tsx'
import { askReset, confirmReset, endAccess, type ResetRefusal, showAccess } from './access-of-person.ts'
import { accessTexts as texts } from './texts.ts'

const page = screen('/people/:person/access', {
  ask: showAccess,
  show: (answer, _visit, trouble) => accessPage(answer, trouble),
})

const back = (_: unknown, { params }: { readonly params: Readonly<Record<string, string>> }) =>
  `/people/${params.person}/access`
const refusal = ({ reason }: ResetRefusal) => ({ reset: texts[reason] })

/** How another person comes in: for whoever may let people in. */
export const routes: readonly Route[] = [
  page,
  form('/people/:person/access/end', { carryOut: endAccess, onPage: page, after: back }),
  form('/people/:person/access/ask', { carryOut: askReset, onPage: page, after: back, refusal }),
  form('/people/:person/access/reset', { carryOut: confirmReset, onPage: page, after: back, refusal }),
]
