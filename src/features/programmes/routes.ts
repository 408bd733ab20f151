import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import type { EntryRefusal } from '#domain/programmes/entry-measurement.ts'
import { troubleSentence } from '#pieces/programme-texts.ts'
import { type Errors, form, type Perform, type Route, screen, type Trouble, type Visit } from '../route.ts'
import { answerProgramme } from './answer-programme.ts'
import {
  addVersion,
  type ChangeRefusal,
  changeOwnProgramme,
  changeProgramme,
  dropProgrammeVersion,
  type VersionRefusal,
} from './change-programme.ts'
import { editOwnPage, editPage } from './edit.page.tsx'
import { enterPaperAnswers, type PaperRefusal } from './enter-paper.ts'
import { listPage } from './list.page.tsx'
import {
  approveProgrammes,
  endorseProgrammes,
  type Marked,
  type MarkRefused,
  reviewProgrammes,
} from './mark-programmes.ts'
import { type Deed, markErrors, markedPage } from './marked.page.tsx'
import { measureOwnPage, measurePaperPage } from './measure.page.tsx'
import { enterPaperEntry, levelsIn, measureOwnEntry } from './measure-entry.ts'
import { ownPage } from './own.page.tsx'
import { paperPage } from './paper.page.tsx'
import { preparePage } from './prepare.page.tsx'
import { prepareProgrammes } from './prepare-programmes.ts'
import { programmePage } from './programme.page.tsx'
import { proposeProgrammes } from './propose-programmes.ts'
import {
  listBank,
  showOwnProgramme,
  showPaperAnswers,
  showProgramme,
  showProgrammeToEdit,
  showToPrepare,
} from './queries.ts'
import { changeIn } from './read-change.ts'
import { programmeTexts as texts } from './texts.ts'

/** A programme is called by its pair in every address. */
const pairIn = ({ params }: Visit) => ({ mentorship: params.programme })
const withSearch = (visit: Visit) => ({ ...visit.search, ...pairIn(visit) })

const list = screen('/programmes', {
  ask: listBank,
  input: withSearch,
  show: (page, _visit, trouble) => listPage(page, trouble),
})
const prepare = screen('/programmes/prepare', {
  ask: showToPrepare,
  show: (page, _visit, trouble) => preparePage(page, trouble),
})
const paper = screen('/programmes/paper', {
  ask: showPaperAnswers,
  input: withSearch,
  show: (page, { form }, trouble) => paperPage(page, trouble, form.all('version')),
})
const one = screen('/programmes/:programme', {
  ask: showProgramme,
  input: withSearch,
  show: (page, _visit, trouble) => programmePage(page, trouble),
})
const edit = screen('/programmes/:programme/edit', {
  ask: showProgrammeToEdit,
  input: withSearch,
  show: editPage,
})
const measurePaper = screen('/programmes/:programme/measure', {
  ask: showProgrammeToEdit,
  input: withSearch,
  show: (page, _visit, trouble) => measurePaperPage(page, trouble),
})
const own = screen('/asked/programme/:programme', {
  ask: showOwnProgramme,
  input: withSearch,
  show: (page, _visit, trouble) => ownPage(page, trouble),
})
const changeOwn = screen('/asked/programme/:programme/change', {
  ask: showOwnProgramme,
  input: withSearch,
  show: editOwnPage,
})
const measureOwn = screen('/asked/measure/:programme', {
  ask: showOwnProgramme,
  input: withSearch,
  show: (page, _visit, trouble) => measureOwnPage(page, trouble),
})

/** A step pressed on the page of one programme leads back to it; pressed for many, to what became of them. */
const fromOne = ({ form }: Visit) => form.values.mentorship
const whereItStands = (bulk: typeof list) => ({
  reshow: (visit: Visit, perform: Perform, trouble: Trouble) => {
    const mentorship = fromOne(visit)
    return mentorship
      ? one.reshow({ ...visit, params: { programme: mentorship } }, perform, trouble)
      : bulk.reshow(visit, perform, trouble)
  },
})
const afterMarking = (deed: Deed) => (marked: Marked, visit: Visit) => {
  const mentorship = fromOne(visit)
  return mentorship ? `/programmes/${mentorship}` : { page: markedPage(deed, marked) }
}
const chosen = ({ form }: Visit) => ({ ...form.values, version: form.all('version').filter(Boolean) })

function judgedBy(deed: 'review' | 'endorse' | 'approve', carryOut: typeof endorseProgrammes): Route {
  return form(`/programmes/${deed}`, {
    carryOut,
    input: chosen,
    onPage: whereItStands(list),
    after: afterMarking(deed),
    refusal: markTrouble,
  })
}

function markTrouble(refusal: MarkRefused): Errors {
  const isRemark = refusal.reason === 'none-marked' && refusal.left[0]?.because.reason === 'no-remark'
  const { form: said = '' } = markErrors(refusal)
  return isRemark ? { remark: said } : { form: said }
}

function paperTrouble(refusal: PaperRefusal): Errors {
  if (refusal.reason === 'not-yet') return { on: texts.paperNotYet }
  if (refusal.reason === 'nobody-has-role') return { who: texts.paperNobody }
  return markTrouble(refusal)
}

/** By the field it is about, where it is about one. */
function changeTrouble(refusal: ChangeRefusal | VersionRefusal): Errors {
  if (refusal.reason === 'frozen') return { form: texts.frozen }
  if (refusal.reason === 'still-draft') return { form: texts.stillDraft }
  if (refusal.reason === 'no-because') return { because: texts.becauseMissing }
  const said = troubleSentence(refusal, 'school' satisfies OrganisationKind)
  return { [fieldOf(refusal)]: said }
}

