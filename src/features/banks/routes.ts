import { form, type Route, screen } from '../route.ts'
import { admitMentor, admitRefusal } from './admit-mentor.ts'
import { applyMentees, menteesRefusal } from './apply-mentees.ts'
import { applyMentors, mentorsRefusal } from './apply-mentors.ts'
import { confirmBank } from './confirm-bank.ts'
import { decideMentee } from './decide-mentee.ts'
import { draftMentees } from './draft-mentees.ts'
import { draftMentors } from './draft-mentors.ts'
import { exportMentees, exportMentors } from './export-bank.ts'
import { keepEvidence } from './keep-evidence.ts'
import { addOutsideMentor, changeOutsideMentor, outsideRefusal } from './keep-outside-mentor.ts'
import { keepView } from './keep-view.ts'
import { menteePage } from './mentee.page.tsx'
import { menteesPage } from './mentees.page.tsx'
import { menteesCheckPage } from './mentees-check.page.tsx'
import { mentorPage } from './mentor.page.tsx'
import { mentorsPage } from './mentors.page.tsx'
import { mentorsCheckPage } from './mentors-check.page.tsx'
import { ourMentorsPage } from './our-mentors.page.tsx'
import { outsidePage } from './outside.page.tsx'
import { cardTexts } from './parts/card-texts.ts'
import {
  browseMentors,
  newOutsideMentor,
  showCard,
  showMentees,
  showMenteesDraft,
  showMentors,
  showMentorsDraft,
  takeMentees,
  takeMentors,
} from './queries.ts'
import { suspendMentor, suspendRefusal } from './suspend-mentor.ts'
import { confirmTexts } from './texts.ts'

const mentees = screen('/mentees', {
  ask: showMentees,
  input: ({ search }) => search,
  show: (desk, _visit, trouble) => menteesPage(desk, trouble),
})
const mentors = screen('/mentors', {
  ask: showMentors,
  input: ({ search }) => search,
  show: (desk, _visit, trouble) => mentorsPage(desk, trouble),
})
const outside = screen('/mentors/outside', {
  ask: newOutsideMentor,
  show: ({ today }, _visit, trouble) => outsidePage(today, trouble),
})
const menteesCheck = screen('/mentees/bulk/:menteesDraft', {
  ask: showMenteesDraft,
  input: ({ params }) => ({ draft: params.menteesDraft }),
  show: (desk, _visit, trouble) => menteesCheckPage(desk, trouble),
})
const mentorsCheck = screen('/mentors/bulk/:mentorsDraft', {
  ask: showMentorsDraft,
  input: ({ params }) => ({ draft: params.mentorsDraft }),
  show: (desk, _visit, trouble) => mentorsCheckPage(desk, trouble),
})
const mentor = screen('/mentors/:person', {
  ask: showCard,
  input: ({ params }) => ({ person: params.person ?? params.guest }),
  show: (card, _visit, trouble) => mentorPage(card, trouble),
})
const toMentor = (part: string) => (person: string) => `/mentors/${person}#${part}`
const chosen = {
  input: ({ form }: Parameters<Route['answer']>[0]) => ({ ...form.values, person: form.all('person') }),
}

export const routes: readonly Route[] = [
  mentees,
  screen('/mentees/export', {
    ask: takeMentees,
    gives: 'export',
    input: ({ search }) => search,
    show: exportMentees,
  }),
  form('/mentees/bulk', {
    ...chosen,
    carryOut: draftMentees,
    onPage: mentees,
    after: (draft) => `/mentees/bulk/${draft}`,
  }),
  menteesCheck,
  form('/mentees/bulk/:menteesDraft', {
    carryOut: applyMentees,
    input: ({ params, form }) => ({ ...form.values, draft: params.menteesDraft }),
    onPage: menteesCheck,
    after: (deed) => (deed === 'consent' ? '/papers' : '/mentees'),
    refusal: menteesRefusal,
  }),
  screen('/mentees/:person', { ask: showCard, show: menteePage }),
  form('/mentees/:person/category', {
    carryOut: decideMentee,
    after: (person) => `/mentees/${person}#why`,
  }),

  mentors,
  screen('/mentors/export', {
    ask: takeMentors,
    gives: 'export',
    input: ({ search }) => search,
    show: exportMentors,
  }),
  outside,
  form('/mentors/outside', {
    carryOut: addOutsideMentor,
    onPage: outside,
    after: toMentor('admission'),
    refusal: outsideRefusal,
  }),
  form('/mentors/outside/:guest', {
    carryOut: changeOutsideMentor,
    input: ({ params, form }) => ({ ...form.values, person: params.guest }),
    onPage: mentor,
    after: toMentor('outside'),
    refusal: outsideRefusal,
  }),
  form('/mentors/bulk', {
    ...chosen,
    carryOut: draftMentors,
    onPage: mentors,
    after: (draft) => `/mentors/bulk/${draft}`,
  }),
  mentorsCheck,
  form('/mentors/bulk/:mentorsDraft', {
    carryOut: applyMentors,
    input: ({ params, form }) => ({ ...form.values, draft: params.mentorsDraft }),
    onPage: mentorsCheck,
    after: (deed) => (deed === 'consent' ? '/papers' : '/mentors'),
    refusal: mentorsRefusal,
  }),
  mentor,
  form('/mentors/:person/admission', {
    carryOut: admitMentor,
    onPage: mentor,
    after: toMentor('admission'),
    refusal: admitRefusal,
  }),
  form('/mentors/:person/suspension', {
    carryOut: suspendMentor,
    onPage: mentor,
    after: toMentor('admission'),
    refusal: suspendRefusal,
  }),
  form('/mentors/:person/evidence', {
    carryOut: keepEvidence,
    onPage: mentor,
    after: toMentor('evidence'),
    refusal: () => ({ evidenceOn: cardTexts.evidenceAhead }),
  }),
  form('/banks/confirm', {
    carryOut: confirmBank,
    after: (bank) => `/${bank}`,
    refusal: () => ({ form: confirmTexts.already }),
  }),
  form('/banks/views', {
    carryOut: keepView,
    after: ({ bank, query }) => (query === '' ? `/${bank}` : `/${bank}?${query}`),
  }),
  screen('/our-mentors', { ask: browseMentors, input: ({ search }) => search, show: ourMentorsPage }),
]
