import type { Task } from '#domain/today/tasks.ts'
import { plural } from '#kit/russian/plural.ts'

type Words = {
  readonly verb: string
  readonly object: string
  readonly why: string
  readonly action:
    | { readonly label: string; readonly href: string }
    | { readonly label: string; readonly post: string }
}

const pairs = (count: number) => plural(count, ['пара', 'пары', 'пар'])
const people = (count: number) => plural(count, ['педагогу', 'педагогам', 'педагогам'])

/** Each task: one verb, one thing, why now, and the one button. */
const tasks: { [Kind in Task['task']]: (task: Extract<Task, { task: Kind }>) => Words } = {
  'bring-staff': () => ({
    verb: 'Загрузить',
    object: 'список сотрудников',
    why: 'Из него «Вектор» узнает, кому нужен наставник и кто может им быть. Подойдёт выгрузка из 1С или тарификация.',
    action: { label: 'Выбрать файл', href: '/staff' },
  }),
  'check-list': (task) => ({
    verb: 'Проверить',
    object: `список «${task.fileName}»`,
    why: 'Мы его прочитали, но ничего не изменили: посмотрите, всё ли понято верно.',
    action: { label: 'Проверить список', href: `/staff/${task.import}` },
  }),
  'look-at-pairs': (task) => ({
    verb: 'Посмотреть',
    object: 'предложение пар',
    why: `Наставник нужен ${people(task.mentees)}, предложено: ${pairs(task.pairs)}. У каждой пары — почему именно эти люди.`,
    action: { label: 'Посмотреть пары', href: '/pairs' },
  }),
  'find-mentors': (task) => ({
    verb: 'Найти наставника',
    object: people(task.alone),
    why: 'Им не хватило подходящих наставников. Рядом с каждым написано, почему и что можно сделать.',
    action: { label: 'Показать, кто без пары', href: '/pairs#alone' },
  }),
  'take-package': (task) => ({
    verb: 'Собрать',
    object: 'пакет документов',
    why: `Приказы, Положение, дорожная карта, согласия и программы (${pairs(task.pairs)}). Всё — проекты.`,
    action: { label: 'Собрать пакет', post: '/documents' },
  }),
  'renew-package': () => ({
    verb: 'Собрать заново',
    object: 'пакет документов',
    why: 'После последнего пакета изменились пары или люди. Прежний пакет останется как был.',
    action: { label: 'Собрать пакет заново', post: '/documents' },
  }),
  'sign-package': (task) => ({
    verb: 'Подписать',
    object: 'приказы и взять согласия',
    why: 'Пакет готов. Сначала согласия, потом приказ о закреплении пар.',
    action: { label: 'Открыть пакет', href: `/documents/${task.package}` },
  }),
  'tell-gender': (task) => ({
    verb: 'Указать',
    object:
      task.people === 1 ? 'пол человека' : `пол: ${plural(task.people, ['человек', 'человека', 'человек'])}`,
    why: 'По имени и отчеству его не понять, а от него зависят окончания в приказах и согласиях.',
    action: { label: 'Открыть карточку', href: `/people/${task.person}/edit` },
  }),
  'fill-requisites': () => ({
    verb: 'Дополнить',
    object: 'реквизиты организации',
    why: 'В бланке документов пока пустые строки: адрес, ИНН.',
    action: { label: 'Открыть реквизиты', href: '/organisation' },
  }),
}

export function taskWords(task: Task): Words {
  return (tasks[task.task] as (task: Task) => Words)(task)
}

export const todayTexts = {
  title: 'Что сделать сейчас',
  lead: (day: string, count: number) =>
    count === 0 ? `${day} Срочных дел нет.` : `${day} Впереди ${plural(count, ['дело', 'дела', 'дел'])}.`,
  groups: { now: 'Сегодня', week: 'До конца недели', later: 'Позже' },
  by: (day: string) => `до ${day}`,
  emptyTitle: 'Сегодня для вас дел нет',
  emptyWhy: 'Когда куратору понадобится ваш ответ или подпись, дело появится здесь.',
  allDone: 'Все дела сделаны. Новые появятся сами, когда подойдёт срок.',
  toRoles: 'Посмотреть свои обязанности и права',
  year: (words: string) => `Год: ${words}`,
  yearLead: 'Семь этапов дорожной карты. Этап заполняется, когда его мероприятия подтверждены.',
  stages: [
    'Условия',
    'Банк наставляемых',
    'Банк наставников',
    'Отбор и обучение',
    'Пары и программы, работа',
    'Завершение',
    'Информационная поддержка',
  ],
}
