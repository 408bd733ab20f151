import { describe, expect, it } from 'vitest'
import type { DocumentDraft } from '#domain/documents/document-draft.ts'
import { normsOf } from '#domain/documents/norms.ts'
import { changeDrafts } from '#tests/document-changes.ts'
import { blemishesOf, textOf } from '#tests/document-text.ts'

const golden = new URL('../../../tests/golden/documents/', import.meta.url)

describe.each(Object.entries(changeDrafts))(
  'R-DOC-30, R-DOC-31, R-DOC-32, R-DOC-33 the papers of changes of %s',
  (key, drafts) => {
    it.each(drafts.map((draft, at) => [`${at + 1} ${draft.fileName}`, draft, at] as const))(
      '%s reads well',
      async (_, draft, at) => {
        const text = await textOf(draft)
        expect(blemishesOf(text)).toEqual([])
        expect(text.includes('ПРОЕКТ')).toBe(draft.data.draft)
        expect(normsOf(draft).length).toBeGreaterThan(0)
        await expect(`${text}\n`).toMatchFileSnapshot(
          new URL(`changes-${key}-${String(at + 1).padStart(2, '0')}-${draft.code}.txt`, golden).pathname,
        )
      },
    )
  },
)

const plain = async (draft: DocumentDraft) => (await textOf(draft)).replaceAll('\u00a0', ' ')
const found = (key: string, code: string, at = 0) =>
  changeDrafts[key]!.filter((one) => one.code === code)[at]!

describe('R-DOC-31 an order says what changes and never why', () => {
  it('names the last day of one and the term of the other, with consents and addendum', async () => {
    const text = await plain(found('school', 'order_replace'))
    for (const words of [
      'Считать 18 марта 2027 г. последним днем работы по наставничеству Кузнецовой Марины Павловны',
      'Назначить Дёмина Павла Юрьевича',
      'с 19 марта по 31 мая 2027 г.',
      'от 16.03.2027 № 31-ДС',
      'в приказ МБОУ СШ № 27 от 28 сентября 2026 г. № 214-од',
      'Выплаты прежнему наставнику прекратить с 19 марта 2027 г.',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/просьб|ходатайств|инициатив/i)
  })
})
