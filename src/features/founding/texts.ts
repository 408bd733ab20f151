import type { Founder } from '#domain/organisations/found-organisation.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'

export const foundingTexts = {
  surnameMissing: 'Напишите фамилию',
  nameMissing: 'Напишите имя',
  genderMissing: 'Выберите, женщина это или мужчина: от этого зависят окончания в документах',
  positionMissing: 'Напишите должность, например: директор',
  kindMissing: 'Выберите вид организации',
  fullNameMissing: 'Напишите полное наименование, как в уставе',
  shortNameMissing: 'Напишите сокращённое наименование, как в уставе',
  founderMissing: 'Напишите, кто учредитель, например: Администрация города Светлогорья',
  placeMissing: 'Напишите населённый пункт, где издаются приказы, например: г. Светлогорье',
  innWrong: 'ИНН организации — это 10 цифр. Если не помните, оставьте поле пустым',
  ogrnWrong: 'ОГРН — это 13 цифр. Если не помните, оставьте поле пустым',
  timeZoneMissing: 'Выберите часовой пояс из списка',
  schoolYearWrong: 'Выберите учебный год из списка',
  founderRoleMissing: 'Выберите, кто вы',
  curatorIsMissing: 'Выберите, кто будет куратором наставничества',
  curatorIsTheHead:
    'Куратор — сам руководитель, поэтому выберите «Руководитель» или «Администратор программы»',
  curatorIsHead: 'Куратор и руководитель — один и тот же человек. Выберите выше «Сам руководитель»',

  steps: ['Организация', 'Люди', 'Проверка'],
  organisationTitle: 'Ваша организация',
  organisationLead: 'Эти слова попадут во все документы. Потом их можно поправить.',
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
  toPeople: 'Дальше: руководитель и куратор',

  peopleTitle: 'Руководитель и куратор',
  peopleLead: 'Руководитель подписывает приказы, куратор ведёт наставничество.',
  head: 'Руководитель',
  curator: 'Куратор',
  curatorIs: 'Кто будет куратором наставничества',
  curatorOther: 'Другой человек',
  curatorOtherHint: 'Обычно заместитель руководителя',
  curatorHead: 'Сам руководитель',
  curatorHeadHint: 'Так бывает в небольшом детском саду, где нет заместителей',
  founderIs: 'Кто вы',
  surname: 'Фамилия',
  name: 'Имя',
  patronymic: 'Отчество',
  gender: 'Женщина или мужчина',
  position: 'Должность',
  administrator: 'Администратор программы',
  onlyIfOther: 'Заполните, если куратор — другой человек',
  onlyIfAdministrator: 'Заполните, если вы только устанавливаете программу',
  toCheck: 'Дальше: проверить',

  checkTitle: 'Проверьте перед началом',
  checkLead: 'После этого появится ваша организация, а вы придумаете логин и пароль.',
  inDocuments: 'В документах',
  genitive: (words: string) => `работники ${words}`,
  dative: (words: string) => `контроль поручить ${words}`,
  begin: 'Начать работу',
}

export const kindTexts: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'Детский сад',
  school: 'Школа, лицей, гимназия',
  spo: 'Колледж, техникум (СПО)',
  additional: 'Организация дополнительного образования',
}

export const headPositionTexts: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'заведующий',
  school: 'директор',
  spo: 'директор',
  additional: 'директор',
}

export const founderTexts: Readonly<Record<Founder, string>> = {
  curator: 'Куратор',
  head: 'Руководитель',
  administrator: 'Администратор: только устанавливаю программу',
}

export const genderTexts = [
  ['f', 'Женщина'],
  ['m', 'Мужчина'],
] as const

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
