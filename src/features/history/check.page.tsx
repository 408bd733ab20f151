import { longMoment } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import type { Page } from '../route.ts'
import type { HistoryCheck } from './queries.ts'

const lines = (count: number) => plural(count, ['строка', 'строки', 'строк'])

const texts = {
  title: 'Проверка журнала',
  history: 'История',
  lead: 'Каждая строка хранит отпечаток предыдущей. Если кто-то изменит, уберёт или вставит строку в обход программы, отпечатки не сойдутся.',
  whole: 'Журнал цел.',
  broken: (line: number) => `Журнал изменён в обход программы. Первая неверная строка: ${line}.`,
  what: 'Ничего не исправляйте. Сохраните последнюю резервную копию отдельно и сообщите руководителю и администратору программы: по копии видно, что стояло в строке раньше.',
  all: 'Всего в журнале',
  looked: 'Проверено сейчас, начиная с последней',
  last: 'Последняя запись',
  none: 'записей ещё нет',
  whole2: 'Весь журнал, сколько бы в нём ни было строк, администратор проверяет командой',
}

/** R-JOU-4. Whether anybody wrote into the journal past the program. */
export function checkPage({ chain, zone }: HistoryCheck): Page {
  const { broken, looked, last } = chain
  return {
    title: texts.title,
    place: '/history',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/history">{texts.history}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        <Note is={broken === null ? 'ok' : 'bad'}>
          <p>{broken === null ? texts.whole : texts.broken(broken)}</p>
          {broken !== null && <p>{texts.what}</p>}
        </Note>
        <KeyValues
          rows={[
            { key: texts.all, value: lines(chain.lines) },
            { key: texts.looked, value: lines(looked) },
            { key: texts.last, value: last ? longMoment(last, zone) : texts.none },
          ]}
        />
        <p class="small sec">
          {texts.whole2} <code>npm run vektor -- verify-journal</code>
        </p>
      </>
    ),
  }
}
