import type { OrganisationRole } from '#domain/access/role.ts'
import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { Fields } from './client.ts'

/** How an organisation of a test is called. Every name in it carries `mark`, so that it is seen where it has no place. */
export type Founded = { readonly kind: OrganisationKind; readonly name: string; readonly mark: string }

const heads: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'заведующий',
  school: 'директор',
  spo: 'директор',
  additional: 'директор',
}

export function organisationFields({ kind, name, mark }: Founded): Fields {
  return {
    kind,
    fullName: `Муниципальное бюджетное учреждение «${name}» имени ${mark}ова`,
    shortName: `МБУ «${name} ${mark}»`,
    foundedBy: `Управление образования ${mark}ского района`,
    place: `${mark}ск`,
    timeZone: 'Europe/Moscow',
    schoolYear: '2026',
  }
}

/** The head, the curator, and an administrator who only installs the program: he is at the keyboard. */
export function peopleFields({ kind, mark }: Founded): Fields {
  return {
    headSurname: `Громова-${mark}`,
    headName: 'Вера',
    headPatronymic: 'Павловна',
    headPosition: heads[kind],
    curatorIs: 'other',
    curatorSurname: `Соколова-${mark}`,
    curatorName: 'Анна',
    curatorPatronymic: 'Игоревна',
    curatorPosition: 'заместитель директора',
    founder: 'administrator',
    administratorSurname: `Зайцев-${mark}`,
    administratorName: 'Олег',
    administratorPatronymic: 'Юрьевич',
    administratorPosition: 'инженер',
  }
}

/** One person for every role that founding gives to nobody, and three more. */
export const staff: readonly (readonly [role: OrganisationRole | null, name: string, position: string])[] = [
  ['deputy_head', 'Белова Ирина Олеговна', 'заместитель директора'],
  ['council', 'Волков Пётр Ильич', 'учитель математики'],
  ['psychologist', 'Гусева Дарья Львовна', 'педагог-психолог'],
  ['trade_union', 'Дятлов Семён Маркович', 'учитель физики'],
  ['hr_specialist', 'Ежова Алла Борисовна', 'методист'],
  ['mentor', 'Иванова Мария Петровна', 'учитель русского языка'],
  ['mentee', 'Петров Павел Андреевич', 'учитель истории'],
  [null, 'Рыбина Нина Фёдоровна', 'учитель химии'],
  [null, 'Титов Роман Глебович', 'учитель информатики'],
  [null, 'Уткина Ольга Денисовна', 'учитель биологии'],
]

/** A small staff list as a school would save it from Excel. */
export function staffCsv(mark: string, people: readonly string[] = staffRows(mark)): Uint8Array {
  const header = 'Фамилия, имя, отчество;Должность;Дата рождения;Категория;Педагогический стаж'
  return new TextEncoder().encode(`\uFEFF${[header, ...people].join('\r\n')}\r\n`)
}

export function staffRows(mark: string): readonly string[] {
  return staff.map(([, name, position], at) => {
    const [surname, ...rest] = name.split(' ')
    return `${surname}-${mark} ${rest.join(' ')};${position};${10 + at}.03.${1970 + at};первая;${5 + at}`
  })
}

/** «Рыбина» of the usual staff as lists name her: «Рыбина-… Нина». */
export function staffName(starts: string, mark: string): string {
  const [surname, name] = staff.find(([, whole]) => whole.startsWith(starts))![1].split(' ')
  return `${surname}-${mark} ${name}`
}
