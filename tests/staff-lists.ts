import {
  births,
  type Dice,
  type ListKind,
  lettered,
  type MadeCell,
  type MadeList,
  type Merge,
  marksOf,
  personOf,
  soil,
  type TruePerson,
  whole,
  yearKinds,
} from '#tests/staff-people.ts'
import * as have from '#tests/staff-words.ts'

type Made = { person: TruePerson; day: string; name: TruePerson }

/** A list of a kind; `size` people, some of them in two rows, some with a namesake. */
export function listOf(d: Dice, kind: ListKind, size: number): MadeList {
  const made = new Map<string, Made>()
  while (made.size < size) {
    const whole = personOf(d, { ...kind, birth: 'dotted' })
    const key = `${whole.surname} ${whole.name} ${whole.patronymic}`.toLowerCase().replace(/ё/gu, 'е')
    const birth =
      kind.birth === 'absent' ? '' : yearKinds.includes(kind.birth) ? whole.birth.slice(0, 4) : whole.birth
    if (!made.has(key)) made.set(key, { person: { ...whole, birth }, day: whole.birth, name: whole })
  }
  const list = [...made.values()]
  const first = list[0]
  const fullDays = !['absent', ...yearKinds].includes(kind.birth)
  const people = list.map((one) => one.person)
  if (kind.dirty && first && fullDays && kind.layout !== 'one-column' && d.chance(0.2)) {
    const day = first.day === '1971-03-02' ? '1972-03-02' : '1971-03-02'
    list.push({ ...first, person: { ...first.person, birth: day }, day })
    people.push({ ...first.person, birth: day })
  }
  if (kind.layout === 'one-column') return oneColumn(d, kind, list, people)
  return table(d, kind, list, people)
}

function oneColumn(d: Dice, kind: ListKind, list: readonly Made[], people: TruePerson[]): MadeList {
  const separator = d.pick([', ', ', ', '; ', ' - ', ' – '])
  const numbered = d.pick(['', '. ', ') '])
  const withBirth = kind.birth !== 'absent'
  const rows: MadeCell[][] = list.map(({ day, name }, index) => {
    const shown = births[kind.birth](day)
    const birth =
      typeof shown === 'object' || typeof shown === 'number' || kind.birth === 'serial-text'
        ? births.dotted(day)
        : shown
    const text = [
      lettered(d, kind, whole(name)),
      d.pick(have.positions),
      ...(withBirth ? [yearKinds.includes(kind.birth) ? `${day.slice(0, 4)} г.р.` : birth] : []),
    ]
    return [`${numbered ? `${index + 1}${numbered}` : ''}${text.join(separator)}`]
  })
  const fixed = people.map((one, index) =>
    ['year-number'].includes(kind.birth) ? { ...one, birth: (list[index]?.day ?? '').slice(0, 4) } : one,
  )
  const head = d.pick([
    [],
    [['Список педагогов']],
    [['ФИО, должность, год рождения']],
    [['Список работников на 01.09.2026'], []],
  ]) as MadeCell[][]
  return { rows: [...head, ...rows], merges: [], people: fixed, marks: marksOf(kind, ['one-column']) }
}

type Fields = { key: string; of: (one: Made, row: number) => MadeCell }[]

