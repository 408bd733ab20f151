import type { Worth } from '#domain/meetings/meeting.ts'
import type { RowState } from '#domain/meetings/plan-progress.ts'
import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import type { StateKind } from '#ui/blocks/state.tsx'

const days = (count: number) => plural(count, ['день', 'дня', 'дней'])
const meetings = (count: number) => plural(count, ['встреча', 'встречи', 'встреч'])

export const worthNames: Readonly<Record<Worth, string>> = { useful: 'полезно', doubtful: 'спорно' }

/** «45 минут», «1 час 30 минут». */
export function lastsWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words = [
    hours > 0 ? plural(hours, ['час', 'часа', 'часов']) : '',
    rest > 0 ? plural(rest, ['минута', 'минуты', 'минут']) : '',
  ]
  return words.filter(Boolean).join(' ')
}

/** «через 4 часа», «через 2 дня»: how long somebody waited for an answer. */
export function waitedWords(minutes: number): string {
  if (minutes < 60) return plural(Math.max(1, minutes), ['минуту', 'минуты', 'минут'])
  if (minutes < 48 * 60) return plural(Math.round(minutes / 60), ['час', 'часа', 'часов'])
  return days(Math.round(minutes / 1440))
}

export const rowStates: Readonly<Record<RowState, readonly [is: StateKind, word: string]>> = {
  done: ['ok', 'выполнено'],
  late: ['ok', 'выполнено с опозданием'],
  due: ['wait', 'идёт'],
  overdue: ['help', 'срок прошёл'],
  ahead: ['early', 'впереди'],
}

export const ownTexts = {
  relief: 'Сложить обязанности наставника',
  anotherMentor: 'Попросить другого наставника',
  listTitle: 'Моё наставничество',
  listLead: 'Выберите, с кем встречаетесь: встречи, программа, заметки и просьбы о помощи.',
  emptyTitle: 'Пары или группы у вас сейчас нет',
  emptyWhy: 'Страница появится, когда пара начнёт работать: приказ подписан и наступил первый день.',
  back: 'Моё наставничество',
  title: 'Моё наставничество',
  with: 'С кем',
  switchTo: 'Ваши пары и группы',
  log: 'Записать встречу',
  plan: 'Запланировать',
  calendar: 'Встречи в моём календаре',
  over: (day: Day) => `Работа закончилась ${longDay(day)} Записи остаются для чтения.`,
  next: 'Что дальше',
  nextNothing: 'Ничего не запланировано.',
  took: 'Состоялась',
  move: 'Перенести',
  cancel: 'Отменить',
  toCalendar: 'В календарь',
  byProgramme: 'Запланировано программой',
  confirmTitle: 'Подтвердите встречи',
  confirmLead: 'Вас просят подтвердить, что встречи были. Снимите отметку там, где не уверены.',
  confirm: 'Подтвердить отмеченные',
  dispute: 'Не так было',
  disputeHint:
    '«Не так было» — если отмеченной встречи не было или она прошла иначе: автор исправит или уберёт запись, и вас спросят снова.',
  worth: 'Как вам эта встреча',
  worthSeen: 'Ответ увидят обе стороны пары.',
  nothingChosen: 'Отметьте хотя бы одну встречу',
  logTitle: 'Что было',
  logNothing: 'Записей пока нет. Первая займёт полминуты.',
  older: (count: number) => `Показать все: ${meetings(count)}`,
  confirmed: 'подтверждено',
  waits: (names: string) => `ждёт подтверждения: ${names}`,
  disputed: (names: string) => `не так было: ${names}`,
  partly: (names: string) => `подтвердили не все, ждём: ${names}`,
  noWord: 'ещё не подтверждено',
  late: (count: number) => `внесено через ${days(count)}`,
  by: (name: string) => `записано: ${name}`,
  paper: 'внесено с бумаги',
  mend: 'Исправить',
  takeBack: 'Убрать запись',
  observe: 'Лист наблюдения',
  observed: 'Наблюдение урока',
  talk: (day: Day) => `разговор ${longDay(day)}`,
  noTalk: 'разговора ещё не было',
  programme: 'План программы',
  planLine: 'Что сделать',
  planRest: 'Остальные строки плана',
  programmeUntil: 'Срок',
  programmeState: 'Что с ней',
  term: 'Срок',
  programmeLead: (done: number, all: number) => `Выполнено ${done} из ${all}. Строки отмечаются по встречам.`,
  toProgramme: 'Открыть программу',
  toAccount: 'Отчёт о работе пары: собран из записей',
  until: (day: Day) => `до ${longDay(day)}`,
  doneOn: (day: Day) => longDay(day),
  alreadyConfirmed: 'Запись уже подтверждена: исправить или убрать её нельзя',
  notYours: 'Эту встречу подтверждает другой участник',
} as const