function fieldOf(
  refusal: Exclude<ChangeRefusal | VersionRefusal, { reason: 'frozen' | 'still-draft' | 'no-because' }>,
) {
  switch (refusal.reason) {
    case 'ends-before-it-begins':
    case 'term-short':
    case 'term-long':
      return 'through'
    case 'row-hangs-on-nothing':
      return 'row.topics'
    case 'row-backwards':
    case 'row-outside':
      return 'row.through'
    case 'row-empty':
      return 'row.text'
    case 'meeting-outside':
      return 'meetings'
    case 'empty':
      if (refusal.part === 'meetings') return 'meetings'
      return ['tasks', 'interimResults', 'plannedResults'].includes(refusal.part) ? 'lines' : 'text'
    case 'no-topics':
      return 'topics'
    case 'no-such-row':
      return 'form'
  }
}

/** Errors of fields come named by where they stand in the change: «change.row.from». */
const shortened = (screen: typeof edit) => ({
  reshow: (visit: Visit, perform: Perform, { errors, values }: Trouble) => {
    const named = Object.entries(errors).map(([name, said]) => [name.replace(/^change\./, ''), said])
    return screen.reshow(visit, perform, { errors: Object.fromEntries(named), values })
  },
})

const anchor = (visit: Visit) => {
  const { of, part = '' } = visit.form.values
  return part.startsWith('row') ? 'plan' : `part-${of ?? part.replace(/-.*/, '')}`
}

export const routes: readonly Route[] = [
  list,
  prepare,
  form('/programmes/prepare', {
    carryOut: prepareProgrammes,
    input: ({ form }) => ({ mentorship: form.all('mentorship') }),
    onPage: prepare,
    after: () => '/programmes?stage=proposer',
    refusal: () => ({ form: texts.prepareRefused }),
  }),
  form('/programmes/propose', {
    carryOut: proposeProgrammes,
    input: (visit) => ({ ...chosen(visit), base: visit.services.address.base }),
    onPage: whereItStands(list),
    after: (proposed, visit) => {
      const mentorship = fromOne(visit)
      return mentorship ? `/programmes/${mentorship}` : { page: markedPage('propose', proposed) }
    },
    refusal: markTrouble,
  }),
  judgedBy('review', reviewProgrammes),
  judgedBy('endorse', endorseProgrammes),
  judgedBy('approve', approveProgrammes),
  paper,
  form('/programmes/paper', {
    carryOut: enterPaperAnswers,
    input: chosen,
    onPage: whereItStands(paper as unknown as typeof list),
    after: afterMarking('paper'),
    refusal: paperTrouble,
  }),
  one,
  edit,
  form('/programmes/:programme/edit', {
    carryOut: changeProgramme,
    input: ({ form, params }) => changeIn(form, params.programme ?? ''),
    onPage: shortened(edit),
    after: ({ mentorship }, visit) => `/programmes/${mentorship}/edit#${anchor(visit)}`,
    refusal: changeTrouble,
  }),
  form('/programmes/:programme/draft', {
    carryOut: changeProgramme,
    input: ({ form, params }) => changeIn(form, params.programme ?? ''),
    onPage: shortened(edit),
    after: ({ at }) => ({ saved: { at } }),
    refusal: changeTrouble,
  }),
  form('/programmes/:programme/version', {
    carryOut: addVersion,
    input: (visit) => ({ ...visit.form.values, ...pairIn(visit) }),
    onPage: one,
    after: (mentorship) => `/programmes/${mentorship}/edit`,
    refusal: changeTrouble,
  }),
  form('/programmes/:programme/drop', {
    carryOut: dropProgrammeVersion,
    input: pairIn,
    onPage: one,
    after: (mentorship) => `/programmes/${mentorship}`,
    refusal: ({ reason }) => ({ form: reason === 'agreed' ? texts.dropAgreed : texts.dropFirst }),
  }),
  measurePaper,
  form('/programmes/:programme/measure', {
    carryOut: enterPaperEntry,
    input: (visit) => ({ ...visit.form.values, ...pairIn(visit), levels: levelsIn(visit.form) }),
    onPage: measurePaper,
    after: (mentorship) => `/programmes/${mentorship}`,
    refusal: entryTrouble,
  }),
  own,
  form('/asked/programme/:programme', {
    carryOut: answerProgramme,
    input: (visit) => ({ ...visit.form.values, ...pairIn(visit) }),
    onPage: own,
    after: (_marked, { path }) => path,
    refusal: markTrouble,
  }),
  changeOwn,
  form('/asked/programme/:programme/change', {
    carryOut: changeOwnProgramme,
    input: ({ form, params }) => changeIn(form, params.programme ?? ''),
    onPage: shortened(changeOwn as unknown as typeof edit),
    after: (_saved, visit) => `${visit.path}#${anchor(visit)}`,
    refusal: changeTrouble,
  }),
  measureOwn,
  form('/asked/measure/:programme', {
    carryOut: measureOwnEntry,
    input: (visit) => ({ ...pairIn(visit), levels: levelsIn(visit.form) }),
    onPage: measureOwn,
    after: (mentorship) => `/asked/programme/${mentorship}`,
    refusal: entryTrouble,
  }),
]

function entryTrouble(refusal: EntryRefusal): Errors {
  switch (refusal.reason) {
    case 'after-first-meeting':
      return { on: texts.measureLate(refusal.firstMeeting) }
    case 'not-yet':
      return { on: texts.measureNotYet }
    case 'topics-missing':
      return Object.fromEntries(refusal.topics.map((code) => [`level.${code}`, texts.measureMissing]))
  }
}
