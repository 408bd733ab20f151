import type { Alternative } from '#domain/explanations/alternatives.ts'
import type { Forced } from '#domain/explanations/force-pair.ts'
import type { HallSet } from '#domain/explanations/hall-set.ts'
import type { Firmness } from '#domain/explanations/how-firm.ts'
import type { LeastLoss } from '#domain/explanations/least-loss.ts'
import type { Moved, PlanLoss } from '#domain/explanations/plan-loss.ts'
import type { Repaired } from '#domain/explanations/repairs.ts'
import type { Recruit } from '#domain/explanations/where-to-recruit.ts'
import type { Solution } from '#domain/matching/problem.ts'
import type { RepairWhat } from '#domain/needs/mentee-repairs.ts'
import type { Sought } from '#domain/needs/newcomers.ts'
import type { OtherMentor } from '#domain/needs/other-mentors.ts'
import type { ScorePart } from '#domain/needs/score.ts'
import { subjectTitle } from '#domain/needs/subjects.ts'
import { questionnaires } from '#domain/surveys/questionnaire.ts'
import type { Case } from '#kit/russian/case.ts'
import { sentenceEnd } from '#kit/russian/dates.ts'
import { plural, pluralWord } from '#kit/russian/plural.ts'
import { capitalise, listed } from '#kit/russian/words.ts'
import { ineligibleText, scorePartText, titleOf } from './pair-texts.ts'

/** How somebody is called, in any case: «Ивановой М. П.». */
export type CasedName = (person: string, one?: Case) => string

const people = (count: number) => plural(count, ['человек', 'человека', 'человек'])
/** «не меньше 21 балла», «упадёт на 21 балл». */
const pointsGen = (count: number) => plural(count, ['балла', 'баллов', 'баллов'])
const pointsAcc = (count: number) => plural(count, ['балл', 'балла', 'баллов'])
/** Parts of the week as the sheets ask about them. */
const timeTitle = (time: string) =>
  questionnaires
    .flatMap(({ questions }) => questions)
    .find(({ code }) => code === 'times')
    ?.options?.find(({ value }) => value === time)?.title ?? time
const quoted = (topic: string) => `«${titleOf(topic)}»`

/** R-EXP-1. One part of the score as a sentence: what it is about first, its points after. */
export function partSentence(part: ScorePart): string {
  const what = partWords(part)
  return what === undefined
    ? `${capitalise(scorePartText(part))}.`
    : `${what} — ${part.points} из ${part.of}.`
}

function partWords({ part, because }: ScorePart): string | undefined {
  switch (because.kind) {
    case 'topics':
      return because.requested === 0
        ? 'Тем в запросе нет'
        : because.covered.length === 0
          ? 'Ни одной темы запроса не ведёт'
          : `Ведёт ${plural(because.covered.length, ['тему', 'темы', 'тем'])} запроса из ${because.requested}: ${because.covered.map(quoted).join(', ')}`
    case 'same-subject':
      return `Общий предмет, ${because.subject}`
    case 'same-position':
      return `Одна должность, ${titleOf(because.position)}`
    case 'same-position-other-subject':
      return `Одна должность, ${titleOf(because.position)}, предметы разные или не указаны`
    case 'same-family':
      return 'Близкие должности'
    case 'other-work':
      return 'Должности и предметы разные'
    case 'same-organisation':
      return 'В одной организации'
    case 'other-site':
      return 'Работают в разных зданиях'
    case 'marks':
      return 'Отметки обоих вместе'
    case 'style':
      return `О манере работы ответили одинаково на ${because.same} из ${plural(because.of, ['вопроса', 'вопросов', 'вопросов'])}`
    case 'hours':
      return because.times.length === 0
        ? 'Общего свободного времени нет'
        : `Оба свободны: ${because.times.map(timeTitle).join(', ')}`
    case 'no-category':
      return 'Категории у наставника нет'
    case 'no-data':
      return part === 'marks'
        ? 'Друг друга пока не отмечали'
        : part === 'hours'
          ? 'Общие часы пока не названы'
          : undefined
    default:
      return undefined
  }
}

