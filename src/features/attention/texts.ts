import type { Concern, ConcernKind, Early } from '#domain/attention/health.ts'
import type { ThresholdUnit } from '#domain/attention/thresholds.ts'
import type { MentorshipId } from '#domain/mentorships/mentorship.ts'
import { longDay } from '#kit/russian/dates.ts'
import { plural, pluralWord } from '#kit/russian/plural.ts'

const entries = (count: number) => plural(count, ['запись', 'записи', 'записей'])
const weeks = (count: number) => plural(count, ['учебная неделя', 'учебные недели', 'учебных недель'])
const rows = (count: number) => plural(count, ['строка', 'строки', 'строк'])

type Who = (person: string) => string
type Sentence = {
  readonly [Kind in ConcernKind]: (one: Extract<Concern, { kind: Kind }>, who: Who) => string
}

/** The reason, and what usually helps. */
const sentences: Sentence = {
  gone: ({ person }, who) =>
    `${who(person)} больше не работает у нас, а пара продолжается. Замените наставника или завершите работу пары.`,
  consent: ({ person }, who) =>
    `Нет согласия: ${who(person)}. Без него пару нельзя вести дальше: спросите заново или завершите работу.`,
  help: ({ askedOn, count }) =>
    `${count === 1 ? 'Просьба о помощи' : `Просьбы о помощи (${count}), первая`} от ${longDay(askedOn)} ждёт ответа. Напомните наставнику или предложите встречу втроём.`,
  disputed: ({ on, count }) =>
    `${count === 1 ? 'Запись оспорена' : `Оспорено: ${entries(count)}, последняя`}: встречи ${longDay(on)}, по словам второй стороны, не было. Поговорите с обоими.`,
  programme: ({ since }) =>
    `Работа началась ${longDay(since)}, а программа не утверждена. Посмотрите, у кого она лежит.`,
  silence: ({ weeks: silent, lastHeld, everyWeeks }) =>
    [
      `${weeks(silent)} без встреч`,
      lastHeld ? `, последняя ${longDay(lastHeld)}` : ', ни одной записи с начала работы',
      everyWeeks === null ? '. ' : `; ритм пары — раз в ${pace(everyWeeks)}. `,
      everyWeeks === null
        ? 'Спросите, нужна ли ещё помощь.'
        : 'Позвоните наставнику; встречу без записи можно внести за пару.',
    ].join(''),
  plan: ({ count, text, through }) =>
    `${count === 1 ? 'Строка плана просрочена' : `Просрочено: ${rows(count)} плана, первая`} с ${longDay(through)}: «${text}». Догоните её или пересмотрите план.`,
  doubtful: ({ count }) =>
    `«Спорно»: ${plural(count, ['встреча', 'встречи', 'встреч'])} за двенадцать недель. Спросите каждого отдельно, что не так.`,
  unconfirmed: ({ count, oldest }) =>
    `Не подтверждено: ${entries(count)}, самая давняя о встрече ${longDay(oldest)}. Напомните второй стороне: это одно нажатие.`,
}

const pace = (every: number) => (every === 1 ? 'неделю' : plural(every, ['неделю', 'недели', 'недель']))

export function concernText(concern: Concern, who: Who): string {
  return (sentences[concern.kind] as (one: Concern, who: Who) => string)(concern, who)
}

/** One suggested step, by the heaviest reason. */
export function stepFor(
  { kind }: Concern,
  id: MentorshipId,
): { readonly label: string; readonly href: string } {
  if (kind === 'programme' || kind === 'plan')
    return { label: 'Открыть программу', href: `/programmes/${id}` }
  if (kind === 'gone' || kind === 'consent') return { label: 'Открыть пару', href: `/mentorships/${id}` }
  return { label: 'Открыть встречи пары', href: `/meetings/${id}` }
}

export function earlyText(because: Early): string {
  if (because.kind === 'once') return 'разовая встреча'
  if (because.kind === 'paused')
    return because.through ? `приостановлена по ${longDay(because.through)}` : 'приостановлена'
  return `работает с ${longDay(because.from)}: не прошло и ${plural(because.weeks, ['учебной недели', 'учебных недель', 'учебных недель'])}`
}

