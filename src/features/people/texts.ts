import { plural } from '#kit/russian/plural.ts'

const years = (count: number) => plural(count, ['год', 'года', 'лет'])
const months = (count: number) => plural(count, ['месяц', 'месяца', 'месяцев'])

/** «3 года 2 месяца»; unknown says so. */
export function serviceWords(total: number | null): string {
  if (total === null) return 'нет данных'
  const parts = [total >= 12 ? years(Math.floor(total / 12)) : '', total % 12 > 0 ? months(total % 12) : '']
  return parts.filter(Boolean).join(' ') || 'меньше месяца'
}

export const categoryNames: Readonly<Record<string, string>> = {
  highest: 'высшая',
  first: 'первая',
  methodist: 'педагог-методист',
  mentor: 'педагог-наставник',
  conformity: 'соответствие занимаемой должности',
  none: 'без категории',
  second_legacy: 'вторая (упразднена)',
}

export const peopleTexts = {
  title: 'Сотрудники',
  lead: (count: number) => plural(count, ['работник', 'работника', 'работников']),
  bring: 'Загрузить список',
  add: 'Добавить человека',
  find: 'Найти по фамилии или должности',
  show: 'Показать',
  emptyTitle: 'Здесь пока только руководитель и куратор',
  emptyWhy:
    'Загрузите список сотрудников из 1С, Excel или с сайта: фамилии, должности, категории и стаж. Из него «Вектор» предложит, кому нужен наставник и кто может им быть.',
  nobodyFound: 'По этим словам никого нет. Проверьте, как написана фамилия.',
  showAll: 'Показать всех',
  left: 'Больше не работают',
  name: 'Фамилия, имя, отчество',
  position: 'Должность',
  category: 'Категория',
  service: 'Педагогический стаж',
  hired: 'Принят',
  birth: 'Дата рождения',
  noData: 'нет данных',
  external: 'внешний совместитель',
  onLeave: 'в отпуске',

  facts: 'Сведения',
  totalService: 'Общий стаж',
  contacts: 'Почта',
  phone: 'Телефон',
  roles: 'Роли',
  forms: 'Как склоняется в документах',
  formsLead:
    'Падежи поставлены по правилам. Если имя склоняется иначе, исправьте: дальше все документы возьмут вашу форму.',
  saveForms: 'Сохранить падежи',
  edit: 'Исправить сведения',
  editTitle: 'Исправить сведения о человеке',
  save: 'Сохранить сведения',
  surname: 'Фамилия',
  firstName: 'Имя',
  patronymic: 'Отчество',
  gender: 'Женщина или мужчина',
  email: 'Электронная почта',
  surnameMissing: 'Напишите фамилию',
  nameMissing: 'Напишите имя',
  positionMissing: 'Напишите должность',
  emailWrong: 'Адрес почты пишется с @, например: ivanova@school.ru. Если почты нет, оставьте поле пустым',
  subject: 'Предмет',
  access: 'Вход в программу',
  hasAccess: 'Может входить: логин и пароль уже есть',
  noAccess: 'Пока не может войти: нужна личная ссылка',
  giveLink: 'Дать личную ссылку',
  history: 'История',
  formsOf: { name: 'Имя', position: 'Должность' },
}

export const linkTexts = {
  title: 'Личная ссылка готова',
  lead: (name: string) => `Ссылка для входа: ${name}. Она сработает один раз, в течение 7 дней.`,
  onlyHere:
    'Сейчас ссылки открываются только на этом компьютере: программа запущена без доступа из сети. Распечатайте листок и предложите человеку войти здесь, или попросите администратора запустить программу с доступом из сети школы.',
  mailed: (address: string) => `Письмо со ссылкой уйдёт на ${address}.`,
  mailbox: 'Почта не настроена, поэтому письмо ждёт в разделе «Письма».',
  noMail: 'Почты у человека нет: отдайте листок с QR-кодом.',
  code: 'Код, если QR не читается',
  print: 'Печать листка: Ctrl + P',
  back: 'Вернуться к человеку',
  shown: 'Эта страница больше не откроется: ссылку видно один раз. Если она потеряется, дайте новую.',
}
