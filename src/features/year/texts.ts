import type { TurnRefusal } from '#domain/years/year-turn.ts'
import { longDay, schoolYearWords } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import type { Errors } from '../route.ts'

const pairs = (count: number) => plural(count, ['пара или группа', 'пары или группы', 'пар и групп'])

export const yearTexts = {
  title: 'Переход на новый учебный год',
  lead: (now: number) =>
    `Сейчас идёт ${schoolYearWords(now)}. Ниже — что перейдёт в следующий, что закончится и что оформить заново.`,
  goesOn: 'Идёт дальше',
  goesOnNone: 'Пар, срок которых переходит на следующий учебный год, нет.',
  goesOnWhy:
    'Приказ, согласия и доплата этих пар действуют до последнего дня их срока: заново их не оформляют.',
  admitted: (count: number) =>
    `В банке наставников остаются ${plural(count, ['человек', 'человека', 'человек'])}: допуск действует, пока его не закончили.`,
  ends: 'Закончится',
  toEnd: (count: number) =>
    `Срок выходит: ${pairs(count)}. Когда работа закончится, скажите о каждой, чем и каким днём, и составьте приказ о завершении.`,
  toEndNone: 'Все пары, срок которых выходит, завершены.',
  toEndAction: 'Завершить пары',
  undecided: (count: number) =>
    `Так и не в приказе: ${pairs(count)}. Спросите согласия ещё раз или откажитесь от них.`,
  undecidedAction: 'Открыть пары без приказа',
  expiring: 'Документы, срок которых выходит',
  anew: 'Оформить заново',
  acts: [
    { href: '/roadmap', says: 'Дорожная карта нового учебного года и приказ о ней' },
    { href: '/documents', says: 'Пакет документов: приказ о кураторе и положение, если они менялись' },
    { href: '/surveys', says: 'Анкеты: запросы педагогов и кандидаты в наставники' },
    { href: '/mentorships', says: 'Новые пары: согласия, дополнительные соглашения, приказ о закреплении' },
  ],
  confirm: 'Подтвердить банки',
  bank: { mentees: 'Банк наставляемых', mentors: 'Банк наставников' },
  confirmWhy: (next: number) => `Просмотреть и подтвердить на ${schoolYearWords(next)}`,
  confirmed: 'Оба банка подтверждены.',
  through: (day: string) => `по ${day}`,
  former: 'Прошлые учебные годы',
  formerNone: 'Прошлых учебных годов в программе ещё нет.',
  formerLinks: (year: number) => [
    { href: `/papers?year=${year}`, says: 'документы' },
    { href: `/roadmap?year=${year}`, says: 'дорожная карта' },
    { href: `/events?year=${year}`, says: 'события' },
    { href: `/indicators?on=${year + 1}-05-31`, says: 'показатели' },
    { href: `/papers?year=${year}&kind=final_report`, says: 'итоговый отчёт' },
  ],
  turned: (year: number, on: string, who: string) => `${schoolYearWords(year)} начат ${on}: ${who}`,
  turn: (next: number) => `Перейти на ${schoolYearWords(next)}`,
  turnWhat:
    'Программа начнёт показывать дорожную карту, этапы и документы нового года. Ничего не удаляется и не завершается: прошлый год останется открыт для чтения.',
  notYet: (opens: string) => `Перейти можно с ${opens}: до этого работа года ещё идёт.`,
}

export function turnErrors(refusal: TurnRefusal): Errors {
  if (refusal.reason === 'too-early') return { form: yearTexts.notYet(longDay(refusal.from)) }
  return { form: `Программа уже работает в другом учебном году: ${schoolYearWords(refusal.schoolYear)}` }
}
