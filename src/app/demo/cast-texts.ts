import type { Fields } from './browser.ts'

/** Who plays what in the demo. Everybody is invented; people are called by their surnames. */
export type Story =
  | 'works'
  | 'silent'
  | 'refused'
  | 'replaced'
  | 'group'
  | 'reverse'
  | 'late'
  | 'loaded'
  | 'calls'
  | 'ends-early'

export type PairCast = {
  readonly story: Story
  readonly mentor: string
  readonly mentees: readonly string[]
  /** Groups of topics that were found hard. */
  readonly groups: readonly string[]
}

export type Cast = {
  readonly staff: string
  readonly founding: Fields
  readonly people: Fields
  readonly head: string
  readonly curator: string
  readonly administrator: string
  readonly psychologist: string
  readonly council: readonly string[]
  readonly pairs: readonly PairCast[]
  /** Answered that they want to lead, and lead nobody yet. */
  readonly reserve: readonly string[]
}

const district = 'Управление образования Верхнеозёрского района'
const place = 'г. Верхнеозёрск'
const zone = 'Europe/Moscow'

export const schoolCast: Omit<Cast, 'staff'> = {
  founding: {
    kind: 'school',
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 12»',
    shortName: 'МБОУ СШ № 12',
    foundedBy: district,
    place,
    address: '184000, г. Верхнеозёрск, ул. Береговая, д. 5',
    phone: '+7 (000) 000-00-12',
    timeZone: zone,
    schoolYear: '2026',
  },
  people: {
    headSurname: 'Берестова',
    headName: 'Людмила',
    headPatronymic: 'Сергеевна',
    headPosition: 'директор',
    curatorIs: 'other',
    curatorSurname: 'Кравцова',
    curatorName: 'Ольга',
    curatorPatronymic: 'Дмитриевна',
    curatorPosition: 'заместитель директора по учебно-воспитательной работе',
    founder: 'administrator',
    administratorSurname: 'Ильин',
    administratorName: 'Артём',
    administratorPatronymic: 'Викторович',
    administratorPosition: 'инженер по информационным технологиям',
  },
  head: 'Берестова',
  curator: 'Кравцова',
  administrator: 'Ильин',
  psychologist: 'Астахова',
  council: ['Никитин', 'Селиванова', 'Фролова'],
  pairs: [
    { story: 'works', mentor: 'Морозова', mentees: ['Лукина'], groups: ['methodical', 'psych_ped'] },
    { story: 'silent', mentor: 'Громов', mentees: ['Зимин'], groups: ['methodical'] },
    { story: 'refused', mentor: 'Орлова', mentees: ['Блинова'], groups: ['psych_ped'] },
    { story: 'replaced', mentor: 'Кузнецова', mentees: ['Рогов'], groups: ['methodical', 'communication'] },
    { story: 'group', mentor: 'Ефимова', mentees: ['Тарасова', 'Маслова', 'Котова'], groups: ['psych_ped'] },
    { story: 'reverse', mentor: 'Игнатова', mentees: ['Белкин'], groups: ['communication'] },
    { story: 'late', mentor: 'Шубина', mentees: ['Носова'], groups: ['ict', 'methodical'] },
    { story: 'loaded', mentor: 'Воронцова', mentees: ['Дёмина'], groups: ['methodical'] },
    { story: 'loaded', mentor: 'Воронцова', mentees: ['Ершов'], groups: ['psych_ped'] },
    { story: 'loaded', mentor: 'Воронцова', mentees: ['Горюнова'], groups: ['communication'] },
    { story: 'calls', mentor: 'Соболева', mentees: ['Лапшин'], groups: ['psych_ped', 'communication'] },
    { story: 'ends-early', mentor: 'Ракитина', mentees: ['Жданова'], groups: ['methodical'] },
  ],
  reserve: ['Савина', 'Панкратова', 'Селиванова', 'Фролова'],
}

export const gardenCast: Omit<Cast, 'staff'> = {
  founding: {
    kind: 'kindergarten',
    fullName: 'Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 7 «Ласточка»',
    shortName: 'МБДОУ № 7 «Ласточка»',
    foundedBy: district,
    place,
    timeZone: zone,
    schoolYear: '2026',
  },
  people: {
    headSurname: 'Голубева',
    headName: 'Наталья',
    headPatronymic: 'Фёдоровна',
    headPosition: 'заведующий',
    curatorIs: 'head',
    founder: 'head',
  },
  head: 'Голубева',
  curator: 'Голубева',
  administrator: 'Голубева',
  psychologist: 'Тихонова',
  council: ['Дубравина', 'Синицына'],
  pairs: [
    { story: 'works', mentor: 'Пчёлкина', mentees: ['Ромашова'], groups: ['methodical', 'psych_ped'] },
    { story: 'silent', mentor: 'Сорокина', mentees: ['Веткина'], groups: ['communication'] },
    { story: 'late', mentor: 'Синицына', mentees: ['Лужина'], groups: ['psych_ped'] },
  ],
  reserve: ['Луговая'],
}
