import { longDay } from '#kit/russian/dates.ts'
import { form, type Route, screen, type Visit } from '../route.ts'
import { askChange, enterRequest, settleChange } from './ask-change.ts'
import { askChangePaper, askCloseOrder, askFinalOrder } from './ask-papers.ts'
import { ownChangePage } from './asked.page.tsx'
import { changePage } from './change.page.tsx'
import { changesPage } from './changes.page.tsx'
import { endMentorship, endMentorships, takeBackEnding } from './end-mentorships.ts'
import { finalPage } from './final.page.tsx'
import { bulkErrors, endErrors, pauseErrors, replaceErrors } from './parts/refusals.ts'
import { pauseMentorship, resumeMentorship } from './pause-mentorship.ts'
import { showChange, showChanges, showOwnChange } from './queries.ts'
import { moveReplacement, replaceMentor } from './replace-mentor.ts'
import { changeTexts } from './texts.ts'

const list = screen('/changes', { ask: showChanges, show: changesPage })
const hub = screen('/mentorships/:pair/change', {
  ask: showChange,
  input: ({ params, search }) => ({ pair: params.pair, what: search.what, mentor: search.mentor }),
  show: (desk, _visit, trouble) => changePage(desk, trouble),
})
const final = screen('/changes/final', {
  ask: showChanges,
  input: () => ({}),
  show: (desk, _visit, trouble) => finalPage(desk, trouble),
})
const own = screen('/asked/change/:pair', {
  ask: showOwnChange,
  show: (desk, _visit, trouble) => ownChangePage(desk, trouble),
})
const toHub = (id: string) => `/mentorships/${id}/change`

/** One address for a deed and for the way back from it: the field `do` says which; both need the same permission. */
function either(named: string, other: Route, usual: Route): Route {
  return {
    ...usual,
    answer: (visit, perform) => (visit.form.values.do === named ? other : usual).answer(visit, perform),
  }
}

const requestErrors = ({ reason }: { readonly reason: string }) => {
  const texts: Readonly<Record<string, unknown>> = changeTexts.request
  if (reason === 'asked-ahead') return { askedOn: changeTexts.request.askedAhead }
  return { person: String(texts[reason] ?? changeTexts.request.whoMissing) }
}

const ownErrors = ({ reason }: { readonly reason: string }) => {
  const { dayMissing, notADay, ...texts } = changeTexts.own
  if (reason === 'day-missing') return { on: dayMissing }
  if (reason === 'not-a-day') return { on: notADay }
  return { on: String((texts as Readonly<Record<string, unknown>>)[reason]) }
}

const settledAs = ({ form, params }: Visit) => ({
  pair: params.pair,
  person: form.values.person,
  as: form.values.do,
})
const settling = form('/mentorships/:pair/request', {
  carryOut: settleChange,
  onPage: hub,
  input: settledAs,
  after: toHub,
  refusal: requestErrors,
})

export const routes: readonly Route[] = [
  list,
  form('/changes/end', {
    carryOut: endMentorships,
    onPage: list,
    input: ({ form }) => ({ ...form.values, pair: form.all('pair') }),
    after: () => '/changes#ended',
    refusal: bulkErrors,
  }),
  form('/changes/papers', {
    carryOut: askCloseOrder,
    onPage: list,
    input: ({ form }) => ({ pair: form.all('pair') }),
    after: () => '/papers',
    refusal: ({ reason }) => ({ ended: changeTexts.papers[reason] }),
  }),
  final,
  form('/changes/final', { carryOut: askFinalOrder, onPage: final, after: () => '/papers' }),
  hub,
  form('/mentorships/:pair/change', {
    carryOut: askChangePaper,
    onPage: hub,
    after: toHub,
    refusal: (refusal) => ({
      on:
        refusal.reason === 'notice-late'
          ? changeTexts.papers.late(longDay(refusal.first))
          : changeTexts.papers[refusal.reason],
    }),
  }),
  either(
    'undo',
    form('/mentorships/:pair/end', {
      carryOut: takeBackEnding,
      onPage: hub,
      after: toHub,
      refusal: endErrors,
    }),
    form('/mentorships/:pair/end', {
      carryOut: endMentorship,
      onPage: hub,
      after: toHub,
      refusal: endErrors,
    }),
  ),
  either(
    'move',
    form('/mentorships/:pair/replace', {
      carryOut: moveReplacement,
      onPage: hub,
      after: toHub,
      refusal: replaceErrors,
    }),
    form('/mentorships/:pair/replace', {
      carryOut: replaceMentor,
      onPage: hub,
      after: toHub,
      refusal: replaceErrors,
    }),
  ),
  either(
    'resume',
    form('/mentorships/:pair/pause', {
      carryOut: resumeMentorship,
      onPage: hub,
      after: toHub,
      refusal: pauseErrors,
    }),
    form('/mentorships/:pair/pause', {
      carryOut: pauseMentorship,
      onPage: hub,
      after: toHub,
      refusal: pauseErrors,
    }),
  ),
  either(
    'stays',
    settling,
    either(
      'withdrawn',
      settling,
      form('/mentorships/:pair/request', {
        carryOut: enterRequest,
        onPage: hub,
        after: toHub,
        refusal: requestErrors,
      }),
    ),
  ),
  own,
  form('/asked/change/:pair', {
    carryOut: askChange,
    onPage: own,
    after: (id) => `/asked/change/${id}`,
    refusal: ownErrors,
  }),
]
