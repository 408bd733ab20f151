import type { Founder } from '#domain/organisations/found-organisation.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'

export const foundingTexts = {
  surnameMissing: 'Напишите фамилию',
  nameMissing: 'Напишите имя',
  genderMissing: 'Выберите, женщина это или мужчина: от этого зависят окончания в документах',
  positionMissing: 'Напишите должность, например: директор',
  founderRoleMissing: 'Выберите, кто вы',
  curatorIsMissing: 'Выберите, кто будет куратором наставничества',
  curatorIsTheHead:
    'Куратор — сам руководитель, поэтому выберите «Руководитель» или «Администратор программы»',
  curatorIsHead: 'Куратор и руководитель — один и тот же человек. Выберите выше «Сам руководитель»',

  steps: ['Организация', 'Люди', 'Проверка'],
  organisationTitle: 'Ваша организация',
  organisationLead: 'Эти слова попадут во все документы. Потом их можно поправить.',
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
  atTheKeyboard: 'Кто сейчас за компьютером',
  surname: 'Фамилия',
  name: 'Имя',
  patronymic: 'Отчество',
  gender: 'Женщина или мужчина',
  position: 'Должность',
  administrator: 'Администратор программы',
  administratorFields: 'Имя и должность администратора',
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
