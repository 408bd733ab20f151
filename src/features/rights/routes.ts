import { writeTable } from '#outside/spreadsheets/write-table.ts'
import { type Route, screen, type Visit } from '../route.ts'
import { ownRecordPage } from './own-record.page.tsx'
import { recordArchive } from './parts/record-archive.ts'
import { viewColumns, viewWords } from './parts/views-table.tsx'
import { showOwnRecord, showViews, takeViews } from './queries.ts'
import { takeOwnRecord, takeRecord } from './take-record.ts'
import { viewsTexts as texts } from './texts.ts'
import { viewsPage } from './views.page.tsx'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = ({ params, search }: Visit) => ({ ...search, ...params })

const ownRecord = screen('/asked/record', {
  ask: showOwnRecord,
  input: ({ search }) => search,
  show: ownRecordPage,
})

export const routes: readonly Route[] = [
  ownRecord,
  screen('/asked/record/file', {
    ask: takeOwnRecord,
    gives: 'export',
    show: (taken, { services }) => (taken ? recordArchive(taken, services.files) : { go: '/asked/record' }),
  }),
  screen('/people/:person/record', {
    ask: takeRecord,
    gives: 'export',
    show: (taken, { services }) => recordArchive(taken, services.files),
  }),
  screen('/people/:person/views', { ask: showViews, input: asked, show: viewsPage }),
  screen('/people/:person/views/file', {
    ask: takeViews,
    gives: 'export',
    input: asked,
    show: async (shown) => {
      const columns = viewColumns.map((title) => ({ title }))
      const rows = shown.views.map((view) => viewWords(view, shown))
      const bytes = await writeTable({ sheets: [{ name: texts.sheet, columns, rows }] })
      return { file: { name: texts.fileName(shown.surname), mediaType: xlsx, bytes } }
    },
  }),
]
