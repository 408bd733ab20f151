import { longDay } from '#kit/russian/dates.ts'
import { blocksOfDocx } from '#outside/docx/blocks-of-docx.ts'
import { lackSentence } from '#pieces/paper-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { type Errors, form, type Route, screen } from '../route.ts'
import { approvalPage } from './approval.page.tsx'
import { checkPage } from './check.page.tsx'
import { type OrderRefusal, prepareOrder } from './prepare-order.ts'
import { showChecking, showSitting } from './queries.ts'
import { signOrder } from './sign-order.ts'
import { approvalTexts as texts } from './texts.ts'

const sitting = screen('/approval', { ask: showSitting, show: approvalPage })
const checking = screen('/approval/:order', {
  ask: showChecking,
  show: async (shown, { services }, trouble) => {
    const bytes = shown.order.file && (await services.files.read(shown.order.file.sha256))
    return checkPage(shown, bytes ? blocksOfDocx(bytes) : [], trouble)
  },
})

export const routes: readonly Route[] = [
  sitting,
  form('/approval', {
    carryOut: prepareOrder,
    onPage: sitting,
    input: ({ form }) => ({
      ...form.values,
      pairs: form.all('pairs'),
      programmes: form.all('programmes'),
    }),
    after: (order) => `/approval/${order}`,
    refusal: orderError,
  }),
  checking,
  form('/approval/:order', {
    carryOut: signOrder,
    onPage: checking,
    after: (order) => `/approval/${order}`,
    refusal: ({ reason }) => ({ form: reason === 'not-made' ? texts.check.making : texts.check.outdated }),
  }),
]

/** One line a pair that lacks something; a day that is ahead is said at its field. */
function orderError(refusal: OrderRefusal): Errors {
  if (refusal.reason === 'ahead') return { on: texts.ahead(longDay(refusal.today)) }
  const words = peopleWords(refusal.people)
  return Object.fromEntries(
    refusal.pairs.map(({ mentorship, lack }) => [`pairs-${mentorship}`, lackSentence(lack, words.name)]),
  )
}
