import { form, type Route, screen, type Visit } from '../route.ts'
import { accountPage } from './account.page.tsx'
import { handInAccount, handInReview } from './hand-in-account.ts'
import { keepReport } from './keep-report.ts'
import { showOwnAccount, showReport, showReview } from './queries.ts'
import { reportPage } from './report.page.tsx'
import { reviewPage } from './review.page.tsx'

/** An account is called by its pair. */
const pairIn = ({ search, form, params }: Visit) => ({
  ...search,
  ...form.values,
  mentorship: params.account,
})

/** «line.difficulties» by its section. */
function linesIn({ form }: Visit): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(form.values).flatMap(([name, text]) =>
      name.startsWith('line.') ? [[name.slice(5), text]] : [],
    ),
  )
}
const sent = (visit: Visit) => ({ ...pairIn(visit), line: linesIn(visit) })

const account = screen('/asked/account/:account', {
  ask: showOwnAccount,
  input: pairIn,
  show: (own, _visit, trouble) => accountPage(own, trouble),
})
const review = screen('/asked/review/:account', {
  ask: showReview,
  input: pairIn,
  show: (own, _visit, trouble) => reviewPage(own, trouble),
})

const report = screen('/reports', {
  ask: showReport,
  input: ({ search, form }) => ({ ...search, ...form.values }),
  show: (page, _visit, trouble) => reportPage(page, trouble),
})

export const routes: readonly Route[] = [
  report,
  form('/reports', {
    carryOut: keepReport,
    input: (visit) => ({ ...visit.form.values, line: linesIn(visit) }),
    onPage: report,
    after: ({ is, at }, { form }) =>
      is === 'typed' ? { saved: { at } } : `/reports?kind=${form.values.kind ?? ''}`,
  }),
  account,
  form('/asked/account/:account', {
    carryOut: handInAccount,
    input: sent,
    onPage: account,
    after: ({ is, at }, { path }) => (is === 'typed' ? { saved: { at } } : path),
  }),
  review,
  form('/asked/review/:account', {
    carryOut: handInReview,
    input: sent,
    onPage: review,
    after: ({ is, at }, { path, form }) =>
      is === 'typed' ? { saved: { at } } : `${path}?mentee=${form.values.mentee ?? ''}`,
  }),
]