function fieldsOf(d: Dice, kind: ListKind): Fields {
  const dirt = (text: string, tail = false) => (kind.dirty && d.chance(0.15) ? soil(d, text, tail) : text)
  const up = (text: string) =>
    kind.letters === 'surname-capitals' && !/ /u.test(text) ? text.toUpperCase() : text
  const cased = (text: string) => lettered(d, kind, text)
  const surname = (one: Made) => cased(up(one.name.surname))
  const rest = (one: Made) => cased([one.name.name, one.name.patronymic].filter(Boolean).join(' '))
  const names: Fields =
    kind.layout === 'three'
      ? [
          { key: 'surname', of: (one) => dirt(surname(one)) },
          { key: 'name', of: (one) => dirt(cased(one.name.name)) },
          {
            key: 'patronymic',
            of: (one) =>
              one.name.patronymic === '' ? d.pick(['', '-', '']) : dirt(cased(one.name.patronymic)),
          },
        ]
      : kind.layout === 'two'
        ? [
            { key: 'surname', of: (one) => dirt(surname(one)) },
            { key: 'nameAndPatronymic', of: (one) => dirt(rest(one)) },
          ]
        : kind.layout === 'name-first'
          ? [{ key: 'fullName', of: (one) => dirt(`${rest(one)} ${surname(one)}`) }]
          : kind.layout === 'initials'
            ? [
                {
                  key: 'fullName',
                  of: (one) => `${surname(one)} ${rest(one).replace(' ', d.pick(['', ' ']))}`,
                },
              ]
            : [{ key: 'fullName', of: (one) => dirt(`${surname(one)} ${rest(one)}`, true) }]
  const some = (key: string, from: readonly string[]): Fields => [{ key, of: () => d.pick(from) }]
  const date = (key: string): Fields => {
    const style = d.pick(['dotted', 'day', 'datetime', 'short', 'serial'] as const)
    return [{ key, of: () => births[style](`${2006 + d.below(20)}-09-01`) }]
  }
  const optional: Fields[] = [
    some('position', have.positions),
    some('position', have.positions),
    some('category', have.categories),
    some('totalService', have.services),
    some('pedagogicalService', have.services),
    some('rate', have.rates),
    some('employment', have.employments),
    some('education', have.educations),
    some('department', have.departments),
    some('note', have.notes),
    some('courses', ['«Реализация ФОП ДО», 72 ч., 2024', '2025', '', 'ФГОС, 12.03.2024']),
    date('hiredOn'),
    date('categoryDay'),
    [
      {
        key: 'gender',
        of: (one) => (/([ая]|[кг]ызы)$/u.test(one.name.patronymic) ? 'Женский' : d.pick(['Мужской', ''])),
      },
    ],
    [{ key: 'personnelNumber', of: (_, row) => `0000-00${100 + row}` }],
    [
      {
        key: 'phone',
        of: () => d.pick([`8900${1000000 + d.below(8999999)}`, `+7 (900) 000-${10 + d.below(89)}-11`]),
      },
    ],
    [{ key: 'document', of: () => `${100 + d.below(899)}-${100 + d.below(899)}-123 45` }],
  ]
  const chosen = new Map<string, Fields[number]>()
  for (const fields of optional) if (d.chance(0.4)) for (const one of fields) chosen.set(one.key, one)
  const birth: Fields =
    kind.birth === 'absent' ? [] : [{ key: 'birth', of: (one) => births[kind.birth](one.day) }]
  const others = [...birth, ...chosen.values()].sort(() => d.below(3) - 1)
  const before = d.chance(0.2) ? others.splice(0, 1 + d.below(2)) : []
  const number: Fields = d.chance(0.6)
    ? [{ key: 'number', of: (_, row) => d.pick([row, `${row}`, `${row}.`]) }]
    : []
  return [...number, ...before, ...names, ...others]
}

const groupOf: Readonly<Record<string, string>> = {
  fullName: 'who',
  surname: 'who',
  name: 'who',
  patronymic: 'who',
  nameAndPatronymic: 'who',
  gender: 'who',
  personnelNumber: 'who',
  birth: 'dates',
  hiredOn: 'dates',
  totalService: 'service',
  pedagogicalService: 'service',
  position: 'work',
  rate: 'work',
  employment: 'work',
  department: 'work',
}

