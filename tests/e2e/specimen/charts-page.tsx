import { Block, Head } from '#ui/blocks/head.tsx'
import { ArrowChart } from '#ui/charts/arrow-chart.tsx'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { DotRow } from '#ui/charts/dot-row.tsx'
import { Timeline } from '#ui/charts/timeline.tsx'
import { Table } from '#ui/tables/table.tsx'

const scale = [
  { value: 0, label: '0 — нет затруднений' },
  { value: 1, label: '1 — иногда' },
  { value: 2, label: '2 — часто' },
  { value: 3, label: '3 — нужна помощь' },
]
const changes = [
  { label: 'Методические', before: 2.4, now: 1.5, people: 31 },
  { label: 'Коммуникативные', before: 2, now: 1.1, people: 19 },
  { label: 'Саморазвитие и мотивация', before: 1.1, now: 1.3, people: 9 },
]
const dots = [
  { label: 'Школа № 14', value: 9, named: 'low' as const },
  { label: 'ДС «Рябинка»', value: 14, named: 'low' as const },
  ...Array.from({ length: 60 }, (_, index) => ({
    label: `Организация ${index + 1}`,
    value: 45 + ((index * 7) % 36),
  })),
  { label: 'Лицей № 2', value: 92, named: 'high' as const },
]
const measures = [
  { name: 'Разработка и принятие Положения', who: 'Директор, куратор', until: '20–31 августа' },
  { name: 'Назначение куратора', who: 'Директор', until: 'до 1 сентября' },
]

export function drawings() {
  return (
    <>
      <Head title="Показатели школы" lead="2026/27 учебный год, срез на 17 ноября 2026 г." />
      <Timeline
        sentence="Подтверждён этап 1; на этапе 4 просрочены материалы. Подробно — в таблице ниже."
        span={{ from: '2026-08-20', through: '2027-06-30' }}
        today="2026-11-17"
        todayLabel="17 ноября"
        rows={[
          {
            label: '1. Условия',
            planned: [{ from: '2026-08-20', through: '2026-09-15' }],
            confirmed: [{ from: '2026-08-20', through: '2026-09-15' }],
            evidence: ['2026-08-31', '2026-09-10'],
          },
          {
            label: '4. Отбор и обучение',
            planned: [{ from: '2026-09-10', through: '2026-10-31' }],
            confirmed: [{ from: '2026-09-10', through: '2026-10-20' }],
            evidence: ['2026-10-14'],
            overdue: '2026-10-31',
          },
        ]}
      />
      <Block id="measures" title="Мероприятия" aside="20 из 34 закрыто">
        <Table
          caption="Мероприятия дорожной карты"
          columns={[
            { title: 'Мероприятие', kind: 'head', cell: (one) => one.name },
            { title: 'Ответственный', cell: (one) => one.who },
            { title: 'Срок', kind: 'short', cell: (one) => one.until },
          ]}
          groups={[{ id: 's1', title: '1. Подготовка условий', rows: measures }]}
        />
      </Block>
      <Block id="deficits" title="Затруднения: на входе и сейчас">
        <ArrowChart
          sentence="Затруднения снизились в двух группах из трёх"
          caption="Средний балл затруднений"
          head={['Группа', 'Вход', 'Сейчас', 'Человек']}
          changes={changes}
          scale={scale}
        />
      </Block>
      <Block id="reach" title="Охват">
        <DotRow
          sentence="Большинство от 45 до 80 процентов, ниже всех школа № 14"
          caption="Охват по организациям"
          head={['Организация', 'Доля, %']}
          dots={dots}
        />
      </Block>
      <Block id="topics" title="Запросы">
        <BarChart
          sentence="Чаще всего просят о структуре урока: 12 человек"
          caption="Запросы по темам"
          head={['Тема', 'Человек']}
          bars={[
            { label: 'Структура урока', value: 12 },
            { label: 'Оценивание', value: 7 },
            { label: 'Работа с родителями', value: 3 },
          ]}
        />
      </Block>
    </>
  )
}
