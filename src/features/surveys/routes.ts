import { shortDay } from '#kit/russian/dates.ts'
import { problemText } from '#pieces/survey-texts.ts'
import { type Errors, form, type Route, screen, type Visit } from '../route.ts'
import { answersPage } from './answers.page.tsx'
import { askPerson } from './ask-person.ts'
import { askReminder } from './ask-reminder.ts'
import { blankPage } from './blank.page.tsx'
import { campaignPage } from './campaign.page.tsx'
import { checkPage } from './check.page.tsx'
import { closeCampaign } from './close-campaign.ts'
import { enterPaper, type PaperRefusal } from './enter-paper.ts'
import { makeSlips } from './make-slips.ts'
import { newPage } from './new.page.tsx'
import { type OpeningRefusal, openCampaign } from './open-campaign.ts'
import { paperPage } from './paper.page.tsx'
import { listSurveys, newSurvey, showAnswers, showBlank, showCampaign } from './queries.ts'
import { slipsPage } from './slips.page.tsx'
import { surveysPage } from './surveys.page.tsx'
import { campaignTexts, newTexts, paperTexts } from './texts.ts'

const adding = screen('/surveys/new', {
  ask: newSurvey,
  input: ({ search, form }) => ({ survey: form.values.survey ?? search.survey }),
  show: (page, { form }, trouble) =>
    newPage(page, trouble ? { ...trouble, chosen: new Set(form.all('person')) } : {}),
})

const openingTexts: Readonly<Record<OpeningRefusal['reason'], Errors>> = {
  'past-from': { from: newTexts.pastFrom },
  backwards: { through: newTexts.backwards },
  'too-long': { through: newTexts.tooLong },
  'no-questionnaire': { survey: newTexts.noQuestionnaire },
}

const campaign = screen('/surveys/:campaign', {
  ask: showCampaign,
  show: (page, { services, search }, trouble) =>
    campaignPage(page, {
      services,
      show: search.show ?? '',
      asked: search.asked === 'yes',
      trouble,
    }),
})
const closed = () => ({ form: campaignTexts.closedAlready })
const toCampaign = (id: string) => `/surveys/${id}`

const paper = screen('/sheets/:invitation/paper', {
  ask: showAnswers,
  show: (page, { form }, trouble) => {
    if (!trouble) return paperPage(page)
    const isFirst = page.questionnaire.questions.some((one) => one.first && trouble.errors[one.code])
    return paperPage(page, {
      fields: fieldsOfForm(form),
      part: isFirst ? 'first' : 'rest',
      errors: trouble.errors,
    })
  },
})

export const routes: readonly Route[] = [
  screen('/surveys', { ask: listSurveys, show: surveysPage }),
  adding,
  form('/surveys/new', {
    carryOut: openCampaign,
    onPage: adding,
    input: ({ form }) => ({ ...form.values, person: form.all('person') }),
    after: (opening) => {
      if (opening.step === 'opened') return toCampaign(opening.campaign)
      if (opening.step === 'check') return { page: checkPage(opening) }
      const { page, from, through, chosen } = opening
      return { page: newPage(page, { values: { from, through }, chosen }) }
    },
    refusal: ({ reason }) => openingTexts[reason],
  }),
  campaign,
  form('/surveys/:campaign/remind', {
    carryOut: askReminder,
    onPage: campaign,
    after: (id) => `${toCampaign(id)}?asked=yes`,
    refusal: closed,
  }),
  form('/surveys/:campaign/people', {
    carryOut: askPerson,
    onPage: campaign,
    after: toCampaign,
    refusal: ({ reason }) => (reason === 'closed' ? closed() : { person: campaignTexts.alreadyAsked }),
  }),
  form('/surveys/:campaign/slips', {
    carryOut: makeSlips,
    onPage: campaign,
    input: ({ params, form }) => ({ ...params, person: form.all('person') }),
    after: (slips, { services }) => ({ page: slipsPage(slips, services) }),
    refusal: ({ reason }) => (reason === 'closed' ? closed() : { form: campaignTexts.nobodyToPrint }),
  }),
  form('/surveys/:campaign/close', {
    carryOut: closeCampaign,
    onPage: campaign,
    after: toCampaign,
    refusal: closed,
  }),
  screen('/surveys/:campaign/blank', { ask: showBlank, show: blankPage }),
  screen('/sheets/:invitation', { ask: showAnswers, show: answersPage }),
  paper,
  form('/sheets/:invitation/paper', {
    carryOut: enterPaper,
    onPage: paper,
    input: ({ params, form }) => ({
      ...params,
      do: form.values.do,
      on: form.values.on,
      fields: fieldsOfForm(form),
    }),
    after: ({ saved, page, fields }) =>
      saved ? toCampaign(page.campaign.id) : { page: paperPage(page, { fields, part: 'rest' }) },
    refusal: paperErrors,
  }),
]

function fieldsOfForm(form: Visit['form']): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.keys(form.values).map((name) => [name, form.all(name)]))
}

function paperErrors(refusal: PaperRefusal): Errors {
  switch (refusal.reason) {
    case 'wrong':
      return Object.fromEntries(
        Object.entries(refusal.problems).map(([field, problem]) => [field, problemText(field, problem)]),
      )
    case 'outside':
      return { on: paperTexts.outside(shortDay(refusal.from)) }
    case 'answered-later':
      return { on: paperTexts.answeredLater(shortDay(refusal.on)) }
    case 'closed':
      return { form: paperTexts.closed }
  }
}