function table(d: Dice, kind: ListKind, list: readonly Made[], people: TruePerson[]): MadeList {
  const fields = fieldsOf(d, kind)
  const left = kind.dirty && d.chance(0.15) ? 1 : 0
  const width = fields.length + left
  const pad = (row: MadeCell[]): MadeCell[] => [...(Array(left).fill('') as MadeCell[]), ...row]
  const merges: Merge[] = []
  const rows: MadeCell[][] = []
  const alone = (text: string) => {
    if (d.chance(0.4) && width > 1)
      merges.push({ s: { r: rows.length, c: 0 }, e: { r: rows.length, c: width - 1 } })
    rows.push(d.chance(0.7) ? [text] : [...(Array(d.below(width)).fill('') as string[]), text])
  }
  for (let count = kind.storeys === 0 ? 0 : d.pick([0, 0, 1, 2, 3, 5, 8]); count > 0; count--)
    d.chance(0.2) ? rows.push([]) : alone(d.pick(have.titles))
  const header = headerOf(d, kind, fields, rows.length, left)
  merges.push(...header.merges)
  rows.push(...header.rows.map(pad))
  if (kind.storeys > 0 && kind.dirty && d.chance(0.25))
    rows.push(pad(fields.map((_, at) => (d.chance(0.5) ? at + 1 : `${at + 1}`))))
  const has = (key: string) => fields.some((one) => one.key === key)
  const nameAt = fields.findIndex((one) => ['fullName', 'surname'].includes(one.key))
  list.forEach((one, index) => {
    if (kind.dirty && d.chance(0.06) && kind.storeys > 0) alone(d.pick(have.sections))
    if (kind.dirty && d.chance(0.03)) rows.push([])
    if (kind.dirty && d.chance(0.03) && kind.storeys > 0) rows.push(...header.rows.map(pad))
    if (kind.dirty && d.chance(0.04))
      rows.push(
        pad(
          fields.map((field, at) =>
            at === nameAt
              ? d.pick(have.vacancies)
              : field.key === 'position'
                ? d.pick(have.positions)
                : field.key === 'number'
                  ? index + 1
                  : field.key === 'rate'
                    ? '1'
                    : '',
          ),
        ),
      )
    const row = fields.map((field) => field.of(one, index + 1))
    rows.push(pad(row))
    if (kind.dirty && has('position') && d.chance(0.06)) {
      const again = fields.map((field) =>
        ['surname', 'name', 'patronymic', 'fullName', 'nameAndPatronymic'].includes(field.key)
          ? field.of(one, index + 1)
          : field.key === 'birth' && d.chance(0.3)
            ? ''
            : field.of(one, index + 1),
      )
      rows.push(pad(again))
    }
  })
  if (kind.dirty && kind.storeys > 0)
    for (let count = d.below(4); count > 0; count--)
      d.chance(0.2) ? rows.push([]) : rows.push([...(d.chance(0.5) ? [''] : []), d.pick(have.endings)])
  return { rows, merges, people, marks: marksOf(kind, [`storeys ${kind.storeys}`]) }
}

function headerOf(
  d: Dice,
  kind: ListKind,
  fields: Fields,
  from: number,
  left: number,
): { rows: MadeCell[][]; merges: Merge[] } {
  if (kind.storeys === 0) return { rows: [], merges: [] }
  const labels = fields.map((one) => {
    const label = d.pick(have.headings[one.key] ?? [one.key])
    return kind.dirty && d.chance(0.1)
      ? d.pick([label.toUpperCase(), ` ${label} `, label.replace(' ', '\n'), `${label}:`])
      : label
  })
  if (kind.storeys === 1) return { rows: [labels], merges: [] }
  const merges: Merge[] = []
  const top: MadeCell[] = labels.map(() => '')
  const bottom: MadeCell[] = labels.map(() => '')
  const low = from + kind.storeys - 1
  for (let at = 0; at < fields.length; ) {
    const group = groupOf[fields[at]?.key ?? '']
    let end = at
    while (group && end + 1 < fields.length && groupOf[fields[end + 1]?.key ?? ''] === group) end++
    if (group && end > at) {
      top[at] = d.pick(have.groups[group] ?? [])
      merges.push({ s: { r: from, c: at + left }, e: { r: from, c: end + left } })
      for (let one = at; one <= end; one++) bottom[one] = labels[one] ?? ''
    } else {
      top[at] = labels[at] ?? ''
      merges.push({ s: { r: from, c: at + left }, e: { r: low, c: at + left } })
    }
    at = end + 1
  }
  if (kind.storeys === 2) return { rows: [top, bottom], merges }
  return { rows: [top, labels.map(() => ''), bottom], merges }
}
