import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BulkForm, Facets, Filters } from './find.tsx'
import { type Column, Table } from './table.tsx'

type Person = { readonly id: string; readonly name: string; readonly hours: number }
const people: readonly Person[] = [
  { id: '1', name: 'Белова А. С.', hours: 18 },
  { id: '2', name: 'Громова Л. Э.', hours: 27 },
]
const columns: readonly Column<Person>[] = [
  { title: 'Фамилия', kind: 'head', cell: (one) => one.name, sort: { href: '?by=name', order: 'ascending' } },
  { title: 'Часов', kind: 'number', cell: (one) => one.hours, label: 'Часов в неделю' },
  { title: 'Состояние', kind: 'short', label: null, cell: () => 'в порядке' },
]

describe('R-UI-8 a table', () => {
  const html = renderToString(<Table caption="Банк" columns={columns} rows={people} dense stickyHead />)

  it('names itself, its columns and its rows', () => {
    expect(html).toContain('<caption class="vh">Банк</caption>')
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
    expect(html).toContain('<th scope="row">Белова А. С.</th>')
    expect(html).toContain('aria-sort="ascending"')
  })

  it('lets a phone name every cell that does not name itself', () => {
    expect(html).toContain('<td class="num" data-l="Часов в неделю">18</td>')
    expect(html).toContain('<td class="nw">в порядке</td>')
  })

  it('groups are headed', () => {
    const grouped = renderToString(
      <Table caption="Карта" columns={columns} groups={[{ id: 's1', title: '1. Условия', rows: people }]} />,
    )
    expect(grouped).toMatch(/<tr class="grp" id="s1"><th scope="rowgroup" colspan="3">1. Условия/)
  })

  it('rows are chosen by boxes that say whom; choosing all waits for a script', () => {
    const choice = {
      name: 'person',
      value: (one: Person) => one.id,
      about: (one: Person) => `Выбрать: ${one.name}`,
      chosen: new Set(['2']),
    }
    const chosen = renderToString(
      <BulkForm action="/bulk" actions={<button type="submit">Отправить анкету</button>} chosen={1}>
        <Table caption="Банк" columns={columns} rows={people} choice={choice} />
      </BulkForm>,
    )
    expect(chosen).toContain('aria-label="Выбрать: Громова Л. Э."')
    expect(chosen.match(/class="on"/g)).toHaveLength(1)
    expect(chosen).toMatch(/<label hidden><input type="checkbox" aria-label="Выбрать все строки"/)
    expect(chosen).toContain('<b role="status">Выбрано: 1</b>')
  })
})

describe('R-UI-8 finding', () => {
  it('a filter is a GET form with labels, keeps the rest of the query and follows typing only when told', () => {
    const filters = [
      { name: 'q', label: 'Фамилия', value: 'бел' },
      {
        name: 'state',
        label: 'Состояние',
        value: 'alone',
        options: [
          ['', 'Любое'],
          ['alone', 'Без пары'],
        ] as const,
      },
    ]
    const html = renderToString(
      <Filters action="/people" label="Поиск" filters={filters} keep={{ by: 'name' }} live="list" />,
    )
    expect(html).toMatch(
      /<form class="filters" role="search" method="get" action="\/people" aria-label="Поиск"/,
    )
    expect(html).toContain('<input type="hidden" name="by" value="name"')
    expect(html).toContain('<label for="filter-q">Фамилия</label>')
    expect(html).toContain('<option value="alone" selected>')
    expect(html).toContain('data-island="live-filter" data-live="list"')
    expect(renderToString(<Filters action="/people" label="Поиск" filters={filters} />)).not.toContain(
      'data-',
    )
  })

  it('facets are links with counts', () => {
    const html = renderToString(
      <Facets facets={[{ label: 'Все', count: 46, href: '/people', current: true }]} />,
    )
    expect(html).toContain('<a href="/people" aria-current="true">Все <span>46</span></a>')
  })
})
