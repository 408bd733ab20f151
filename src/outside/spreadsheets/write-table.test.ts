import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'
import { harmless, writeTable } from './write-table.ts'

describe('R-STF-14 tables out', () => {
  it('are read back as they were written', async () => {
    const columns = [{ title: 'Строка', width: 8 }, { title: 'Почему' }]
    const bytes = await writeTable({
      sheets: [
        {
          name: 'Не принято: [1]',
          columns,
          rows: [
            [7, 'Нет имени'],
            [8, null],
          ],
        },
      ],
    })
    const read = await readTable(bytes)
    expect(read).toMatchObject({
      ok: true,
      value: {
        sheets: [
          {
            rows: [
              [{ text: 'Строка' }, { text: 'Почему' }],
              [{ number: 7 }, { text: 'Нет имени' }],
              [{ number: 8 }],
            ],
          },
        ],
      },
    })
  })

  it.each([
    ['=1+2', "'=1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'=1"],
    ['+7 900 000-00-01', '+7 900 000-00-01'],
    ['-', '-'],
    ['5', '5'],
  ])('«%s» cannot run as a formula', (text, safe) => {
    expect(harmless(text)).toBe(safe)
  })

  it('drops control characters that would spoil the file', async () => {
    const bytes = await writeTable({
      sheets: [{ name: '', columns: [{ title: 'А' }], rows: [['до\u0000\u000bпосле']] }],
    })
    const read = await readTable(bytes)
    expect(read.ok && read.value.sheets[0]?.rows[1]?.[0]?.text).toBe('допосле')
  })
})
