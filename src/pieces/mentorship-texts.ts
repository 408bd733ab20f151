import type { Health } from '#domain/attention/health.ts'
import type { BasisReason } from '#domain/mentorships/basis.ts'
import {
  type Basis,
  type Mentorship,
  type Mode,
  menteesIn,
  mentorOf,
  type Side,
  type Source,
} from '#domain/mentorships/mentorship.ts'
import type { Phase } from '#domain/mentorships/phase-of.ts'
import { mentoringFormats, mentoringForms, mentoringTypes, type Terms } from '#domain/mentorships/terms.ts'
import type { Gender } from '#kit/russian/case.ts'
import { plural } from '#kit/russian/plural.ts'
import type { StateKind } from '#ui/blocks/state.tsx'

const forms = new Map(mentoringForms.map((one) => [one.code, one.title]))
const types = new Map(mentoringTypes.map((one) => [one.code, one.title]))
const formats = new Map(mentoringFormats.map((one) => [one.code, one.title]))

/** «Наставник — наставляемый, наставляемый», each called as `name` calls them. */
export function pairNames(pair: Mentorship, name: (person: string) => string): string {
  return `${name(mentorOf(pair).person)} — ${menteesIn(pair)
    .map(({ person }) => name(person))
    .join(', ')}`
}

/** The others of a pair, as one of them calls it: «Белов А. С.»; of a stranger's pair, its mentees. */
export function withWhom(
  { members }: Pick<Mentorship, 'members'>,
  reader: string | null,
  name: (person: string) => string,
): string {
  const mine = members.find((one) => one.person === reader)?.side
  return members
    .filter((one) =>
      mine === 'mentee' ? one.side !== 'mentee' : mine === undefined || one.side === 'mentee',
    )
    .map(({ person }) => name(person))
    .join(', ')
}

export const formTitle = (code: string) => forms.get(code) ?? code
export const typesTitle = (codes: readonly string[]) =>
  codes.map((code) => types.get(code) ?? code).join(', ')
export const formatTitle = (code: string) => formats.get(code) ?? code

export const modeNames: Readonly<Record<Mode, string>> = {
  in_person: 'очно',
  remote: 'дистанционно',
  mixed: 'очно и дистанционно',
}

export const basisNames: Readonly<Record<Basis, string>> = {
  assignment_351_8: 'поручение работодателя, ст. 351.8 ТК РФ',
  job_function: 'часть трудовой функции наставника',
  outside: 'вне ст. 351.8 ТК РФ: договор с организацией или с наставником',
}

/** What each basis asks for next. */
export const basisPapers: Readonly<Record<Basis, string>> = {
  assignment_351_8: 'Согласие наставника, дополнительное соглашение, приказ.',
  job_function: 'Приказ; дополнительного соглашения и отдельной доплаты нет.',
  outside: 'Договор о сотрудничестве, приказ; дополнительного соглашения нет.',
}

export const basisReasonTexts: Readonly<Record<BasisReason, string>> = {
  'form-outside': 'При этой форме наставник работает в другой организации.',
  'mentor-elsewhere': 'Наставник не работает в нашей организации.',
  'mentee-elsewhere': 'Наставляемый не состоит с нами в трудовых отношениях.',
  'mentor-here': 'Наставник работает у нас.',
  'part-of-job': 'Помощь коллегам записана в его должностной инструкции.',
  'not-part-of-job': 'Помощь коллегам в его трудовую функцию не входит.',
  'check-job':
    'По должности помощь коллегам может входить в трудовую функцию: сверьте должностную инструкцию.',
  'by-assignment': 'Помощь поручает работодатель с письменного согласия наставника.',
}

export const phaseFaces: Readonly<Record<Phase, readonly [is: StateKind, word: string]>> = {
  draft: ['early', 'ещё не спрошены'],
  asked: ['wait', 'ждём ответов'],
  refused: ['bad', 'отказ'],
  agreed: ['ok', 'все согласны'],
  ordered: ['now', 'в приказе'],
  going: ['ok', 'идёт'],
  over: ['early', 'закончилась'],
  dropped: ['bad', 'не состоялась'],
}

/** How a pair that works is doing. */
export const healthFaces: Readonly<Record<Health['state'], readonly [is: StateKind, word: string]>> = {
  ok: ['ok', 'в порядке'],
  help: ['help', 'нужна помощь'],
  early: ['early', 'рано судить'],
}

export const sideNames: Readonly<Record<Side, string>> = {
  mentor: 'Наставник',
  co_mentor: 'Второй наставник',
  mentee: 'Наставляемый',
}

export const sourceWords: Readonly<Record<Source | 'terms', string>> = {
  link: 'по личной ссылке',
  account: 'в программе',
  paper: 'на бумаге',
  terms: 'изменились условия',
}

/** «Раз в две недели», «по запросу», «одна встреча». */
export function rhythmWords({ rhythm }: Pick<Terms, 'rhythm'>): string {
  if (rhythm.kind === 'once') return 'одна встреча'
  if (rhythm.kind === 'on-request') return 'по запросу, без графика'
  const often =
    rhythm.everyWeeks === 1
      ? 'раз в неделю'
      : `раз в ${plural(rhythm.everyWeeks, ['неделю', 'недели', 'недель'])}`
  return rhythm.kind === 'fixed' ? `${often}, по графику` : `примерно ${often}`
}

/** Words of an answer as the person would say them: «согласен», «согласна»; unknown says neither. */
export function answerWords(gender: Gender | null | undefined) {
  if (gender === 'm')
    return { yes: 'Согласен', no: 'Не согласен', took: 'отозвал', gave: 'согласен', refused: 'не согласен' }
  if (gender === 'f')
    return { yes: 'Согласна', no: 'Не согласна', took: 'отозвала', gave: 'согласна', refused: 'не согласна' }
  return {
    yes: 'Даю согласие',
    no: 'Не даю согласия',
    took: 'согласие отозвано',
    gave: 'согласие дано',
    refused: 'отказ',
  }
}
