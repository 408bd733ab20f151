import type { Deed } from '#domain/access/policy.ts'

/** What each deed lets a person do, in words of the person. */
export const deedNames: Readonly<Record<Deed, string>> = {
  'organisation.found': 'начать работу организации',
  'organisation.read': 'читать сведения об организации',
  'organisation.edit': 'исправлять сведения об организации',
  'desk.read': 'видеть свои дела на сегодня',
  'roles.read': 'читать роли, обязанности и права',
  'role.assign': 'назначать на роли и снимать с них',
  'person.read': 'видеть сотрудников',
  'person.edit': 'исправлять сведения о сотрудниках',
  'link.issue': 'давать личные ссылки для входа',
  'staff.import': 'загружать списки сотрудников',
  'staff.read-list': 'читать принесённый список',
  'category.decide': 'решать, кому нужен наставник и кто может им быть',
  'pair.read': 'видеть предложение пар',
  'pair.correct': 'исправлять предложение пар',
  'package.read': 'читать документы',
  'package.make': 'собирать пакет документов',
  'package.write': 'готовить файлы пакета',
  'history.read': 'читать историю',
  'letters.read': 'читать почтовый ящик программы',
  'letters.send': 'отправлять письма',
}
