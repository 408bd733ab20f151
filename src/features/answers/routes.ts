import { questionsFor } from '#domain/surveys/questionnaire.ts'
import { problemText } from '#pieces/survey-texts.ts'
import { type Errors, form, open, type Route, screen, type Visit } from '../route.ts'
import { type AnsweringRefusal, answerSheet, firstCodes, keptFields, mergedFields } from './answer-sheet.ts'
import { handedInPage, tooLatePage } from './handed-in.page.tsx'
import { type OwnSheet, showOwnSheet, showSensitive } from './queries.ts'
import { sensitivePage } from './sensitive.page.tsx'
import { sheetPage } from './sheet.page.tsx'
import { stopGonePage, stopPage, stoppedPage } from './stop.page.tsx'
import { ownerOfLink } from './stop-by-link.ts'
import { stopAllReminders, stopReminders } from './stop-reminders.ts'
import { sheetTexts } from './texts.ts'

const sheet = screen('/asked/sheet/:invitation', {
  ask: showOwnSheet,
  show: (own, visit, trouble) =>
    trouble ? sheetWith(own, visit, trouble.errors) : shownSheet(own, visit.search.step),
})

export const routes: readonly Route[] = [
  sheet,
  form('/asked/sheet/:invitation', {
    carryOut: answerSheet,
    onPage: sheet,
    input: ({ params, form }) => ({
      ...params,
      part: form.values.part,
      do: form.values.do,
      fields: fieldsOfForm(form),
    }),
    after: ({ is, at }, { params }) => {
      if (is === 'saved') return { saved: { at } }
      const path = `/asked/sheet/${params.invitation}`
      return is === 'next' ? `${path}?step=rest` : path
    },
    refusal: errorsOf,
  }),
  form('/asked/sheet/:invitation/stop', {
    carryOut: stopReminders,
    after: (invitation) => `/asked/sheet/${invitation}`,
  }),
  screen('/sensitive', { ask: showSensitive, show: sensitivePage }),
  open('get', '/l/:token/stop', async ({ services, params }) => {
    const token = params.token ?? ''
    const who = await ownerOfLink(services.house, token)
    return { page: who ? stopPage(token) : stopGonePage() }
  }),
  open('post', '/l/:token/stop', async (visit, perform) => {
    const token = visit.params.token ?? ''
    const who = await ownerOfLink(visit.services.house, token)
    if (!who) return { page: stopGonePage() }
    await perform.carryOut({ ...visit, who }, stopAllReminders, {})
    return { page: stoppedPage(token) }
  }),
]

/** Handed in: what was said. Begun: where one stopped. Else the first step. */
function shownSheet(own: OwnSheet, step: string | undefined) {
  const { handedIn, draft } = own.sheet
  if (!own.isOpen) return handedIn ? handedInPage(own) : tooLatePage()
  if (handedIn && !draft && !step) return handedInPage(own)
  const fields = keptFields(own)
  const codes = firstCodes(own.questionnaire)
  const isBegun = [...codes].some((code) => fields[code]?.length)
  const part = step === 'rest' || (step !== 'first' && isBegun && draft !== null) ? 'rest' : 'first'
  return sheetPage(own, { fields, part })
}

/** The page as it was sent, at the step where something is wrong. */
function sheetWith(own: OwnSheet, { form }: Visit, errors: Errors) {
  if (!own.isOpen) return tooLatePage()
  const sent = form.values.part === 'rest' ? 'rest' : 'first'
  const fields = mergedFields(own, sent, fieldsOfForm(form))
  const isFirst = questionsFor(own.questionnaire, fields).some((one) => one.first && errors[one.code])
  return sheetPage(own, { fields, part: isFirst ? 'first' : sent, errors })
}

function errorsOf(refusal: AnsweringRefusal): Errors {
  if (refusal.reason === 'closed') return { form: sheetTexts.closed }
  return Object.fromEntries(
    Object.entries(refusal.problems).map(([field, problem]) => [field, problemText(field, problem)]),
  )
}

function fieldsOfForm(form: Visit['form']): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.keys(form.values).map((name) => [name, form.all(name)]))
}
