import type { AnsweringRefusal } from '#domain/mentorships/answering.ts'
import { form, Refused, type Route, screen } from '../route.ts'
import { answersPage } from './answers.page.tsx'
import { askPage } from './ask.page.tsx'
import { askPeople } from './ask-people.ts'
import { askedPage } from './asked.page.tsx'
import { answersTyped, enterAnswers } from './enter-answers.ts'
import { enterPaper, paperTyped } from './enter-paper.ts'
import { giveAnswer } from './give-answer.ts'
import { paperPage } from './paper.page.tsx'
import { findScan, showAsked, showAsking, showPaper } from './queries.ts'
import { slipsPage } from './slips.page.tsx'
import { answersTexts, askedTexts, paperTexts } from './texts.ts'

const asking = screen('/mentorships/ask', {
  ask: showAsking,
  show: (desk, visit, trouble) => askPage(desk, visit, trouble),
})
const answers = screen('/mentorships/answers', {
  ask: showAsking,
  show: (desk, visit, trouble) => answersPage(desk, visit, trouble),
})
const paper = screen('/mentorships/:mentorship/paper', {
  ask: showPaper,
  show: (desk, _visit, trouble) => paperPage(desk, trouble),
})
const asked = screen('/asked/pair/:mentorship', {
  ask: showAsked,
  show: (desk, _visit, trouble) => askedPage(desk, trouble),
})

const wrong = (reason: AnsweringRefusal['reason'], texts: typeof askedTexts | typeof paperTexts) =>
  ({
    'too-late': texts.tooLate,
    answered: texts.answered,
    'nothing-to-withdraw': texts.nothing,
  })[reason]

export const routes: readonly Route[] = [
  asking,
  form('/mentorships/ask', {
    carryOut: askPeople,
    onPage: asking,
    input: ({ form, services }) => ({
      mentorship: form.all('mentorship'),
      base: services.address.base,
      slips: form.values.slips === 'yes',
    }),
    after: (value, { services }) => ({ page: slipsPage(value, services) }),
  }),
  answers,
  form('/mentorships/answers', {
    carryOut: enterAnswers,
    onPage: answers,
    input: ({ form }) => answersTyped(form.values),
    after: () => '/mentorships',
    refusal: (refusal) =>
      refusal.reason === 'days'
        ? refusal.errors
        : { answer: refusal.reason === 'nobody' ? answersTexts.nobody : answersTexts.outdated },
  }),
  paper,
  form('/mentorships/:mentorship/paper', {
    carryOut: enterPaper,
    onPage: paper,
    input: paperTyped,
    after: (id) => `/mentorships/${id}`,
    refusal: ({ reason }) =>
      reason === 'future' ? { on: paperTexts.future } : { answer: wrong(reason, paperTexts) },
  }),
  screen('/mentorships/:mentorship/scan/:consent', {
    ask: findScan,
    gives: 'download',
    show: async ({ sha256, name, mediaType }, { services }) => {
      const bytes = await services.files.read(sha256)
      if (!bytes) throw new Refused({ reason: 'not-found' })
      return { file: { name, mediaType, bytes } }
    },
  }),
  asked,
  form('/asked/pair/:mentorship', {
    carryOut: giveAnswer,
    onPage: asked,
    after: (id) => `/asked/pair/${id}`,
    refusal: ({ reason }) => ({ answer: wrong(reason, askedTexts) }),
  }),
]
