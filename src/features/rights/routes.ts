import { longMoment, shortDay } from '#kit/russian/dates.ts'
import { writeTable } from '#outside/spreadsheets/write-table.ts'
import { form, type Route, screen, type Visit } from '../route.ts'
import { erase } from './erase-person.ts'
import { erasurePage, rightsPage } from './erasure.page.tsx'
import { erasureAct } from './erasure-act.document.ts'
import { showErasure, showRights, takeAct } from './erasure-queries.ts'
import { erasureTexts } from './erasure-texts.ts'
import { ownRecordPage } from './own-record.page.tsx'
import { recordArchive } from './parts/record-archive.ts'
import { viewColumns, viewWords } from './parts/views-table.tsx'
import { showOwnRecord, showViews, takeViews } from './queries.ts'
import { takeOwnRecord, takeRecord } from './take-record.ts'
import { consentTexts, viewsTexts as texts } from './texts.ts'
import { viewsPage } from './views.page.tsx'
import { withdrawConsent } from './withdraw-consent.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const asked = ({ params, search }: Visit) => ({ ...search, ...params })

const ownRecord = screen('/asked/record', {
  ask: showOwnRecord,
  input: ({ search }) => search,
  show: (shown, _visit, trouble) => ownRecordPage(shown, trouble),
})

const erasure = screen('/people/:person/erasure', {
  ask: showErasure,
  show: (shown, _visit, trouble) => erasurePage(shown, trouble),
})

export const routes: readonly Route[] = [
  ownRecord,
  form('/asked/consents/:consented', {
    carryOut: withdrawConsent,
    input: ({ params }) => ({ paper: params.consented }),
    onPage: ownRecord,
    after: () => '/asked/record#consents',
    refusal: () => ({ form: consentTexts.nothing }),
  }),
  erasure,
  form('/people/:leaver/erase', {
    carryOut: erase,
    onPage: {
      reshow: (visit, perform, trouble) =>
        erasure.reshow({ ...visit, params: { person: visit.params.leaver ?? '' } }, perform, trouble),
    },
    input: ({ params, form }) => ({ ...form.values, person: params.leaver }),
    after: () => '/rights',
    refusal: ({ reason }) => ({ form: erasureTexts.refused[reason] }),
  }),
  screen('/rights', { ask: showRights, show: rightsPage }),
  screen('/rights/:erasure/act', { ask: takeAct, gives: 'download', show: erasureAct }),
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
    show: async (shown, { services }) => {
      const span = texts.span(
        shown.from ? shortDay(shown.from) : '',
        shown.through ? shortDay(shown.through) : '',
      )
      const about = [
        [texts.whose, shown.name],
        [texts.days, span || texts.allDays],
        [texts.made, longMoment(services.now(), shown.zone)],
      ]
      const columns = viewColumns.map((title) => ({ title }))
      const rows = shown.views.map((view) => viewWords(view, shown))
      const bytes = await writeTable({
        sheets: [
          { name: texts.sheet, columns, rows },
          { name: texts.about, columns: [{ title: texts.what }, { title: texts.value }], rows: about },
        ],
      })
      return { file: { name: texts.fileName(shown.surname), mediaType: xlsx, bytes } }
    },
  }),
]
