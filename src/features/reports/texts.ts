import type { AccountKind } from '#domain/reports/report.document.ts'

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
    mentor_report: 'Увидят куратор и руководитель',
    mentee_report: 'Увидят куратор и руководитель; наставник не увидит',
    review: 'Увидят наставляемый, куратор и руководитель',
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
  opinionSeen: 'Увидят наставник, куратор и руководитель',
  opinionSave: 'Приложить мнение',
  menteeReview: 'Что наставник написал о вашей работе',
  toReview: 'Отзыв наставника о вашей работе',
}
