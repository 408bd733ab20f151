import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { ArrowChart } from './arrow-chart.tsx'
import { BarChart } from './bar-chart.tsx'
import { DotRow } from './dot-row.tsx'
import { Timeline } from './timeline.tsx'
import { Units } from './units.tsx'

const sentence = 'Чаще всего просят о структуре урока'
const change = { label: 'Методические', before: 2.4, now: 1.5, people: 31 }
const scale = [0, 1, 2, 3].map((value) => ({ value, label: String(value) }))
const arrows = (changes: readonly (typeof change)[]) =>
  renderToString(
    <ArrowChart
      sentence={sentence}
      caption="Балл"
      head={['Группа', 'Вход', 'Сейчас', 'Человек']}
      changes={changes}
      scale={scale}
    />,
  )

describe('R-UI-11 charts', () => {
  const charts = [
    [
      'BarChart',
      renderToString(
        <BarChart
          sentence={sentence}
          caption="Темы"
          head={['Тема', 'Человек']}
          bars={[
            { label: 'Урок', value: 3906 },
            { label: 'ИКТ', value: 0 },
          ]}
        />,
      ),
    ],
    ['ArrowChart', arrows([change])],
    [
      'DotRow',
      renderToString(
        <DotRow
          sentence={sentence}
          caption="Охват"
          head={['Школа', 'Доля']}
          dots={[
            { label: 'Школа № 14', value: 9, named: 'low' },
            { label: 'Лицей', value: 9 },
          ]}
        />,
      ),
    ],
  ] as const

  it.each(charts)('%s says its finding, has a narrow drawing and a table of its numbers', (_, html) => {
    expect(html.match(new RegExp(`role="img" aria-label="${sentence}"`, 'g'))).toHaveLength(2)
    expect(html).toMatch(/chart not-phone.*chart only-phone/)
    expect(html).toMatch(/<details class="more"><summary>Те же числа таблицей.*<caption/)
    expect(html).not.toMatch(/NaN|Infinity|undefined| style=/)
  })

  it('numbers are read the Russian way', () => {
    expect(charts[0][1]).toContain('3\u00a0906')
    expect(charts[1][1]).toContain('<td class="num" data-l="Вход">2,4</td>')
  })

  it('worse is another colour and another direction', () => {
    expect(arrows([change])).toMatch(/class="vec" d="M750 46H567M574 40L567 46l7 6"/)
    expect(arrows([{ ...change, before: 1.1, now: 1.3 }])).toMatch(
      /class="veci" d="M485\.7 46H526\.3M519\.3 40/,
    )
    expect(arrows([{ ...change, before: 2, now: 2 }]).match(/class="vec" d="M[\d.]+ (46|64)H/g)).toBeNull()
  })

  it('only outliers are named on the drawing; equal values stand one above another', () => {
    const [, html] = charts[2]
    expect(html.match(/Школа № 14, 9/g)).toHaveLength(2)
    expect(html).not.toContain('Лицей, 9')
    const wide = html.slice(0, html.indexOf('</svg>'))
    expect(new Set([...wide.matchAll(/cy="(\d+)"/g)].map(([, y]) => y)).size).toBe(2)
  })

  it('one mark is one pair; a crowd is left to the words', () => {
    const few = renderToString(
      <Units
        sentence={sentence}
        counts={[
          { is: 'ok', count: 20 },
          { is: 'help', count: 2 },
        ]}
      />,
    )
    expect(few.match(/class="u-ok"/g)).toHaveLength(20)
    expect(few.match(/class="u-help"/g)).toHaveLength(2)
    expect(renderToString(<Units sentence={sentence} counts={[{ is: 'ok', count: 65 }]} />)).toBe('')
  })

  it('the timeline draws the months of the school year, today and what is overdue', () => {
    const html = renderToString(
      <Timeline
        sentence={sentence}
        span={{ from: '2026-08-20', through: '2027-06-30' }}
        today="2026-11-17"
        todayLabel="17 ноября"
        rows={[
          {
            label: '4. Отбор',
            planned: [{ from: '2026-09-10', through: '2026-10-31' }],
            confirmed: [],
            evidence: [],
            overdue: '2026-10-31',
          },
        ]}
      />,
    )
    expect([...html.matchAll(/<text class="mut"[^>]*>([^<]+)/g)].map(([, month]) => month)).toEqual([
      'сентябрь',
      'октябрь',
      'ноябрь',
      'декабрь',
      'январь',
      'февраль',
      'март',
      'апрель',
      'май',
      'июнь',
    ])
    expect(html).toContain('сегодня, 17 ноября')
    expect(html.match(/class="lt"/g)).toHaveLength(2)
  })
})
