import { describe, expect, it } from 'vitest'
import { normsOf } from '#domain/documents/norms.ts'
import { reportDrafts } from '#tests/document-reports.ts'
import { blemishesOf, textOf } from '#tests/document-text.ts'
import { yearReportDrafts } from '#tests/report-year.ts'

const golden = new URL('../../../tests/golden/documents/', import.meta.url)

const all = [
  ...Object.entries(reportDrafts).map(([key, drafts]) => [key, drafts] as const),
  ...Object.entries(yearReportDrafts).map(([key, drafts]) => [`year-${key}`, drafts] as const),
]

describe.each(all)('R-REP-4, R-REP-7 the reports of %s', (key, drafts) => {
  it.each(drafts.map((draft, at) => [`${at + 1} ${draft.fileName}`, draft, at] as const))(
    '%s reads well',
    async (_, draft, at) => {
      const text = await textOf(draft)
      expect(blemishesOf(text)).toEqual([])
      expect(normsOf(draft).length).toBeGreaterThan(0)
      await expect(`${text}\n`).toMatchFileSnapshot(
        new URL(`reports-${key}-${String(at + 1).padStart(2, '0')}-${draft.code}.txt`, golden).pathname,
      )
    },
  )
})

describe('R-REP-4 gender, number and kind change the right words', () => {
  const text = async (key: string, at: number) =>
    (await textOf(reportDrafts[key]![at]!)).replaceAll('\u00a0', ' ')

  it('a man and a woman are led, a group is many', async () => {
    expect(await text('school', 0)).toContain('Работа с наставляемым Беловым Артёмом Сергеевичем')
    expect(await text('school', 1)).toContain('Наставляемая: Лебедева Мария Игоревна')
    expect(await text('school', 2)).toContain('о работе наставляемой Лебедевой Марии Игоревны')
    expect(await text('kindergarten', 0)).toContain('Работа с наставляемыми ')
  })
  it('a school has lessons, a kindergarten has classes', async () => {
    expect(await text('school', 0)).toContain('Посещено и разобрано уроков: 4.')
    expect(await text('kindergarten', 0)).toContain('Посещено и разобрано занятий: 4.')
  })
  it('of a year without facts it says so, and leaves room for a hand', async () => {
    const empty = await text('college', 0)
    for (const said of [
      'Записанных встреч нет.',
      'Утверждённого плана нет.',
      'Самооценка не проводилась',
      '____',
    ])
      expect(empty).toContain(said)
  })
})
