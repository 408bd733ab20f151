import type { LevelName } from '#domain/matching/level-order.ts'
import type { Policy } from '#domain/matching/problem.ts'
import type { NumberThreshold, SettingsTrouble } from '#domain/needs/read-pair-settings.ts'
import type { PartWorks } from '#domain/needs/try-settings.ts'
import { plural } from '#kit/russian/plural.ts'

const pointsAcc = (count: number) => plural(count, ['балл', 'балла', 'баллов'])
const people = (count: number) => plural(count, ['человека', 'человек', 'человек'])

export const settingsTexts = {
  title: 'Как подбирать пары',
  lead: 'По этим правилам программа предлагает пары. Что даст другое правило, видно здесь же, на ваших людях, до того как вы его сохраните.',
  back: 'Подбор пар',
  now: (version: number) =>
    version === 0
      ? 'Сейчас действуют обычные настройки, с которыми пришла программа.'
      : `Сейчас действует версия ${version}. Она названа у каждого балла, посчитанного по ней.`,
  kept: (version: number) => `Сохранено: с этой минуты пары предлагаются по версии ${version}.`,
  same: 'Это те же настройки, что и сейчас: сохранять нечего.',
  onlyCurator: 'Сохранить настройки может куратор. Посмотреть, что изменится, можете и вы.',

  policy: 'Что главное',
  policies: {
    maxMin:
      'Сначала пары для тех, кому наставник нужен раньше других, потом самая слабая пара становится как можно сильнее, и лишь потом растёт сумма. Цена: сумма бывает меньше, и кто-то предпочёл бы другого.',
    sum: 'Очередь по категориям и самая слабая пара не считаются: растёт сумма баллов всех пар. Цена: кому-то может достаться совсем слабая пара.',
    stable:
      'Не будет двоих, которым обоим было бы лучше друг с другом больше чем на 100 баллов. Цена: пар может стать меньше, очередь по категориям и самая слабая пара не считаются.',
  } satisfies Record<Policy, string>,
  policyNow: (measures: string) => `У вас сейчас: ${measures}.`,
  policyThen: (measures: string) => `У вас было бы: ${measures}.`,

  levels: 'Что после чего',
  levelsLead:
    'Следующее решает только между планами, одинаковыми по всему, что выше. Первые два и последние два места не меняются: без них ответ был бы не один.',
  locks: 'Пары, которые вы закрепили',
  locksWhy: 'Всегда первыми. Закрепить и снять закрепление можно на доске подбора.',
  served: 'Сколько человек получит наставника',
  servedWhy: 'Всегда вторым: меньше людей с наставником не бывает лучшим планом.',
  noEnvy: 'Никто не захочет поменяться',
  noEnvyWhy:
    'При этом способе вторым: нет двоих, которым обоим было бы лучше друг с другом больше чем на 100 баллов. Людей с наставником может стать меньше; очередь по категориям не считается.',
  classes: 'Сначала те, кому наставник нужен раньше',
  classesWhy: 'Молодые педагоги, затем новые, вернувшиеся и сменившие должность, затем запросы на рост.',
  waiting: 'Кто ждёт дольше',
  hash: 'Постоянный жребий',
  hashWhy: 'Чтобы при полном равенстве ответ каждый раз был один и тот же.',
  levelWhy: {
    worst: 'Никто не получает совсем неподходящего наставника, пока можно иначе.',
    total: 'Сумма баллов всех пар.',
    spread: 'Из равных планов — тот, где наставники ведут поровну.',
    moved:
      'Считается, когда пары пересчитывают среди года. В новом подборе переезжать некому, и уровень ничего не меняет.',
  } satisfies Record<LevelName, string>,
  worstUnderStable: 'При этом способе не считается.',
  up: 'Выше',
  down: 'Ниже',

  weights: 'Из чего складывается балл',
  weightsLead: 'Целые баллы, вместе 1000. Пары сравниваются по этой сумме.',
  prior: 'Исходные веса — из литературы и документов, по вашим оценкам пар они ещё не подогнаны.',
  weightsMore: 'Восемь частей балла, вес каждой и на чём он стоит',
  strength: (strength: string, verified: string) => `Насколько твёрдо: ${strength}. Источник: ${verified}.`,
  usualWeight: (points: number) => `Обычно ${pointsAcc(points)}.`,
  works: {
    differs: '',
    same: 'Сейчас ничего не меняет: у всех ваших наставников одинаково.',
    'no-facts': 'Сейчас ничего не меняет: об этом никто ещё не сказал.',
  } satisfies Record<PartWorks, string>,
  ages: 'Возраст, пол и семейное положение в балл не входят никогда.',
  sum: (sum: number) =>
    sum < 1000
      ? `Веса вместе дают ${sum}: добавьте ещё ${pointsAcc(1000 - sum)} до 1000`
      : `Веса вместе дают ${sum}: уберите ${pointsAcc(sum - 1000)}, чтобы осталась 1000`,

  thresholds: 'Пороги',
  thresholdsLead: 'Числа, которых в документах нет: организация ставит их сама.',
  thresholdsMore: 'Стаж и категория наставника, сроки, места, темы',
  thresholdLabels: {
    mentorMonths: 'Педагогический стаж наставника, не меньше лет',
    newcomerMonths: 'Новый в коллективе — первые месяцы работы',
    newPositionMonths: 'В новой должности — первые месяцы',
    breakMonths: 'Долгий перерыв — от скольких месяцев',
    breakLasts: 'Вернувшийся после перерыва — сколько месяцев',
    usualPlaces: 'Сколько человек ведёт наставник, если сам не сказал',
    mostTopics: 'Сколько тем запроса учитывать',
  } satisfies Record<NumberThreshold, string>,
  thresholdWhy: {
    mentorMonths: 'Целевая модель ждёт опыта, числа не называет. По памяти, методисту проверить.',
    newcomerMonths: 'Методические рекомендации говорят об адаптации на новом месте, срока не называют.',
    newPositionMonths: 'Срок — обычай, в документах его нет.',
    breakMonths: 'Методические рекомендации говорят о долгом перерыве, порога не называют.',
    breakLasts: 'Срок — обычай, в документах его нет.',
    usualPlaces: 'Если наставляемых больше, чем мест, наставник может вести группу до шести человек.',
    mostTopics: 'Сначала самые трудные из названных человеком.',
  } satisfies Record<NumberThreshold, string>,
  usual: (value: number) => `Обычно ${value}.`,
  category: 'Наставнику нужна действующая категория',
  categoryWhy:
    'Первая, высшая, «педагог-методист» или «педагог-наставник». Так в целевой модели понимают устойчивые достижения; по памяти, методисту проверить.',
  norms: 'Пороги из документов: здесь не меняются',
  normsCaption: 'Пороги, которые назвал документ',
  normWhat: 'Порог',
  normSource: 'Откуда',
  normVerified: 'Проверено',
  normTitles: {
    'young-by-experience': 'Молодой педагог: педагогический стаж меньше трёх лет',
    'young-by-age': 'Молодой работник: до 35 лет включительно, общий стаж не больше трёх лет',
  } as Readonly<Record<string, string>>,
  categoryTerm: 'Первая и высшая категория с 01.09.2023 бессрочна, прежняя действует пять лет',
  categorySource: 'Порядок аттестации, приказ Минпросвещения России от 24.03.2023 № 196',
  groupMost: 'В группе у одного наставника не больше шести человек',
  groupSource: 'Целевая модель: группы от двух до шести',
  fromMemory: 'по памяти, с документом не сверено',

  try: 'Показать, что изменится',
  preview: 'Так предложение изменится',
  waitingNow: 'Для тех, кто сейчас без наставника',
  anew: 'Если бы все пары составляли сегодня заново',
  nobody: 'Подбирать пока некого: что изменится, показать не на ком.',
  noPlan:
    'С этими настройками или с нынешними предложение не составляется: закреплённые пары не могут быть вместе.',
  changes: 'Меняется',
  nothingMoves: 'Все пары останутся теми же.',
  moves: (count: number) => `Предложение изменится для ${people(count)}:`,
  other: (name: string, after: string, before: string) => `${name}: ${after} вместо ${before}`,
  gets: (name: string, after: string) => `${name}: наставник появится — ${after}`,
  loses: (name: string, before: string) => `${name}: останется без наставника (был ${before})`,
  menteesMore: (names: string) => `Наставник станет нужен: ${names}.`,
  menteesFewer: (names: string) => `Наставник больше не нужен: ${names}.`,
  mentorsMore: (names: string) => `Сможет быть наставником: ${names}.`,
  mentorsFewer: (names: string) => `Больше не сможет быть наставником: ${names}.`,
  before: 'Сейчас',
  after: 'Станет',
  measure: 'Что считаем',
  measures: {
    served: 'С наставником',
    worst: 'Самый низкий балл пары',
    total: 'Сумма баллов',
    each: 'Балл пары в среднем',
    blocking: 'Пар, где обоим было бы лучше друг с другом',
    firmly: 'из них больше чем на 100 баллов',
  },
  of: (count: number, all: number) => `${count} из ${all}`,
  otherWeights: 'Веса разные, поэтому баллы до и после прямо не сравнить.',
  because: 'Почему меняем',
  becauseHint: 'Для истории. Фамилий не пишите.',
  save: 'Сохранить настройки',
  usualAgain: 'Посмотреть обычные настройки',
  versions: 'Как меняли',
  versionsCaption: 'Версии настроек',
  version: 'Версия',
  when: 'С какого дня',
  who: 'Кто',
  what: 'Что изменилось',
  look: 'Посмотреть',
  lookAbout: (version: number) => `версию ${version}`,
  looking: (version: number) =>
    version === 0 ? 'Перед вами обычные настройки.' : `Перед вами настройки версии ${version}.`,
}

/** What is wrong, by field, each in a sentence that says how to mend it. */
export function errorsOf(troubles: readonly SettingsTrouble[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    troubles.map((trouble) => {
      if (trouble.reason === 'sum') return ['weights', settingsTexts.sum(trouble.sum)]
      if (trouble.reason === 'unknown') return [trouble.field, 'Выберите из предложенного']
      return [trouble.field, `Поставьте целое число от ${trouble.least} до ${trouble.most}`]
    }),
  )
}
