import type { Day } from '#kit/day.ts'
import { form, Refused, type Route, screen } from '../route.ts'
import { applyList } from './apply-list.ts'
import { bringPage } from './bring.page.tsx'
import { bringList } from './bring-list.ts'
import { changesPage } from './changes.page.tsx'
import { dropList } from './drop-list.ts'
import { importPage } from './import.page.tsx'
import { columnsTyped, mapColumns } from './map-columns.ts'
import { importTexts as texts } from './parts/texts.ts'
import { listImports, showImport } from './queries.ts'
import { readStaffFile, refusedRowsFile } from './staff-file.ts'

const bring = screen('/staff', {
  ask: listImports,
  show: (answer, _visit, trouble) => bringPage(answer, trouble),
})
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const routes: readonly Route[] = [
  bring,
  form('/staff', {
    carryOut: bringList,
    onPage: bring,
    input: async ({ form, services }) => {
      const file = form.file('list')
      if (!file?.name) return {}
      const list = {
        sha256: await services.files.keep(file.bytes),
        bytes: file.bytes.length,
        name: file.name,
      }
      return { list }
    },
    after: (id) => `/staff/${id}`,
  }),
  screen('/staff/:import', { ask: showImport, show: importPage }),
  screen('/staff/:import/changes', {
    ask: showImport,
    show: (answer) =>
      answer.brought.state === 'read' ? changesPage(answer) : { go: `/staff/${answer.brought.id}` },
  }),
  screen('/staff/:import/refused', {
    ask: showImport,
    gives: 'export',
    show: async ({ brought, today }, { services }) => {
      const bytes = await services.files.read(brought.sha256)
      const read = bytes && (await readStaffFile(bytes, { today: today as Day, choices: brought.mapping }))
      if (!read?.ok) throw new Refused({ reason: 'not-found' })
      const rows = await refusedRowsFile(read.value)
      return { file: { name: texts.refusedFile(brought.fileName), mediaType: xlsx, bytes: rows } }
    },
  }),
  form('/staff/:import/columns', {
    carryOut: mapColumns,
    input: ({ params, form }) => ({ ...params, columns: columnsTyped(form.values) }),
    after: (_, { params }) => `/staff/${params.import}`,
  }),
  form('/staff/:import/apply', {
    carryOut: applyList,
    input: ({ params, form }) => ({ ...params, same: form.all('same'), left: form.all('left') }),
    refusal: ({ reason }) => ({ form: reason === 'has-role' ? texts.leftHasRole : texts.over }),
    after: (id) => `/staff/${id}`,
  }),
  form('/staff/:import/drop', { carryOut: dropList, after: (_, { params }) => `/staff/${params.import}` }),
]
