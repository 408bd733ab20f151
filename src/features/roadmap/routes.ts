import { type Errors, form, type Route, screen } from '../route.ts'
import { approveRoadmap } from './approve-roadmap.ts'
import { type KeepMeasureRefusal, keepMeasure } from './keep-measure.ts'
import { type KeepRefusal, keepRoadmap } from './keep-roadmap.ts'
import { measurePage } from './measure.page.tsx'
import { showMeasure, showRoadmap, takeRoadmap } from './queries.ts'
import { roadmapDocument } from './roadmap.document.ts'
import { roadmapPage } from './roadmap.page.tsx'
import { measureErrors, roadmapTexts as texts } from './texts.ts'

const roadmap = screen('/roadmap', {
  ask: showRoadmap,
  input: ({ search }) => search,
  show: roadmapPage,
})
const measure = screen('/roadmap/measures/:measure', { ask: showMeasure, show: measurePage })

export const routes: readonly Route[] = [
  roadmap,
  form('/roadmap', {
    carryOut: keepRoadmap,
    input: ({ form }) => ({ ...form.values, role: form.all('role'), person: form.all('person') }),
    onPage: roadmap,
    after: () => '/roadmap',
    refusal: keepErrors,
  }),
  screen('/roadmap/docx', {
    ask: takeRoadmap,
    gives: 'download',
    input: ({ search }) => search,
    show: roadmapDocument,
  }),
  form('/roadmap/approve', {
    carryOut: approveRoadmap,
    onPage: roadmap,
    after: () => '/roadmap',
    refusal: () => ({ form: texts.notMade }),
  }),
  measure,
  form('/roadmap/measures/:measure', {
    carryOut: keepMeasure,
    input: ({ form, params }) => ({
      ...form.values,
      role: form.all('role'),
      person: form.all('person'),
      measure: params.measure,
    }),
    onPage: measure,
    after: (id) => `/roadmap/measures/${id}`,
    refusal: keepErrors,
  }),
]

const others = {
  made: ['form', texts.alreadyMade],
  'not-made': ['form', texts.notMade],
  'unknown-person': ['person', texts.unknownPerson],
  needed: ['form', texts.needed],
  dropped: ['form', texts.isDropped],
  already: ['form', texts.already],
} as const

function keepErrors(refusal: KeepRefusal | KeepMeasureRefusal): Errors {
  const { reason } = refusal
  if (reason in others) {
    const [field, text] = others[reason as keyof typeof others]
    return { [field]: text }
  }
  const [field, text] = measureErrors[reason as keyof typeof measureErrors]
  return { [reason === 'outside-year' ? refusal.field : field]: text }
}
