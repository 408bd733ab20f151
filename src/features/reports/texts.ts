import type { AccountKind, AnalyticKind } from '#domain/reports/report.document.ts'
import { plural } from '#kit/russian/plural.ts'

export const rowsWord = (count: number) => plural(count, ['строка', 'строки', 'строк'])

export const accountTexts = {
  titles: {
    mentor_report: 'Отчёт наставника',
    mentee_report: 'Отчёт наставляемого',
    review: 'Отзыв наставника',
  } satisfies Readonly<Record<AccountKind, string>>,
  order: (on: string, number: string) => `приказ от ${on} № ${number}`,
  back: 'Сегодня',
  lead: {
    mentor_report:
      'Отчёт собран из ваших записей. Допишите строку, если есть что добавить, и сдайте. Править факты здесь не нужно: исправьте встречу, и отчёт изменится сам.',
    mentee_report:
      'Это по желанию: обязанности сдавать отчёт у вас нет. Он собран из записей о встречах и вашей самооценки; допишите строку или ничего.',
    review:
      'Отзыв увидит сам наставляемый и сможет приложить своё мнение. Пишите о работе и умениях, а не о чертах человека.',
  } satisfies Readonly<Record<AccountKind, string>>,
  button: {
    mentor_report: 'Сдать отчёт куратору',
    mentee_report: 'Отдать отчёт куратору',
    review: 'Отдать отзыв',
  } satisfies Readonly<Record<AccountKind, string>>,
  again: {
    mentor_report: 'Сдать отчёт заново',
    mentee_report: 'Отдать отчёт заново',
    review: 'Отдать отзыв заново',
  } satisfies Readonly<Record<AccountKind, string>>,
  save: 'Сохранить написанное',
  seenBy: {
    mentor_report: 'Увидят куратор и руководство',
    mentee_report: 'Увидят куратор и руководство; наставник не увидит',
    review: 'Увидят наставляемый, куратор и руководство',
  } satisfies Readonly<Record<AccountKind, string>>,
  handedIn: (on: string) => `Сдано ${on}.`,
  printing: 'Сдано. Документ готовится, обычно это занимает меньше минуты.',
  waits: 'Ещё не прочитано.',
  taken: (name: string, on: string) => `${name}: прочитано ${on}.`,
  open: 'Открыть документ',
  replaceNote: 'Пока его не приняли, можно сдать заново: новый займёт место прежнего.',
  reviewOf: (names: string) => `Отзыв о работе: ${names}`,
  reviewLink: 'Написать отзыв о работе',
  noReview: 'Отзыва пока нет: наставник его не написал.',
  opinion: 'Ваше мнение об отзыве',
  opinionOf: 'Мнение наставляемого',
  opinionSeen: 'Увидят наставник, куратор и руководство',
  opinionSave: 'Приложить мнение',
  menteeReview: 'Что наставник написал о вашей работе',
  toReview: 'Отзыв наставника о вашей работе',
}

export const reportTexts = {
  titles: {
    interim_report: 'Промежуточный отчёт',
    final_report: 'Итоговый отчёт',
  } satisfies Readonly<Record<AnalyticKind, string>>,
  order: (title: string, on: string, number: string | null) =>
    `${title.charAt(0).toLowerCase()}${title.slice(1)} от ${on}${number ? ` № ${number}` : ''}`,
  title: 'Отчёты',
  lead: 'Отчёт собран из записей на сегодня. Допишите выводы, где есть что сказать, и подготовьте документ: его подпишет куратор и утвердит руководитель.',
  readLead: 'Отчёт собран из записей на сегодня. Выводы пишет куратор.',
  print: (kind: AnalyticKind) =>
    kind === 'final_report' ? 'Подготовить итоговый отчёт' : 'Подготовить промежуточный отчёт',
  save: 'Сохранить выводы',
  printed: 'Подготовленные документы',
  printedNote: 'Числа в подготовленном документе остаются такими, какими были в тот день.',
  making: 'готовится',
  draft: 'ждёт подписи и утверждения',
  signed: (on: string) => `подписан ${on}`,
  replaced: 'заменён новым',
  accounts: 'Отчёты участников',
  accountsNone:
    'Пока никто не сдал отчёт. Наставник и наставляемый делают это одним нажатием со своей страницы.',
  account: 'Чей',
  accountKind: 'Что',
  accountOn: 'Сдано',
  accountRead: 'Прочитано',
  accountUnread: 'ещё нет',
  opinion: 'Мнение наставляемого',
  threads: 'Нити: от потребности к результату',
  threadsLead:
    'По каждой теме каждого наставляемого: что было трудно, что запланировано, что проведено и что стало. Деликатных тем здесь нет. В документ идут только числа.',
  threadsNone: 'Нитей пока нет: нет ни ответов анкеты запросов, ни тем в программах.',
  threadOf: (name: string, topics: string) => `${name}: ${topics}`,
  topics: (count: number) => plural(count, ['тема', 'темы', 'тем']),
  step: {
    need: 'Потребность',
    activity: 'Мероприятие',
    evidence: 'Подтверждение',
    result: 'Результат',
  },
  said: (level: number, on: string) => `в анкете ${level} из 3, ${on}`,
  ofProgramme: 'тема программы',
  noPair: 'наставника нет',
  notInPair: 'в темы пары не вошло',
  noRows: 'в плане строки нет',
  moreRows: (count: number) => `и ещё ${count}`,
  noMeetings: 'встреч по теме нет',
  meetings: (count: number) => plural(count, ['встреча', 'встречи', 'встреч']),
  confirmed: (count: number) => `подтверждено ${count}`,
  became: (before: number, now: number, word: string) => `было ${before}, стало ${now}: ${word}`,
  notMeasured: 'не измерено',
  stage: (order: number) => `Этап ${order}`,
  stagesSentence: (done: number, total: number) =>
    `Подтверждены фактами ${done} из ${total} мероприятий дорожной карты`,
  stagesCaption: 'Подтверждено по этапам',
  stagesHead: ['Этап', 'Подтверждено'] as const,
  arrowsSentence: 'Средний балл затруднений на входе и сейчас; левее — легче',
  arrowsHead: ['Группа тем', 'Вход', 'Сейчас', 'Человек'] as const,
}
