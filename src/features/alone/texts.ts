import type { RequestArea } from '#domain/needs/outside-request.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { sentenceEnd } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'

export const aloneTexts = {
  variants: 'Посмотреть варианты для всех пар',
  title: 'Кто без пары',
  lead: 'Люди, которым нужен наставник, а его пока нет: почему и с какого дня.',
  back: 'Подбор пар',
  emptyTitle: 'Без пары никого нет',
  emptyWhy: 'У всех, кому нужен наставник, он есть или предложен.',
  toPairs: 'Открыть подбор пар',
  caption: 'Без пары',
  person: 'Кто',
  why: 'Почему',
  since: 'С какого дня',
  unknownSince: 'в списке нет дня',
  support: 'Что сделать',
  because: {
    'too-few': 'Наставников не хватает: предложить некого.',
    refused: 'Пара не состоялась: кто-то из двоих не согласился.',
    dropped: 'Пара не состоялась по решению куратора.',
    left: (because: string) => sentenceEnd(`Решено пока не искать наставника: ${because}`),
  },
  proposed: 'Предложен другой наставник.',
  look: 'Выбрать наставника',
  byHand: 'Составить вручную',
  outside: 'Искать вне организации',
  help: 'Что поможет',
  priority: ['первая очередь', 'вторая очередь', 'третья очередь'],
  ask: 'Попросить психолога встретиться',
  asked: (day: string) => `психолога попросили ${day}`,
  met: (day: string) => `психолог встретился ${day}`,
  leave: 'Пока не искать наставника',
  leaveReason: 'Почему пока не ищем',
  leaveMissing: 'Напишите, почему наставника пока не ищем',
  leaveButton: 'Не искать пока',
  unleave: 'Снова искать',
  requests: 'Кого просят поддержать',
  requestsLead: 'Отметьте, что встреча была. О чём говорили, программа не спрашивает и не хранит.',
  askedBySelf: 'по собственной просьбе',
  askedByCurator: 'по просьбе куратора',
  askedOn: 'Просят с',
  meet: 'Встреча была',
  repairs: 'Что поможет',
  repairsNone: 'Одним шагом не помочь: ищите наставника вне организации.',
  toBan: 'Снять запрет',
  toMentor: 'Открыть карточку наставника',
  toMentee: 'Открыть запрос',
  alreadyAsked: 'Психолога об этом человеке уже попросили',
}

const areaNames: Readonly<Record<RequestArea, string>> = {
  subject: 'содержание предмета',
  methodical: 'методика',
  psych_ped: 'психология и педагогика',
  communication: 'общение с родителями и коллегами',
  ict: 'цифровые средства',
  legal: 'нормативные документы',
  upbringing: 'воспитательная работа',
  special: 'специальное образование',
}
const stages: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'дошкольное образование',
  school: 'общее образование',
  spo: 'среднее профессиональное образование',
  additional: 'дополнительное образование',
}

export const outsideTexts = {
  title: 'Искать наставника вне организации',
  lead: (name: string) =>
    `Запрос к коллегам из других организаций, без персональных данных. ${name}: ни имени, ни возраста, ни затруднений в нём нет.`,
  check:
    'Вместо тем стоит только направление работы. Если в организации один такой специалист, по должности и предмету его узнают свои: отправляйте запрос за пределы организации и не вывешивайте внутри.',
  back: 'Кто без пары',
  take: 'Скачать запрос',
  file: 'Запрос наставника.docx',
  asText: 'Запрос текстом',
  asTextHint: 'Выделите и скопируйте в письмо методисту или коллегам',
  heading: 'Ищем наставника из другой организации',
  who: (name: string) => `Кто ищет: ${name}.`,
  forWhom: (position: string | null, subject: string | null) =>
    `Для кого: педагогический работник${position === null ? '' : `, должность — ${position}`}${subject === null ? '' : `, предмет — ${subject}`}.`,
  stage: (stage: string) => `Ступень: ${stage}.`,
  stages,
  areas: (names: readonly string[]) => `Направление работы: ${names.join(', ')}.`,
  areaNames,
  time: (minutes: number) =>
    `Сколько времени: встреча раз в две недели, около ${plural(minutes, ['минуты', 'минут', 'минут'])}, от трёх месяцев до года. Можно очно или дистанционно, один на один.`,
  order:
    'Порядок: участие добровольное; наставник из другой организации приходит по договору между организациями.',
  answer: (contacts: string) => `Куда ответить: ${contacts}.`,
  answerTo: 'Куда ответить: куратору наставничества в организации.',
  day: (today: string) => `Дата запроса: ${today}`,
}