export const attentionTexts = {
  title: 'Как дела у пар',
  lead: 'Сначала те, кому нужна помощь. Судим только по записям и дням, числа открыты.',
  tune: 'Когда паре нужна помощь',
  load: 'Нагрузка наставников',
  emptyTitle: 'Пар, которые работают, пока нет',
  emptyWhy:
    'Здесь появится каждая пара с первого дня по приказу: в порядке она, нужна ли ей помощь или судить рано.',
  toPairs: 'Открыть пары и группы',
  tally: {
    ok: () => 'в порядке',
    help: (count: number) =>
      pluralWord(count, ['паре нужна помощь', 'парам нужна помощь', 'парам нужна помощь']),
    early: () => 'рано судить',
  },
  units: (all: number, ok: number, help: number, early: number) =>
    `${plural(all, ['пара', 'пары', 'пар'])}: ${ok} в порядке, ${help} нужна помощь, ${early} рано судить`,
  help: 'Кому нужна помощь',
  noHelp: 'Помощь сейчас никому не нужна.',
  allPutOff: 'Обо всех, кому нужна помощь, вы уже решили: они отложены ниже.',
  later: 'Отложить на 3 дня',
  never: 'Не нужно',
  putOff: (count: number) => `Отложено вами: ${plural(count, ['пара', 'пары', 'пар'])}`,
  putOffWhy: 'Отложенное вернётся через три дня или раньше, если причина станет другой.',
  takeBack: 'Показать отложенное снова',
  others: 'Остальные пары',
  pair: 'Пара',
  state: 'Как дела',
  since: 'Последняя встреча',
  noMeeting: 'ещё не было',
  inOrder: 'в порядке',
  early: 'рано судить',
}

export const loadTexts = {
  title: 'Нагрузка наставников',
  back: 'Как дела у пар',
  lead: (most: number) =>
    `Сколько минут в неделю наставник отдаёт наставничеству. Много — это больше ${plural(most, ['минуты', 'минут', 'минут'])} или больше, чем он сам назвал.`,
  heavy: (count: number) =>
    `${plural(count, ['наставнику', 'наставникам', 'наставникам'])} сейчас слишком много.`,
  remedy:
    'Что можно сделать: назначить второго наставника, передать одного подопечного другому, соединить встречи в группу или снять с наставника другую работу.',
  empty: 'Пока никто никого не ведёт.',
  toPairs: 'Открыть пары и группы',
  mentor: 'Наставник',
  mentees: 'Подопечных',
  planned: 'По ритму, минут в неделю',
  held: 'Было на деле, минут в неделю',
  state: 'Много ли',
  tooMuch: 'много',
  fits: 'по силам',
  said: (limit: number) => `по анкете — ${plural(limit, ['минуту', 'минуты', 'минут'])}`,
  most: (limit: number) => `предел ${plural(limit, ['минута', 'минуты', 'минут'])}`,
  how: 'По ритму: одна встреча обычной длины так часто, как задаёт вид наставничества; у группы встреча общая. На деле: записанные встречи последних четырёх учебных недель.',
}

export const signsTexts = {
  title: 'Живы ли записи',
  lead: 'Признак жизни, а не оценка людей: считается по всей организации и по месяцам, таблицы по людям нет и не будет.',
  hidden: (writers: number) =>
    writers === 0
      ? 'В этом учебном году записей о встречах ещё нет.'
      : 'Скрыто: записи ведут меньше пяти человек, доли говорили бы о каждом из них.',
  month: 'Когда были встречи',
  all: 'За учебный год',
  held: 'Записей',
  inTime: 'Вовремя',
  confirmed: 'Подтверждено',
  empty: 'Пустых фраз',
  of: (part: number, whole: number) => (whole === 0 ? 'нет данных' : `${part} из ${whole}`),
  how: (days: number) =>
    `Вовремя: не позже чем через ${plural(days, ['день', 'дня', 'дней'])} после встречи. Пустая фраза: ничего не сказано или сказано «провели встречу».`,
}

export const settingsTexts = {
  title: 'Когда паре нужна помощь',
  back: 'Как дела у пар',
  lead: 'Числа, по которым судит программа. Поменяйте любое: новое действует с сегодняшнего дня, прежние дни остаются как были.',
  source: (version: string) =>
    `Исходные числа — настройка программы, версия ${version}: в нормативных документах их нет, методист может поправить.`,
  usual: (amount: number, unit: ThresholdUnit) => `Исходное число: ${amountWords(amount, unit)}.`,
  save: 'Сохранить числа',
  wrong: (least: number, most: number, unit: ThresholdUnit) =>
    `Поставьте целое число от ${least} до ${amountWords(most, unit)}: иначе помощь понадобится всем или никому`,
  history: 'Что меняли',
  changed: (title: string, amount: number, unit: ThresholdUnit) => `${title}: ${amountWords(amount, unit)}`,
  from: 'С какого дня',
  what: 'Что стало',
  who: 'Кто',
}

const unitWords: Readonly<Record<ThresholdUnit, readonly [string, string, string]>> = {
  weeks: ['учебная неделя', 'учебные недели', 'учебных недель'],
  workdays: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  days: ['день', 'дня', 'дней'],
  entries: ['запись', 'записи', 'записей'],
  minutes: ['минута', 'минуты', 'минут'],
}

export const amountWords = (amount: number, unit: ThresholdUnit) => plural(amount, unitWords[unit])
export const unitLabel = (unit: ThresholdUnit) => unitWords[unit][2]
