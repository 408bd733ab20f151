import type { Role } from '#domain/access/role.ts'

export const menuTexts = {
  today: 'Сегодня',
  people: 'Сотрудники',
  pairs: 'Подбор пар',
  documents: 'Документы',
  organisation: 'Организация',
  roles: 'Роли и права',
  history: 'История',
  letters: 'Письма',
}

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

export const serverTexts = {
  signInFirstTitle: 'Сначала нужно войти',
  toSignIn: 'Войти',
  toStart: 'На первую страницу',
  noRoleRefusal: 'Роли и права',
  brokenTitle: 'У нас что-то сломалось',
  brokenWhy:
    'Страница не открылась по нашей вине. Сделанное раньше сохранено. Попробуйте ещё раз; если не поможет, покажите администратору время этой ошибки.',
  again: 'Попробовать ещё раз',
  foreignTitle: 'Запрос пришёл с другого сайта',
  foreignWhy: 'Мы его не выполнили. Откройте нужную страницу в «Векторе» и повторите действие там.',
  tooBigTitle: 'Файл слишком большой',
  tooBigWhy:
    'Мы принимаем файлы до 20 мегабайт. Список сотрудников обычно занимает меньше одного: проверьте, тот ли файл выбран.',
  unreadableTitle: 'Не получилось разобрать, что вы отправили',
  noOrganisation: 'Пользователь программы',
}
