import type { MeasuringRefusal } from '#domain/impressions/measuring-window.ts'
import { type Errors, form, type Route, screen, type Visit } from '../route.ts'
import { checklistPage } from './checklist.page.tsx'
import { fillChecklist } from './fill-checklist.ts'
import { enterImpression, handInOwn, type ImpressionRefusal } from './hand-in-impression.ts'
import { ownImpressionPage, paperImpressionPage } from './impression.page.tsx'
import { impressionsPage } from './impressions.page.tsx'
import { measurementsPage } from './measurements.page.tsx'
import { ownMeasuringPage, paperMeasuringPage } from './measuring.page.tsx'
import {
  showChecklist,
  showImpressions,
  showMeasurements,
  showOwnImpression,
  showOwnMeasuring,
  showPaperImpression,
  showPaperMeasuring,
} from './queries.ts'
import { enterMeasurement, levelsIn, takeMeasurement } from './take-measurement.ts'
import { checklistTexts, measuringTexts, sheetTexts } from './texts.ts'

/** A measurement and a sheet are called by their pair and moment in every address. */
const at = ({ params }: Visit) => ({ mentorship: params.impression, moment: params.moment })
const personAt = (visit: Visit) => ({
  ...at(visit),
  person: visit.form.values.person ?? visit.search.person,
})

const ownMeasuring = screen('/asked/measurement/:impression/:moment', {
  ask: showOwnMeasuring,
  input: at,
  show: (page, _visit, trouble) => ownMeasuringPage(page, trouble),
})
const paperMeasuring = screen('/measurements/:impression/:moment', {
  ask: showPaperMeasuring,
  input: personAt,
  show: (page, _visit, trouble) => paperMeasuringPage(page, trouble),
})
const ownImpression = screen('/asked/impression/:impression/:moment', {
  ask: showOwnImpression,
  input: at,
  show: (page, _visit, trouble) => ownImpressionPage(page, trouble),
})
const paperImpression = screen('/impressions/:impression/:moment', {
  ask: showPaperImpression,
  input: personAt,
  show: (page, _visit, trouble) => paperImpressionPage(page, trouble),
})
const checklist = screen('/impressions/checklist', {
  ask: showChecklist,
  show: (page, _visit, trouble) => checklistPage(page, trouble),
})

export const routes: readonly Route[] = [
  screen('/measurements', { ask: showMeasurements, show: measurementsPage }),
  paperMeasuring,
  form('/measurements/:impression/:moment', {
    carryOut: enterMeasurement,
    input: (visit) => ({ ...visit.form.values, ...at(visit), levels: levelsIn(visit.form) }),
    onPage: paperMeasuring,
    after: () => '/measurements',
    refusal: measuringTrouble,
  }),
  ownMeasuring,
  form('/asked/measurement/:impression/:moment', {
    carryOut: takeMeasurement,
    input: (visit) => ({ ...at(visit), levels: levelsIn(visit.form) }),
    onPage: ownMeasuring,
    after: (_done, { path }) => path,
    refusal: measuringTrouble,
  }),
  screen('/impressions', { ask: showImpressions, input: ({ search }) => search, show: impressionsPage }),
  checklist,
  form('/impressions/checklist', {
    carryOut: fillChecklist,
    input: ({ form }) => ({ answers: form.values }),
    onPage: checklist,
    after: () => '/impressions#checklist',
    refusal: ({ criteria }) => Object.fromEntries(criteria.map((at) => [`c${at}`, checklistTexts.missing])),
  }),
  paperImpression,
  form('/impressions/:impression/:moment', {
    carryOut: enterImpression,
    input: (visit) => ({ ...personAt(visit), on: visit.form.values.on, fields: visit.form.values }),
    onPage: paperImpression,
    after: () => '/impressions#asked',
    refusal: impressionTrouble,
  }),
  ownImpression,
  form('/asked/impression/:impression/:moment', {
    carryOut: handInOwn,
    input: (visit) => ({ ...at(visit), do: visit.form.values.do, fields: visit.form.values }),
    onPage: ownImpression,
    after: ({ is, at: time }, { path }) => (is === 'saved' ? { saved: { at: time } } : path),
    refusal: impressionTrouble,
  }),
]

function measuringTrouble(refusal: MeasuringRefusal): Errors {
  switch (refusal.reason) {
    case 'outside':
      return { on: measuringTexts.outside(refusal.from, refusal.through) }
    case 'not-yet':
      return { on: measuringTexts.notYet }
    case 'topics-missing':
      return Object.fromEntries(refusal.topics.map((code) => [`level.${code}`, measuringTexts.missing]))
  }
}

function impressionTrouble(refusal: ImpressionRefusal): Errors {
  switch (refusal.reason) {
    case 'wrong':
      return Object.fromEntries(
        Object.entries(refusal.problems).map(([code, problem]) => [code, sheetTexts.problem[problem]]),
      )
    case 'empty':
      return { form: sheetTexts.empty }
    case 'answered':
      return { form: sheetTexts.answered }
    case 'closed':
      return { form: sheetTexts.closed(refusal.through) }
    case 'outside':
      return { on: sheetTexts.outside(refusal.from, refusal.through) }
  }
}
