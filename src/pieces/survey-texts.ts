import type { Source } from '#domain/mentorships/mentorship.ts'
import type { Campaign } from '#domain/surveys/campaign.ts'
import { findQuestionnaire, type SeenBy, type Survey } from '#domain/surveys/questionnaire.ts'
import { longest, mostTopics, type Problem } from '#domain/surveys/read-sheet.ts'
import { monthOf } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

export const surveyNames: Readonly<Record<Survey, string>> = {
  needs: 'Запросы педагогов',
  mentors: 'Кандидаты в наставники',
}

/** «Запросы педагогов, сентябрь 2026 г.». */
export function campaignTitle(campaign: Campaign): string {
  return `${questionnaireTitle(campaign)}, ${monthOf(campaign.from)}`
}

export function questionnaireTitle({
  questionnaire,
  version,
}: Pick<Campaign, 'questionnaire' | 'version'>): string {
  return findQuestionnaire(questionnaire, version)?.title ?? questionnaire
}

/** R-SUR-2. Said beside each question. */
export const seenByTexts: Readonly<Record<SeenBy, string>> = {
  pair: 'Увидят куратор, руководитель и его заместитель, а наставник — когда вы оба согласитесь на пару',
  leaders: 'Увидят куратор, руководитель и его заместитель',
  bank: 'Увидят куратор, руководитель, его заместитель и коллеги, которые смотрят банк наставников',
  curator: 'Увидит только куратор, и никому не передаст',
  psychologist: 'Увидит только педагог-психолог. Куратор и руководитель этого не увидят',
}

export const sheetSourceWords: Readonly<Record<Source, string>> = {
  link: 'по ссылке',
  account: 'в программе',
  paper: 'на бумаге',
}

const lines = (count: number) => plural(count, ['строки', 'строк', 'строк'])
const signs = (count: number) => plural(count, ['знака', 'знаков', 'знаков'])

/** What is wrong with an answer, and how to mend it. */
export function problemText(field: string, problem: Problem): string {
  if (problem === 'missing') return missingTexts[field] ?? 'Ответьте на этот вопрос'
  if (problem === 'too-many')
    return `Выбрано слишком много: оставьте направления, в которых вместе не больше ${lines(mostTopics)}`
  if (problem === 'too-long') return `Слишком длинно: оставьте не больше ${signs(longest.text)}`
  return 'Выберите из предложенного'
}

const missingTexts: Readonly<Record<string, string>> = {
  groups: 'Отметьте хотя бы одно направление',
  topics: 'Отметьте хотя бы одну тему. Если направление выбрано случайно, вернитесь на шаг назад',
  wish: 'Скажите, хотели бы вы быть наставником',
  places: 'Выберите, сколько подопечных вы готовы взять',
  minutesAWeek: 'Выберите, сколько времени можете уделять',
}

export const sheetTexts = {
  more: 'Если есть ещё минута',
  yes: 'да',
  willSuggest: 'По словам подскажем темы на следующем шаге',
  suggested: 'Похоже, речь об этом',
  suggestedHint:
    'Темы найдены по словам. Отметьте те, что подходят; остальные не трогайте: без отметки они нигде не сохранятся.',
  by: (said: readonly string[]) => `по словам ${said.map((one) => `«${one}»`).join(', ')}`,
  forPsychologist:
    'О том, что тяжело вам самим, можно сказать только педагогу-психологу: такой вопрос есть в конце анкеты.',
}
