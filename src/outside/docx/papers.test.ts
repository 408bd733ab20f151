import { describe, expect, it } from 'vitest'
import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import { normsOf } from '#domain/documents/norms.ts'
import { paperDrafts } from '#tests/document-papers.ts'
import { blemishesOf, textOf } from '#tests/document-text.ts'

const golden = new URL('../../../tests/golden/documents/', import.meta.url)

describe.each(Object.entries(paperDrafts))(
  'R-DOC-26 the papers of %s once people have agreed',
  (key, drafts) => {
    it.each(drafts.map((draft, at) => [`${at + 1} ${draft.fileName}`, draft, at] as const))(
      '%s reads well',
      async (_, draft, at) => {
        const text = await textOf(draft)
        expect(blemishesOf(text)).toEqual([])
        expect(text.includes('ПРОЕКТ')).toBe(draft.data.draft)
        expect(normsOf(draft).length).toBeGreaterThan(0)
        await expect(`${text}\n`).toMatchFileSnapshot(
          new URL(`papers-${key}-${String(at + 1).padStart(2, '0')}-${draft.code}.txt`, golden).pathname,
        )
      },
    )
  },
)

const plain = async (draft: DocumentDraft) => (await textOf(draft)).replaceAll('\u00a0', ' ')
const found = (key: string, code: string, at = 0) => paperDrafts[key]!.filter((one) => one.code === code)[at]!

describe('R-DOC-22 an addendum', () => {
  it('says what was typed and leaves room for what was not', async () => {
    const text = await plain(found('school', 'addendum'))
    expect(text).toContain('в размере 3 000 рублей в месяц за каждого наставляемого.')
    expect(text).toMatch(/на время отсутствия Работника или наставляемого: _+\./)
    expect(text).toContain('предупредив об этом Работника не менее чем за три рабочих дня')
  })
  it('of a head is signed by the founder, and so is the consent addressed', async () => {
    const text = await plain(found('school', 'addendum', 2))
    expect(text).toContain('от имени которого действует учредитель – Администрация города Светлогорье')
    expect(text).not.toMatch(/в лице директора|Директор/)
    expect(await plain(found('school', 'consent_mentor', 2))).toContain('Учредителю / Администраци')
  })
  it('of an acting head names the order, in the right gender', async () => {
    expect(await plain(found('college', 'addendum'))).toContain(
      'Жуковой Веры Львовны, действующей на основании приказа',
    )
  })
})

describe('R-DOC-23 the consent to spread', () => {
  it('has nothing ticked and nothing prefilled', async () => {
    const rows = (await plain(found('school', 'pd_dissemination')))
      .split('\n')
      .filter((line) => line.includes(' | '))
    const answers = rows.filter((line) =>
      /^(фамилия|должность|фотография|видеозапись|без передачи|https)/.test(line),
    )
    expect(answers).toHaveLength(6)
    for (const line of answers)
      expect(
        line
          .split(' | ')
          .slice(1)
          .every((cell) => cell === '□'),
        line,
      ).toBe(true)
  })
})

describe('R-DOC-24 minutes', () => {
  it.each([
    [
      'school',
      [
        '«за» – 3 (единогласно)',
        '«за» – 2, «против» – нет, «воздержались» – 1',
        'заседания совета наставников',
      ],
    ],
    [
      'kindergarten',
      ['«за» – ____, «против» – ____', 'Решили: ______________', 'заседания педагогического совета'],
    ],
  ])('%s', async (key, said) => {
    const text = await plain(found(key, 'minutes'))
    for (const words of said) expect(text).toContain(words)
  })
})

describe('R-DOC-25 the bank forms', () => {
  it.each([
    ['school', 'registry_mentors', 16],
    ['kindergarten', 'registry_mentees', 13],
  ])('%s %s has the columns of the ministry and a dash for what is not known', async (key, code, columns) => {
    const rows = (await plain(found(key, code))).split('\n').filter((line) => line.includes(' | '))
    expect(rows.map((row) => row.split(' | ').length)).toEqual([columns, columns])
    expect(rows[1]).toMatch(/^1 \| .* \| – \|/)
  })
})

describe('R-DOC-26 the order of agreed pairs', () => {
  it('for signing carries days, numbers and what it approves', async () => {
    const text = await plain(found('school', 'order_pairs'))
    expect(text).not.toContain('Проект составлен')
    for (const words of [
      'программы наставничества по строкам 1–2 приложения; по строке 3 приложения',
      'соглашение: 25.09.2026 № ДС40-16-255/2',
      'по отдельным темам – Дёмин Павел Юрьевич',
      'договор с МБОУ СШ № 3 от 1 сентября 2026 г. № 4',
      'от 31 августа 2026 г. № 213-од',
    ])
      expect(text).toContain(words)
  })
  it('as a draft says so', async () => {
    expect(await plain(found('school', 'order_pairs', 1))).toContain('Проект составлен на 3 сентября 2026 г.')
  })
  it('names each thread of a reverse pair by the other line', async () => {
    const text = await plain(found('college', 'order_pairs'))
    expect(text).toContain('реверсивное, вместе со строкой 1')
  })
})