/** «без пары останется ещё 1 человек», «самый низкий балл упадёт на 40 баллов»; empty when nothing changes. */
export function lossParts({ served, byClass, worst, total }: PlanLoss): string[] {
  const earlier = byClass.find((one) => one.people !== 0)
  const swapped = served === 0 && earlier !== undefined && earlier.people > 0
  return [
    ...(served > 0 ? [`без пары ${served === 1 ? 'останется' : 'останутся'} ещё ${people(served)}`] : []),
    ...(served < 0 ? [`пару ${served === -1 ? 'получит' : 'получат'} ещё ${people(-served)}`] : []),
    ...(swapped
      ? [`вместо ${peopleGen(earlier.people)} из тех, кто в очереди раньше, пару получит кто-то из следующих`]
      : []),
    ...(worst > 0 ? [`самый низкий балл упадёт на ${worst}`] : []),
    ...(worst < 0 ? [`самый низкий балл вырастет на ${-worst}`] : []),
    ...(total > 0 ? [`сумма баллов уменьшится на ${total}`] : []),
    ...(total < 0 ? [`сумма баллов вырастет на ${-total}`] : []),
  ]
}
const peopleGen = (count: number) => plural(count, ['человека', 'человек', 'человек'])

/** «У Петрова П. П. наставником вместо Ивановой М. П. станет Сидорова А. А.» */
export function movedText({ request, from, to }: Moved, name: CasedName): string {
  if (to === null) return sentenceEnd(`Без пары: ${name(request)}`)
  const instead = from === null ? '' : `вместо ${name(from, 'gen')} `
  return sentenceEnd(`У ${name(request, 'gen')} наставником ${instead}станет ${name(to)}`)
}

/** What choosing this mentor instead costs the whole plan; who moves is told by `movedText`, one by one. */
export function alternativeReason({ loss, moved }: Pick<Alternative, 'loss' | 'moved'>): string {
  const losses = lossParts(loss)
  const whom = plural(moved.length, ['человека', 'человек', 'человек'])
  const others = moved.length > 0 ? `; наставник изменится ещё у ${whom}` : ''
  return sentenceEnd(
    `${losses.length > 0 ? capitalise(losses.join(', ')) : 'План ничего не теряет'}${others}`,
  )
}

/** Exactly, or why it cannot be. */
export const forcedReason = (forced: Forced): string =>
  forced.kind === 'forced'
    ? alternativeReason(forced)
    : 'Такой пары не получится: она не уживается с закреплёнными парами.'

/** «Весь план потеряет не меньше 130 баллов». */
export function leastLossText(least: LeastLoss): string {
  if (least.level === 'above') return 'Кто-то останется без пары или самый низкий балл упадёт.'
  if (least.level === 'worst')
    return `Самый низкий балл упадёт не меньше чем на ${least.points}, или кто-то останется без пары.`
  return least.points > 0
    ? `Весь план потеряет не меньше ${pointsGen(least.points)}.`
    : 'Возможно, план ничего не потеряет: узнайте точно.'
}

/** Why a mentor is not the one proposed. */
export function whyNotText({ why }: OtherMentor): string {
  switch (why.kind) {
    case 'removed':
      return sentenceEnd(capitalise(ineligibleText(why.reason)))
    case 'no-places':
      return 'Свободных мест нет.'
    case 'costs':
      return why.atLeast ? leastLossText(why.atLeast) : 'Пара возможна: узнайте, что изменится.'
  }
}

/** «2 человека делят 1 место у 1 наставника: …». */
export function hallText({ requests, blocks, places }: HallSet, name: CasedName): string {
  const who = `${people(requests.length)} (${requests.map((one) => name(one)).join(', ')})`
  const share = pluralWord(requests.length, ['делит', 'делят', 'делят'])
  const where = plural(blocks.length, ['наставника', 'наставников', 'наставников'])
  const room = plural(places, ['место', 'места', 'мест'])
  const from = blocks.map((one) => name(one, 'gen')).join(', ')
  return `Мест не хватает: ${who} ${share} ${room} у ${where} (${from}).`
}