export const logTexts = {
  title: 'Записать встречу',
  mendTitle: 'Исправить запись',
  lead: 'Несколько касаний. Текст — по желанию.',
  kind: 'Что делали',
  otherKind: 'Другой вид встречи',
  kindMissing: 'Выберите, что делали',
  when: 'Когда',
  today: 'Сегодня',
  yesterday: 'Вчера',
  otherDay: 'Другой день',
  otherDayHint: (from: Day) =>
    `Не раньше ${longDay(from)} Поздняя запись принимается, но об этом будет сказано.`,
  minutes: 'Сколько минут',
  otherMinutes: 'Другое число минут',
  minutesWrong: 'Напишите число минут от 5 до 600',
  topics: 'Над чем работали',
  topicsHint: 'Темы из программы вашей пары',
  otherTopic: 'Другая тема',
  outcome: 'Что получилось',
  outcomeSeen:
    'Участники пары увидят сразу, куратор и руководство — после подтверждения. День, вид и темы видны им сразу.',
  worth: 'Как вам эта встреча',
  worthSeen: 'Видят участники пары.',
  planRow: 'Какая строка плана выполнена',
  planAuto: 'Подобрать по виду и теме',
  planNone: 'Встреча не из плана',
  mode: 'Как встречались',
  modes: { in_person: 'Очно', remote: 'Дистанционно' },
  more: 'Ещё: другой вид, день, тема, план',
  button: 'Записать встречу',
  mendButton: 'Сохранить исправление',
  paperTitle: 'Внести встречу с бумаги',
  paperLead: 'Для пары, которая сама не заходит. В записи будет сказано, что она внесена с бумаги.',
  signed: 'Кто подписал лист учёта',
  signedHint: 'Подпись на бумаге — это подтверждение.',
  paperButton: 'Внести встречу',
  inFuture: 'Этот день ещё не наступил: запишите встречу, когда она пройдёт, или запланируйте её',
  outside: (from: Day, through: Day) =>
    `Встреча вне срока пары: поставьте день с ${longDay(from)} по ${longDay(through)}`,
  notAtWork: 'Пара сейчас не работает: записывать встречи нельзя',
  tooLate: (through: Day) => `Записать встречу можно было до ${longDay(through)}`,
  kindWrong: 'Выберите вид встречи из списка',
  topicsWrong: 'Выберите темы из списка',
  rowWrong: 'Такой строки в программе уже нет: выберите другую',
  same: 'Такая встреча уже записана: тот же день, вид, минуты и слова',
  once: 'Это однократная встреча, и она уже записана',
  confirmed:
    'Запись уже подтверждена: исправить её нельзя. Если она неверна, скажите другой стороне и куратору',
  cancelled: 'Встреча отменена: запишите новую',
} as const

export const planTexts = {
  title: 'Запланировать встречу',
  moveTitle: 'Перенести встречу',
  lead: 'Остальные увидят встречу сразу и получат письмо с приглашением для календаря, если их почта известна.',
  subject: 'О чём',
  subjectHint: 'Например: разбор урока о дробях',
  subjectSeen: 'Видят участники пары, куратор и руководство.',
  untitled: 'Встреча по наставничеству',
  on: 'День',
  at: 'Время',
  atHint: 'Например, 14:30. Без времени встреча займёт весь день',
  place: 'Где или ссылка на видеосвязь',
  placeSeen: 'Видят участники пары.',
  kind: 'Вид встречи',
  mode: 'Как',
  button: 'Запланировать встречу',
  moveButton: 'Перенести встречу',
  notATime: 'Напишите время так: 14:30',
  past: 'Этот день прошёл: поставьте сегодняшний или позже, а прошедшую встречу запишите',
  outside: (through: Day) => `Пара работает до ${longDay(through)}: поставьте день раньше`,
  notAtWork: 'Пара сейчас не работает: планировать встречи нельзя',
  notPlanned: 'Встреча уже прошла или отменена',
} as const

