import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Chips, State, type StateKind } from '#ui/blocks/state.tsx'
import { BulkForm, Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { type Column, Table } from '#ui/tables/table.tsx'

const surnames = [
  'Абдуллаева',
  'Андреева',
  'Антипова',
  'Байрамова',
  'Белова',
  'Богданова',
  'Васильева',
  'Громова',
]
const names = ['Зарина Маратовна', 'Кира Олеговна', 'Юлия Дмитриевна', 'Лейла Эльчиновна', 'Алёна Тимуровна']
const people = Array.from({ length: 80 }, (_, index) => ({
  id: String(index + 1),
  name: `${surnames[index % surnames.length]} ${names[index % names.length]}`,
  subject: index % 3 === 0 ? 'нач. классы' : 'русский язык',
  need: 'Технологическая карта урока',
  state: (['ok', 'help', 'early', 'wait'] as const)[index % 4] as StateKind,
}))
const stateWords = {
  ok: 'в порядке',
  help: 'нужна помощь',
  early: 'рано судить',
  wait: 'ждём ответа',
  bad: '',
  now: '',
}

const columns: readonly Column<(typeof people)[number]>[] = [
  {
    title: 'Фамилия, имя, отчество',
    kind: 'head',
    cell: (one) => <a href={`/bank?id=${one.id}`}>{one.name}</a>,
    sort: { href: '/bank?by=name', order: 'ascending' },
  },
  { title: 'Предмет', label: null, cell: (one) => one.subject, sort: { href: '/bank?by=subject' } },
  { title: 'Категория', label: null, cell: () => <Chips of={['молодой']} /> },
  { title: 'Запрос', label: null, cell: (one) => one.need },
  { title: 'Часов', kind: 'number', cell: (one) => one.id },
  {
    title: 'Состояние',
    label: null,
    kind: 'short',
    cell: (one) => <State is={one.state}>{stateWords[one.state]}</State>,
  },
]

export function banks(path: string) {
  const asked = new URLSearchParams(path.split('?')[1]).get('q') ?? ''
  const rows = people.filter((one) => one.name.toLowerCase().includes(asked.toLowerCase()))
  return (
    <>
      <Head
        title="Наставляемые"
        lead="80 человек в банке. Троим нужен наставник."
        actions={
          <>
            <ButtonLink href="/states" look="second">
              Загрузить список
            </ButtonLink>
            <ButtonLink href="/form">Добавить наставляемого</ButtonLink>
          </>
        }
      />
      <Filters
        action="/bank"
        label="Поиск по банку"
        live="list"
        keep={{ by: 'name' }}
        filters={[
          { name: 'q', label: 'Фамилия, предмет или запрос', value: asked },
          {
            name: 'state',
            label: 'Состояние',
            options: [
              ['', 'Любое'],
              ['alone', 'Без пары'],
            ],
          },
        ]}
      />
      <Facets
        facets={[
          { label: 'Все', count: 80, href: '/bank', current: true },
          { label: 'Молодой педагог', count: 25, href: '/bank?f=1' },
          { label: 'Новое место работы', count: 8, href: '/bank?f=2' },
          { label: 'Непедагогическое образование', count: 7, href: '/bank?f=3' },
        ]}
      />
      <LiveRegion id="list" found={`Найдено: ${rows.length}`}>
        <BulkForm
          action="/bulk"
          actions={
            <>
              <Button>Подобрать наставников</Button>
              <Button look="second" formaction="/export">
                Выгрузить в таблицу
              </Button>
            </>
          }
        >
          <Table
            caption="Банк наставляемых"
            columns={columns}
            rows={rows}
            choice={{ name: 'person', value: (one) => one.id, about: (one) => `Выбрать: ${one.name}` }}
            dense
            stickyHead
          />
        </BulkForm>
      </LiveRegion>
    </>
  )
}