const repairWords: {
  [Kind in RepairWhat['kind']]: (
    what: Extract<RepairWhat, { kind: Kind }>,
    name: CasedName,
    mentee: string,
  ) => string
} = {
  'lift-ban': ({ mentor }, name) => `Снять ваш запрет на пару с ${name(mentor, 'ins')}`,
  'add-place': ({ mentor }, name) => `Спросить ${name(mentor, 'acc')} о месте ещё для одного человека`,
  'ask-kind': ({ mentor }, name) => `Спросить ${name(mentor, 'acc')} о наставничестве «один на один»`,
  'ask-topic': ({ mentor, topic }, name) => `Спросить ${name(mentor, 'acc')} о теме ${quoted(topic)}`,
  widen: ({ topic, instead }, name, mentee) =>
    `Обсудить запрос с ${name(mentee, 'ins')}: ${instead ? `взять тему ${quoted(topic)} вместо ${quoted(instead)}` : `добавить тему ${quoted(topic)}`}`,
  admit: ({ mentor }, name) => `Включить ${name(mentor, 'acc')} в наставники`,
}

/** What to do: «Спросить Иванову М. П. о месте ещё для одного человека». */
export const repairText = (what: RepairWhat, name: CasedName, mentee: string): string =>
  (repairWords[what.kind] as (what: RepairWhat, name: CasedName, mentee: string) => string)(
    what,
    name,
    mentee,
  )

/** What comes of it besides the pair itself. */
export function repairedText(
  { newly, moved, loss }: Repaired<RepairWhat>,
  name: CasedName,
  mentee: string,
): string {
  const others = newly.filter((one) => one !== mentee)
  return [
    ...(others.length > 0
      ? [sentenceEnd(`Пара появится и у ${listed(others.map((one) => name(one, 'gen')))}`)]
      : []),
    moved.length === 0
      ? 'Другие пары не изменятся.'
      : `Наставник изменится ещё у ${plural(moved.length, ['человека', 'человек', 'человек'])}.`,
    ...(loss.worst > 0 ? [`Самый низкий балл упадёт на ${loss.worst}.`] : []),
  ].join(' ')
}

/** «Тема «…»», «учитель, математика». */
export function soughtText(sought: Sought): string {
  if (sought.kind === 'topic') return `Тема ${quoted(sought.topic)}`
  const subject = sought.subject === null ? '' : `, ${subjectTitle(sought.subject)}`
  return `${capitalise(titleOf(sought.position))}${subject}`
}

/** «Пару получат ещё 2 человека: Петров П. П. и Сидорова А. А.» */
export function recruitText({ loss, newly }: Recruit<Sought>, name: CasedName): string {
  const names = loss.served < 0 && newly.length > 0 ? `: ${listed(newly.map((one) => name(one)))}` : ''
  const [first = '', ...rest] = lossParts(loss)
  return sentenceEnd(capitalise([`${first}${names}`, ...rest].join('; ')))
}

/** How far the score of the proposed pair may fall. */
export function firmText(firm: Firmness): string {
  if (firm.kind === 'never') return 'Каким бы низким ни был балл этой пары, план не изменится.'
  if (firm.by === 1) return 'Есть равноценный план: он заменит этот, если балл этой пары упадёт хотя бы на 1.'
  return `План изменится, если балл этой пары упадёт на ${pointsAcc(firm.by)} или больше.`
}

/** R-EXP-9. The worst-off and the pairs that would rather be together, in one breath. */
export function fairnessText({ worst, blocking }: Pick<Solution, 'worst' | 'blocking'>): string {
  const low = `Самый низкий балл в предложении — ${worst} из 1000`
  if (blocking[0] === 0) return `${low}. Нет двоих, которым вместе было бы лучше, чем в их парах.`
  return `${low}. Пар, в которых обоим было бы лучше друг с другом: ${blocking[0]}; если считать только разницу больше 50 баллов — ${blocking[50]}, больше 100 — ${blocking[100]}.`
}
