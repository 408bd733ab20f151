import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { textOfDocx } from '#outside/docx/text-of-docx.ts'
import { vektor as typed } from './vektor.ts'

const folder = mkdtempSync(join(tmpdir(), 'vektor-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Exactly what a person types, from a folder of their own. */
function vektor(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return typed(words, { folder, data: join(folder, 'data'), environment })
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

const pool = {
  id: 'one',
  mentees: [{ id: 'a' }, { id: 'b' }],
  mentors: [{ id: 'X', cap: 1 }],
  pairs: [
    ['a', 'X', 700, 700, 700, null],
    ['b', 'X', 400, 400, 400, null],
  ],
  pairColumns: ['mentee', 'mentor', 'score', 'menteePref', 'mentorPref', 'reason'],
}

describe('R-CLI-1 stdout carries the answer and nothing else', () => {
  it('help is an answer, a misuse is not', () => {
    expect(vektor(['help'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('decline'),
    })
    expect(vektor([])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('R-CLI-2 how it ended is in the exit code, why is in words', () => {
  it.each([
    ['an unknown command', ['marry'], 2, 'Нет такой команды: marry'],
    ['no file', ['decline'], 2, 'Не указан файл'],
    ['nobody to let in', ['let-in'], 2, 'Не указан логин'],
    ['an unknown option', ['decline', 'x.json', '--loud'], 2, '--loud'],
    ['a word too many', ['decline', 'x.json', 'y.json'], 2, 'y.json'],
    ['an option without its value', ['match', 'x.json', '--policy'], 2, '--policy'],
    ['a value out of the list', ['match', 'x.json', '--policy', 'best'], 2, 'maxMin'],
    ['a file that is not there', ['decline', 'nowhere.json'], 1, 'Файл не найден: nowhere.json'],
    ['a folder for a file', ['match', '.'], 1, 'Это папка'],
  ])('%s', (_, words, code, sentence) => {
    expect(vektor(words)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) })
  })

  it.each([
    ['not JSON', 'decline', '[\n{"surname": }]', 'в строке 2'],
    ['an empty file', 'decline', ' \n', 'файл пуст'],
    ['another shape', 'decline', '[{"surname":"Волков","name":7}]', '[0].name: нужно: строка'],
    ['a value that is missing', 'decline', '[{"surname":"Волков"}]', '[0].name: нет значения'],
    ['a value out of the list', 'decline', '[{"surname":"Ли","name":"Ян","gender":"x"}]', '[0].gender'],
    ['an object for a list', 'decline', '{}', 'весь файл: нужно: список'],
    ['not a pool', 'match', '[]', 'нужен объект'],
    ['a stranger in a pool', 'match', JSON.stringify({ ...pool, mentors: [] }), 'pairs[0][1]'],
  ])('names the place: %s', (name, command, content, sentence) => {
    const given = file(`${name.replaceAll(' ', '-')}.json`, content)
    expect(vektor([command, given])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(sentence),
    })
  })
})

describe('R-CLI-3 decline', () => {
  it('gives each person back with six cases', () => {
    const people = [{ surname: 'Волков', name: 'Игорь', patronymic: 'Борисович', gender: 'm', note: 'своё' }]
    const { code, answer } = vektor(['decline', file('people.json', `\uFEFF${JSON.stringify(people)}`)])
    expect(code).toBe(0)
    expect(answer()).toMatchObject([
      {
        ...people[0],
        cases: { gen: ['Волкова', 'Игоря', 'Борисовича'], ins: ['Волковым', 'Игорем', 'Борисовичем'] },
      },
    ])
  })

  it('says whose gender it could not tell', () => {
    const people = [{ surname: 'Ли', name: 'Ё', patronymic: '', gender: null }]
    expect(vektor(['decline', file('doubtful.json', JSON.stringify(people))])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('[0]: пол не понять'),
    })
  })

  it('declines positions', () => {
    const { code, answer } = vektor([
      'decline',
      file('positions.json', '["учитель математики"]'),
      '--positions',
    ])
    expect(code).toBe(0)
    expect(answer()).toMatchObject([
      { nom: 'учитель математики', dat: 'учителю математики', ins: 'учителем математики' },
    ])
  })
})

describe('R-CLI-4 match', () => {
  it('answers the best plan', () => {
    const { code, answer } = vektor(['match', file('pool.json', JSON.stringify(pool)), '--policy', 'sum'])
    expect(code).toBe(0)
    expect(answer()).toMatchObject({
      assignments: [['a', 'X']],
      value: 700,
      served: 1,
      unmatched: [{ mentee: 'b' }],
    })
  })

  it('that no plan exists is an answer', () => {
    const locked = { ...pool, locked: [['a', 'X']], forbidden: [['a', 'X', 'boss']] }
    const { code, answer } = vektor(['match', file('locked.json', JSON.stringify(locked))])
    expect(code).toBe(0)
    expect(answer()).toMatchObject({ infeasible: 'lock-forbidden' })
  })
})

describe('R-CLI-5 staff', () => {
  const list = file(
    'staff.csv',
    'ФИО;Дата рождения;Должность\nЗимина Ольга Петровна;03.05.1980;учитель химии\n;;вакансия\n',
  )

  it('answers the people, the fate of each row and the columns', () => {
    const { code, answer } = vektor(['staff', list, '--today', '2026-09-01'])
    expect(code).toBe(0)
    const { people, rows, columns } = answer()
    expect(people).toMatchObject([
      {
        surname: 'Зимина',
        name: 'Ольга',
        patronymic: 'Петровна',
        birth: '1980-05-03',
        position: 'учитель химии',
      },
    ])
    expect(rows.map(({ row }: { row: number }) => row)).toEqual([1, 2, 3])
    expect(columns).toHaveLength(3)
  })

  it.each([
    ['a file that is not there', ['staff', 'nowhere.xlsx'], 1, 'Файл не найден'],
    ['a folder', ['staff', '.'], 1, 'Это папка'],
    ['an empty file', ['staff', file('empty.xlsx', '')], 1, 'пуст'],
    ['a day that is none', ['staff', 'staff.csv', '--today', '31.02.2026'], 2, 'Это не день: 31.02.2026'],
  ])('refuses %s', (_, words, code, sentence) => {
    expect(vektor(words)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) })
  })
})

describe('R-CLI-9 year', () => {
  const list = file(
    'school.csv',
    [
      'ФИО;Дата рождения;Должность;Категория;Педагогический стаж',
      'Громов Алексей Петрович;01.02.1970;директор;;30 лет',
      'Соколова Ирина Владимировна;05.06.1975;заместитель директора;высшая;25 лет',
      'Кузнецова Марина Павловна;11.03.1972;учитель математики;высшая;28 лет',
      'Дёмин Павел Юрьевич;02.09.1980;учитель физики;высшая;17 лет',
      'Белов Артём Сергеевич;12.12.2003;учитель математики;;0 лет',
    ].join('\n'),
  )
  const organisation = file(
    'organisation.json',
    JSON.stringify({
      kind: 'school',
      fullName: 'муниципальное бюджетное общеобразовательное учреждение «Школа № 7»',
      shortName: 'МБОУ «Школа № 7»',
      place: 'г. Приозёрный',
      head: { surname: 'Громов', name: 'Алексей', patronymic: 'Петрович', gender: 'm' },
      curator: 'Соколова Ирина Владимировна',
    }),
  )
  const asked = ['year', '--staff', list, '--out', 'acts', '--today', '2026-09-01']

  it('goes from a list to the acts', () => {
    const { code, answer, stderr } = vektor([...asked, '--organisation', organisation])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    const { pairs, documents, organisation: name } = answer()
    expect(name).toBe('МБОУ «Школа № 7»')
    expect(pairs).toMatchObject([
      { mentor: 'Кузнецова Марина Павловна', mentees: ['Белов Артём Сергеевич'], from: '2026-09-29' },
    ])
    expect(readdirSync(join(folder, 'acts')).sort()).toEqual([...documents].sort())
    const order = readFileSync(join(folder, 'acts', '05 Приказ о закреплении.docx'))
    expect(textOfDocx(order)).toContain('Соколовой')
  })

  it('leaves blanks where nothing is known', () => {
    const { code, answer } = vektor([...asked.slice(0, 3), '--out', 'blanks'])
    expect(code).toBe(0)
    expect(answer().organisation).toMatch(/^_+$/)
  })

  it.each([
    ['no folder', asked.slice(0, 3), 2, '--out'],
    [
      'a list of nobody',
      ['year', '--staff', file('none.csv', 'ФИО;Должность\n'), '--out', 'x'],
      1,
      'ни одного',
    ],
    ['a file in the place of the folder', [...asked.slice(0, 3), '--out', 'school.csv'], 1, 'school.csv'],
    [
      'a wrong organisation',
      [...asked, '--organisation', file('wrong.json', '{"kind":"office"}')],
      1,
      'kind: нужно одно из',
    ],
  ])('refuses: %s', (_, words, code, sentence) => {
    expect(vektor(words)).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) })
  })
})

