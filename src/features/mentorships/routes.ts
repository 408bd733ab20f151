import { form, type Route, screen } from '../route.ts'
import { basesPage, basisPage } from './bases.page.tsx'
import { cardPage } from './card.page.tsx'
import { changeMentorship } from './change-mentorship.ts'
import { draftErrors, draftTyped } from './draft-fields.ts'
import { dropMentorship } from './drop-mentorship.ts'
import { changePage, newMentorshipPage } from './form.page.tsx'
import { formMentorship } from './form-mentorship.ts'
import { listPage } from './list.page.tsx'
import { makePage } from './make.page.tsx'
import { makePairs } from './make-pairs.ts'
import { listAllMentorships, showChanging, showForming, showMentorship } from './queries.ts'
import { confirmBases, setBasis } from './set-bases.ts'
import { basisTexts, cardTexts, draftTexts, makeTexts } from './texts.ts'

const making = screen('/mentorships/make', {
  ask: showForming,
  show: (desk, visit, trouble) => makePage(desk, visit, trouble),
})
const adding = screen('/mentorships/new', {
  ask: showForming,
  show: (desk, visit, trouble) => newMentorshipPage(desk, visit, trouble),
})
const bases = screen('/mentorships/bases', {
  ask: showForming,
  show: (desk, visit, trouble) => basesPage(desk, visit, trouble),
})
const card = screen('/mentorships/:mentorship', {
  ask: showMentorship,
  show: (desk, _visit, trouble) => cardPage(desk, trouble),
})
const changing = screen('/mentorships/:mentorship/edit', {
  ask: showChanging,
  show: (desk, visit, trouble) => changePage(desk, visit, trouble),
})
const basis = screen('/mentorships/:mentorship/basis', {
  ask: showChanging,
  show: (desk, _visit, trouble) => basisPage(desk, trouble),
})
const toCard = (id: string) => `/mentorships/${id}`

export const routes: readonly Route[] = [
  screen('/mentorships', {
    ask: listAllMentorships,
    input: ({ search }) => ({ phase: search.phase ?? '', find: search.find ?? '' }),
    show: listPage,
  }),
  making,
  form('/mentorships/make', {
    carryOut: makePairs,
    onPage: making,
    input: ({ form }) => ({ ...form.values, pair: form.all('pair') }),
    after: () => '/mentorships',
    refusal: (refusal) => {
      if (refusal.reason === 'outdated') return { pair: makeTexts.outdated }
      const { through, mode, ...others } = draftErrors(refusal.why)
      const [other] = Object.values(others)
      return { ...(through && { through }), ...(mode && { mode }), ...(other && { pair: other }) }
    },
  }),
  adding,
  form('/mentorships/new', {
    carryOut: formMentorship,
    onPage: adding,
    input: ({ form }) => draftTyped(form),
    after: toCard,
    refusal: draftErrors,
  }),
  bases,
  form('/mentorships/bases', {
    carryOut: confirmBases,
    onPage: bases,
    input: ({ form }) => ({ mentorship: form.all('mentorship') }),
    after: () => '/mentorships',
  }),
  card,
  changing,
  form('/mentorships/:mentorship/edit', {
    carryOut: changeMentorship,
    onPage: changing,
    input: ({ form, params }) => ({ ...draftTyped(form), ...params }),
    after: toCard,
    refusal: (refusal) =>
      refusal.reason === 'too-late' ? { form: draftTexts.tooLate } : draftErrors(refusal),
  }),
  form('/mentorships/:mentorship/drop', {
    carryOut: dropMentorship,
    onPage: card,
    after: toCard,
    refusal: () => ({ because: cardTexts.tooLate }),
  }),
  basis,
  form('/mentorships/:mentorship/basis', {
    carryOut: setBasis,
    onPage: basis,
    after: toCard,
    refusal: ({ reason }) => ({
      partOfJob: reason === 'too-late' ? basisTexts.tooLate : basisTexts.notForForm,
    }),
  }),
]