export const noteTexts = {
  sharedTitle: 'Общие заметки',
  sharedLead: 'Видят обе стороны вашей пары. Куратор и руководитель не видят.',
  privateTitle: 'Личные заметки',
  privateLead: 'Видите только вы: ни другая сторона, ни куратор, ни руководитель.',
  byLink:
    'Вы вошли по личной ссылке. У кого она есть, тот прочитает и эти заметки: храните её или попросите куратора об учётной записи.',
  shared: 'Новая общая заметка',
  private: 'Новая личная заметка',
  sharedSeen: 'Увидят все участники пары.',
  privateSeen: 'Увидите только вы.',
  byLinkSeen: 'Увидите вы и тот, у кого ваша ссылка.',
  sharedButton: 'Записать для обоих',
  privateButton: 'Записать для себя',
  missing: 'Напишите текст заметки',
  drop: 'Удалить',
  none: 'Пока пусто.',
} as const

export const helpTexts = {
  title: 'Нужна помощь сейчас',
  lead: 'Не ждите встречи: напишите, и наставник ответит.',
  says: 'Что случилось',
  saysSeen:
    'Прочитают участники вашей пары. Куратор и руководство увидят только то, что просьба была и когда на неё ответили.',
  saysMissing: 'Напишите в двух словах, с чем нужна помощь',
  button: 'Попросить о помощи',
  answerMissing: 'Напишите ответ или назначьте встречу',
  answer: 'Ваш ответ',
  answerSeen: 'Прочитают участники пары.',
  answerButton: 'Ответить',
  byPlan: 'Назначить встречу',
  byLog: 'Уже встретились: записать',
  withdraw: 'Отозвать просьбу',
  asked: (name: string, when: string) => `${name} просит о помощи, ${when}`,
  answered: (name: string, waited: string) => `${name}: ответ через ${waited}`,
  byMeeting: 'Ответили встречей.',
  waits: (waited: string) => `ждёт ответа ${waited}`,
  withdrawn: 'просьба отозвана',
  earlier: 'Прежние просьбы',
  notMentee: 'О помощи просит наставляемый',
  notYours: 'На эту просьбу отвечает наставник, а отзывает её тот, кто просил',
  alreadyAnswered: 'На эту просьбу уже ответили, или её отозвали',
  notAtWork: 'Пара сейчас не работает: обратитесь к куратору',
} as const

export const lessonTexts = {
  title: 'Лист наблюдения урока',
  lead: 'Что видели на уроке и о чём договорились. Критерии предложены по памяти: их можно пропускать.',
  lesson: 'Что за урок или занятие',
  lessonHint: 'Чей, где и о чём: урок Петрова П. А., 7 Б, дроби',
  marksSeen:
    'Отметки и слова о том, что видели, читают обе стороны пары. Куратор и руководитель этого не видят.',
  lessonMissing: 'Напишите, что за урок видели',
  marks: [
    ['yes', 'Да'],
    ['partly', 'Частично'],
    ['no', 'Нет'],
  ],
  strengths: 'Сильные стороны',
  advice: 'Что посоветовать',
  seen: 'Видят обе стороны пары. Куратор и руководитель этого не видят.',
  talk: 'Разговор после урока',
  talkedOn: 'День разговора',
  agreed: 'О чём договорились',
  agreedSeen: 'Видят обе стороны пары, куратор и руководство.',
  button: 'Сохранить лист',
  readOnly: 'Лист заполняет наставник. Вы можете добавить, о чём договорились.',
  notHeld: 'У этой встречи нет листа наблюдения: урок на ней не смотрели',
  talkAhead: 'Этот день ещё не наступил',
  talkBefore: (on: Day) => `Разговор бывает после урока: поставьте день не раньше ${longDay(on)}`,
  dayMissing: 'Поставьте день разговора',
} as const

export const calendarTexts = {
  title: 'Встречи в моём календаре',
  lead: 'Личный адрес, по которому календарь телефона или компьютера сам показывает ваши встречи.',
  what: 'По адресу видно только тему встречи и имена вашей пары. Войти по нему нельзя. Не передавайте его другим.',
  since: (day: Day) =>
    `Адрес открыт ${longDay(day)} Сам адрес мы не храним: если потеряли, создайте новый, прежний перестанет работать.`,
  open: 'Создать адрес календаря',
  renew: 'Создать новый адрес',
  close: 'Закрыть адрес',
  closed: 'Адрес уже закрыт',
  madeTitle: 'Адрес календаря готов',
  made: 'Скопируйте адрес и добавьте его в календарь: «Подписаться по ссылке» или «Добавить по URL». Больше он не покажется.',
  address: 'Адрес',
  back: 'Вернуться к встречам',
  name: 'Наставничество',
} as const
