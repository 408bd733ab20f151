import type { LevelCost, Measures } from '#domain/matching/level-costs.ts'
import type { LevelName } from '#domain/matching/level-order.ts'
import type { Policy } from '#domain/matching/problem.ts'
import type { PairSettings, PairThresholds } from '#domain/needs/pair-settings.ts'
import type { PairScore } from '#domain/needs/score.ts'
import type { SettingsChange } from '#domain/needs/settings-changes.ts'
import { plural } from '#kit/russian/plural.ts'
import { capitalise, listed } from '#kit/russian/words.ts'
import { partNames } from './pair-texts.ts'

export const policyNames: Readonly<Record<Policy, string>> = {
  maxMin: 'Никого не обделить',
  sum: 'Больше пользы в сумме',
  stable: 'Чтобы никто не захотел поменяться',
}

export const levelTitles: Readonly<Record<LevelName, string>> = {
  worst: 'Самая слабая пара — как можно сильнее',
  total: 'Сумма баллов — как можно больше',
  spread: 'Нагрузка наставников — как можно ровнее',
  moved: 'Меньше людей меняют наставника',
}

/** As a word of a list: «сумма баллов». */
const levelWords: Readonly<Record<LevelName, string>> = {
  worst: 'самая слабая пара',
  total: 'сумма баллов',
  spread: 'ровная нагрузка',
  moved: 'меньше людей меняют наставника',
}

const months = ['месяц', 'месяца', 'месяцев'] as const

/** The threshold as it is called, and a value of it. */
export const thresholdTexts: {
  readonly [Code in keyof PairThresholds]: {
    readonly title: string
    readonly value: (value: PairThresholds[Code]) => string
  }
} = {
  mentorMonths: {
    title: 'Педагогический стаж наставника',
    value: (value) => (value === 0 ? 'любой' : `не меньше ${plural(value / 12, ['года', 'лет', 'лет'])}`),
  },
  mentorCategory: {
    title: 'Наставнику нужна действующая категория',
    value: (value) => (value ? 'да' : 'нет'),
  },
  newcomerMonths: {
    title: 'Сколько месяцев человек считается новым в коллективе',
    value: (value) => plural(value, months),
  },
  newPositionMonths: {
    title: 'Сколько месяцев должность считается новой',
    value: (value) => plural(value, months),
  },
  breakMonths: {
    title: 'Какой перерыв в работе считается долгим',
    value: (value) => `от ${plural(value, ['месяца', 'месяцев', 'месяцев'])}`,
  },
  breakLasts: {
    title: 'Сколько месяцев после перерыва нужна поддержка',
    value: (value) => plural(value, months),
  },
  usualPlaces: {
    title: 'Сколько человек ведёт наставник, если сам не сказал',
    value: (value) => plural(value, ['человек', 'человека', 'человек']),
  },
  mostTopics: {
    title: 'Сколько тем запроса учитывать',
    value: (value) => plural(value, ['тему', 'темы', 'тем']),
  },
}

const thresholdValue = (code: keyof PairThresholds, value: number | boolean) =>
  (thresholdTexts[code].value as (value: number | boolean) => string)(value)

/** One change in a sentence without its end: «вес «предмет и должность»: 60 вместо 120». */
export function changeText(change: SettingsChange): string {
  switch (change.what) {
    case 'policy':
      return `главное — «${policyNames[change.after]}» вместо «${policyNames[change.before]}»`
    case 'levels':
      return change.after.length === 0
        ? 'ни один уровень не считается'
        : `уровни: ${change.after.map((one) => levelWords[one]).join(', затем ')}`
    case 'classes':
      return change.after ? 'очередь по категориям считается' : 'очередь по категориям не считается'
    case 'weight':
      return `вес «${partNames[change.part]}»: ${change.after} вместо ${change.before}`
    case 'threshold':
      return `${thresholdTexts[change.code].title.toLowerCase()}: ${thresholdValue(change.code, change.after)} (было: ${thresholdValue(change.code, change.before)})`
  }
}

