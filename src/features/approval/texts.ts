import { plural } from '#kit/russian/plural.ts'

const programmes = (count: number) => plural(count, ['программа', 'программы', 'программ'])
const programmesAcc = (count: number) => plural(count, ['программу', 'программы', 'программ'])
const rows = (count: number) => plural(count, ['мероприятие', 'мероприятия', 'мероприятий'])

export const approvalTexts = {
  title: 'Утверждение пар и программ',
  lead: (ready: string, approving: number) =>
    `К приказу готовы: ${ready}. К утверждению: ${programmes(approving)}. Слева строка приказа, справа программа этой же пары.`,
  emptyTitle: 'Утверждать пока нечего',
  emptyWhy:
    'Здесь появятся пары, которые составил куратор. Сейчас таких нет: все закреплены приказом или ещё не составлены.',
  toPairs: 'Открыть пары',
  noneReady: 'Ни одна пара пока не готова к приказу. Ниже сказано, чего не хватает каждой.',

  ready: 'Войдут в приказ',
  staysOut: 'Не войдут в этот приказ',
  staysOutLead: 'Как только недостающее появится, пара войдёт в следующий приказ.',
  line: 'Строка приказа',
  programme: 'Программа',
  take: (pair: string) => `В приказ: ${pair}`,
  takeShort: 'в приказ',
  approve: (pair: string) => `Утвердить программу: ${pair}`,
  approveShort: 'утвердить программу',
  term: (from: string, through: string) => `с ${from} по ${through}`,
  bases: {
    assignment_351_8: 'поручение по статье 351.8',
    job_function: 'входит в трудовую функцию',
    outside: 'наставник из другой организации',
  },
  consents: (list: string) => `Согласия: ${list}.`,
  addenda: (list: string) => `Соглашение: ${list}.`,
  dated: (name: string, day: string) => `${name}, ${day}`,
  addendum: (name: string, number: string, day: string) => `${name}, № ${number || 'б/н'} от ${day}`,
  noProgramme: 'Программы ещё нет: приказ назовёт срок, к которому её составить.',
  aim: 'Цель',
  plan: (count: number, from: string, through: string) => `${rows(count)} с ${from} по ${through}`,
  agreed: (list: string) => `Согласны: ${list}.`,
  openProgramme: 'Открыть программу',
  openPair: 'Открыть пару',

  act: 'Номер и день приказа',
  number: 'Номер приказа',
  numberHint: 'Как в журнале регистрации, например 287-л.',
  numberMissing: 'Напишите номер приказа.',
  on: 'День приказа',
  adoptionNumber: 'Номер приказа, которым утверждено Положение',
  adoptionDay: 'День того приказа',
  press: 'Составить приказ и проверить',
  nobodyChosen: 'Отметьте хотя бы одну пару, у которой всё готово.',
  ahead: (day: string) => `Этот день ещё не настал: поставьте не позже ${day}.`,
  lacking: (pair: string, why: string) => `${pair}. ${why}`,
  order: 'Приказ о закреплении',

  check: {
    title: 'Проверьте приказ',
    lead: 'Ничего ещё не подписано. Прочитайте текст: в таком виде он будет подписан.',
    making: 'Печатаем приказ.',
    failed: 'Приказ напечатать не удалось. Вернитесь и составьте его ещё раз.',
    crumb: 'Утверждение пар и программ',
    act: 'Приказ',
    actWords: (number: string, day: string) => `№ ${number} от ${day}`,
    pairs: 'Закрепляются',
    programmes: 'Утверждаются',
    none: 'нет',
    out: 'Не вошли',
    outdated:
      'С тех пор как приказ составлен, у одной из пар что-то изменилось: отозвано согласие, возвращена программа или от пары отказались. Составьте приказ ещё раз, без неё.',
    again: 'Составить ещё раз',
    pdf: 'Открыть PDF для печати',
    sign: (count: number) =>
      count === 0 ? 'Подписать приказ' : `Подписать приказ и утвердить ${programmesAcc(count)}`,
    signNote:
      'Распечатайте приказ и подпишите его от руки: нажатие вносит подпись, номер и день в реестр. Потом изменить приказ нельзя, можно только заменить другим.',
    text: 'Текст приказа',
  },

  done: {
    title: (number: string) => `Приказ № ${number} подписан`,
    what: (assigned: string, programmeCount: number) =>
      `Закреплены: ${assigned}. Утверждено: ${programmes(programmeCount)}.`,
    next: 'Все, кого называет приказ, увидят просьбу ознакомиться с ним на своей первой странице. Кто без учётной записи и ссылки, распишется на листе ознакомления, куратор внесёт день.',
    toOrder: 'Открыть приказ',
    toApproval: 'К остальным парам',
  },

  programmes,
}
