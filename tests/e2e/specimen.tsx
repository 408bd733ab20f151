import type { VNode } from 'preact'
import { type Assets, Page, PlainPage } from '#ui/page.tsx'
import type { Rail } from '#ui/rail.tsx'
import type { View } from '#ui/view.ts'
import { banks } from './specimen/bank-page.tsx'
import { drawings } from './specimen/charts-page.tsx'
import { documents } from './specimen/document-page.tsx'
import { form } from './specimen/form-page.tsx'
import { plain } from './specimen/plain-pages.tsx'
import { states } from './specimen/states-page.tsx'
import { work } from './specimen/work-page.tsx'

export type Visit = {
  readonly path: string
  readonly assets: Assets
  readonly view: View
  readonly step: number
}

const rail: Rail = {
  home: '/work',
  organisation: 'Средняя школа № 27, г. Светлогорье',
  menu: [
    [
      { href: '/work', label: 'Сегодня', count: 9, tab: 'today' },
      { href: '/charts', label: 'Дорожная карта' },
    ],
    [
      { href: '/bank', label: 'Наставляемые', count: 46, tab: 'people' },
      { href: '/form', label: 'Пары', count: 31, tab: 'pair' },
    ],
    [
      { href: '/document', label: 'Документы', count: 3, tab: 'document' },
      { href: '/states', label: 'Сотрудники', count: 84 },
    ],
  ],
  person: { name: 'Соколова Ирина Владимировна', role: 'Куратор, заместитель директора' },
  signOut: '/sign-out',
}

const full: Readonly<
  Record<string, { title: string; width?: 'wide' | 'narrow'; body: (visit: Visit) => VNode }>
> = {
  '/work': { title: 'Что сделать сейчас', body: work },
  '/bank': { title: 'Наставляемые', width: 'wide', body: (visit) => banks(visit.path) },
  '/form': { title: 'условия работы наставника', width: 'narrow', body: form },
  '/document': { title: 'Приказ о закреплении пары', body: documents },
  '/charts': { title: 'Показатели', body: drawings },
  '/states': { title: 'Загрузка сотрудников', body: (visit) => states(visit.step) },
}

export const addresses = [...Object.keys(full), ...Object.keys(plain)]

/** A page of the specimen: every component of `ui` stands on one of them. */
export function specimen(visit: Visit): VNode | undefined {
  const [bare = ''] = visit.path.split('?')
  const simple = plain[bare]
  if (simple) {
    return (
      <PlainPage
        {...visit}
        title={simple.title}
        owner="Средняя школа № 27"
        footer={<span>«Вектор» работает на этом компьютере</span>}
      >
        {simple.body()}
      </PlainPage>
    )
  }
  const page = full[bare]
  if (!page) return undefined
  return (
    <Page
      {...visit}
      title={page.title}
      width={page.width}
      failed={bare === '/form'}
      refresh={bare === '/states' && visit.step < 3 ? 2 : undefined}
      rail={rail}
      moment="17 ноября 2026 г., 14:20"
      help="/states"
    >
      {page.body(visit)}
    </Page>
  )
}