/** What kinds of settings were changed, for a line of the history: «веса, пороги». */
export const changedParts: Readonly<Record<SettingsChange['what'], string>> = {
  policy: 'что главное',
  levels: 'уровни',
  classes: 'очередь по категориям',
  weight: 'веса',
  threshold: 'пороги',
}

/** «8 из 9 с наставником; самый низкий балл 446; сумма 4120; захотели бы поменяться 2 пары (больше 100 баллов — ни одной)». */
export function measuresText(plan: Measures, of: number): string {
  return `${plan.served} из ${of} с наставником; самый низкий балл ${plan.worst}; сумма баллов ${plan.total}; ${stabilityText(plan)}`
}

const pairsWord = (count: number) => (count === 0 ? 'ни одной' : String(count))

/** How many pairs would rather be together. */
export const stabilityText = ({ blocking }: Pick<Measures, 'blocking'>) =>
  blocking[0] === 0
    ? 'нет двоих, которым обоим было бы лучше друг с другом'
    : `пар, где обоим было бы лучше друг с другом: ${blocking[0]}, больше чем на 100 баллов — ${pairsWord(blocking[100])}`

/** Where two plans differ, the first as it is and the second as it would be otherwise: «сумма 4096 вместо 4120». */
export function differences(one: Measures, other: Measures): readonly string[] {
  const number = (title: string, now: number, then: number) =>
    now === then ? [] : [`${title} ${now} вместо ${then}`]
  return [
    ...number('с наставником', one.served, other.served),
    ...(one.served === other.served ? classesDiffer(one, other) : []),
    ...number('самый низкий балл', one.worst, other.worst),
    ...number('сумма баллов', one.total, other.total),
    ...(one.spread === other.spread
      ? []
      : [one.spread < other.spread ? 'нагрузка ровнее' : 'нагрузка менее ровная']),
    ...number('меняют наставника', one.moved, other.moved),
    ...number('пар, где обоим было бы лучше друг с другом,', one.blocking[0], other.blocking[0]),
  ]
}

const classNames = ['молодых педагогов', 'новых, вернувшихся и сменивших должность', 'с запросом на рост']

function classesDiffer(one: Measures, other: Measures): readonly string[] {
  return one.servedByClass.flatMap(({ priority, served }) => {
    const then = other.servedByClass.find((row) => row.priority === priority)?.served ?? 0
    return served === then ? [] : [`с наставником ${classNames[priority]} ${served} вместо ${then}`]
  })
}

/** R-MAT-14 in a sentence: what the level gives and takes on these very people. */
export function levelCostText(cost: LevelCost): string {
  const found = differences(cost.with, cost.without)
  if (found.length === 0) return 'Сейчас ничего не стоит: числа плана с ним и без него одинаковы.'
  return `${cost.counts ? 'Сейчас с ним' : 'Если включить'}: ${found.join('; ')}.`
}

/** By which settings a score was made: «1» is what the program came with, «1.3» the third version of one's own. */
export function weighedByText({ weights }: Pick<PairScore, 'weights'>): string {
  const own = weights.split('.')[1]
  return own === undefined ? 'Веса обычные.' : `Веса по настройкам версии ${own}.`
}

/** What the proof of a plan has proved, by the settings it was made by. */
export function provenText({
  policy,
  levels,
  classes,
}: Pick<PairSettings, 'policy' | 'levels' | 'classes'>): string {
  const first =
    policy === 'stable'
      ? 'никто не захочет поменяться больше чем на 100 баллов'
      : `дать наставника большему числу людей нельзя${classes ? ', и очередь по категориям не нарушена' : ''}`
  const [next] = levels
  const gains: Readonly<Record<LevelName, string>> = {
    worst: 'самую слабую пару не усилить',
    total: 'сумму баллов не увеличить',
    spread: 'нагрузку ровнее не сделать',
    moved: 'меньше людей, меняющих наставника, не сделать',
  }
  return next ? `${first}, а ${gains[next]}` : first
}

export const settingsChangedText = (changes: readonly SettingsChange[]) =>
  changes.length === 0 ? 'Всё как обычно.' : `${capitalise(changes.map(changeText).join('; '))}.`

export const partsChangedText = (parts: readonly string[]) =>
  listed(parts.map((one) => changedParts[one as SettingsChange['what']] ?? one))
