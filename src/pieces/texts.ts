import type { Role } from '#domain/access/role.ts'
import type { DocumentNames } from '#domain/documents/facts-of-organisation.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import { plural } from '#kit/russian/plural.ts'

export const roleNames: Readonly<Record<Role, string>> = {
  head: 'Руководитель',
  deputy_head: 'Заместитель руководителя',
  curator: 'Куратор',
  mentor: 'Наставник',
  mentee: 'Наставляемый',
  council: 'Совет наставников',
  psychologist: 'Педагог-психолог',
  sysadmin: 'Администратор программы',
  trade_union: 'Представитель профсоюза',
  hr_specialist: 'Специалист по кадрам',
  municipal_authority: 'Орган управления образованием',
  municipal_methodist: 'Методист муниципалитета',
  municipal_preschool_office: 'Отдел дошкольного образования',
  municipal_psych_centre: 'Психологический центр',
  regional_operator: 'Региональный оператор',
  federal: 'Федеральный уровень',
  social_partner: 'Социальный партнёр',
}

export const genderWords = [
  ['f', 'Женщина'],
  ['m', 'Мужчина'],
] as const

export const historyTexts = {
  empty: 'Пока ничего не происходило.',
  program: 'Программа',
  somebody: 'Сотрудник',
}

export const kindTexts: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'Детский сад',
  school: 'Школа, лицей, гимназия',
  spo: 'Колледж, техникум (СПО)',
  additional: 'Организация дополнительного образования',
}

export const organisationFieldTexts = {
  kindMissing: 'Выберите вид организации',
  fullNameMissing: 'Напишите полное наименование, как в уставе',
  shortNameMissing: 'Напишите сокращённое наименование, как в уставе',
  founderMissing: 'Напишите, кто учредитель, например: Администрация города Светлогорья',
  placeMissing: 'Напишите населённый пункт, где издаются приказы, например: г. Светлогорье',
  innWrong: 'ИНН организации — это 10 цифр. Если не помните, оставьте поле пустым',
  ogrnWrong: 'ОГРН — это 13 цифр. Если не помните, оставьте поле пустым',
  timeZoneMissing: 'Выберите часовой пояс из списка',
  schoolYearWrong: 'Выберите учебный год из списка',
  kind: 'Вид организации',
  fullName: 'Полное наименование',
  fullNameHint: 'Как в уставе. Падежи мы поставим сами и покажем на проверке',
  shortName: 'Сокращённое наименование',
  shortNameHint: 'Например: МБОУ СШ № 27',
  founder: 'Учредитель',
  founderHint: 'Строка над названием организации в приказах',
  place: 'Место издания документов',
  placeHint: 'Например: г. Светлогорье',
  timeZone: 'Часовой пояс',
  schoolYear: 'Учебный год',
  requisites: 'Реквизиты для бланка',
  requisitesHint: 'Можно заполнить позже: без них в бланке останется пустая строка',
  address: 'Адрес',
  phone: 'Телефон',
  email: 'Электронная почта',
  site: 'Сайт',
  inn: 'ИНН',
  ogrn: 'ОГРН',
}

/** The eleven zones of the country, west to east. */
export const timeZoneTexts = [
  ['Europe/Kaliningrad', 'Калининград (МСК−1)'],
  ['Europe/Moscow', 'Москва, Санкт-Петербург, Волгоград (МСК)'],
  ['Europe/Samara', 'Самара, Ижевск (МСК+1)'],
  ['Asia/Yekaterinburg', 'Екатеринбург, Сургут, Уфа (МСК+2)'],
  ['Asia/Omsk', 'Омск (МСК+3)'],
  ['Asia/Krasnoyarsk', 'Красноярск, Новосибирск, Томск (МСК+4)'],
  ['Asia/Irkutsk', 'Иркутск, Улан-Удэ (МСК+5)'],
  ['Asia/Yakutsk', 'Якутск, Чита (МСК+6)'],
  ['Asia/Vladivostok', 'Владивосток, Хабаровск (МСК+7)'],
  ['Asia/Magadan', 'Магадан, Южно-Сахалинск (МСК+8)'],
  ['Asia/Kamchatka', 'Петропавловск-Камчатский, Анадырь (МСК+9)'],
] as const

export const caseTexts = {
  column: 'Падеж',
  nom: { name: 'Именительный', question: 'кто? что?' },
  gen: { name: 'Родительный', question: 'кого? чего?' },
  dat: { name: 'Дательный', question: 'кому? чему?' },
  acc: { name: 'Винительный', question: 'кого? что?' },
  ins: { name: 'Творительный', question: 'кем? чем?' },
  prep: { name: 'Предложный', question: 'о ком? о чём?' },
}

export const peopleTitle = 'Сотрудники'

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

/** How documents name what a staff list left as codes. */
export const documentNames: DocumentNames = {
  categories: { highest: 'высшая', first: 'первая' },
  teacher: 'педагогический работник',
}