describe('R-CLI-6 backup and restore', () => {
  it('have nothing to say of an empty folder, and refuse what is no copy', () => {
    expect(vektor(['backup', 'a.backup'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('нет данных'),
    })
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect(vektor(['restore', 'none.backup'])).toMatchObject({ code: 1, stdout: '' })
    expect(vektor(['restore', file('torn.backup', 'no copy')])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Ничего не изменено'),
    })
  })
})

describe('R-CLI-7 doctor', () => {
  it('looks at everything and leaves nothing behind', () => {
    const { code, answer } = vektor(['doctor'])
    expect(code).toBe(0)
    const { fine, checks } = answer()
    expect(fine).toBe(true)
    const looked = checks.map(({ check }: { check: string }) => check)
    for (const check of ['node', 'data-folder', 'free-space', 'database', 'sync', 'libreoffice', 'clock'])
      expect(looked).toContain(check)
    expect(readdirSync(folder).filter((name) => name.startsWith('.doctor'))).toEqual([])
  })

  it('fails where the program could not start, and still answers', () => {
    const closed = vektor(['doctor'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    expect(closed).toMatchObject({ code: 1, stderr: expect.stringContaining('Мешает работе: 1') })
    expect(closed.answer().fine).toBe(false)
  })
})

describe('R-CLI-8 roles-sql', () => {
  it('prints what an administrator of a server runs', () => {
    const { code, stdout } = vektor(['roles-sql', 'vektor_school', '15'])
    expect(code).toBe(0)
    expect(stdout).toContain('"vektor_school"')
    expect(stdout).not.toMatch(/^\s*[[{"]/)
  })
})
