import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { genderWords, roleNames } from '#pieces/texts.ts'
import { form, type Route, screen } from '../route.ts'
import { addPerson } from './add-person.ts'
import { changePerson, seenIn } from './change-person.ts'
import { correctForms, formsOf } from './correct-forms.ts'
import { editPage } from './edit.page.tsx'
import { endEmployment } from './end-employment.ts'
import { issueLink } from './issue-link.ts'
import { leavePage } from './leave.page.tsx'
import { linkPage } from './link.page.tsx'
import { listPage } from './list.page.tsx'
import { newPersonPage } from './new-person.page.tsx'
import { personPage } from './person.page.tsx'
import { listStaff, newPersonForm, showLeaving, showPerson, showPersonToEdit } from './queries.ts'
import { peopleTexts as texts } from './texts.ts'

const edit = screen('/people/:person/edit', {
  ask: showPersonToEdit,
  show: (answer, _visit, trouble) => editPage(answer, trouble),
})

const leaving = screen('/people/:person/leave', {
  ask: showLeaving,
  show: (answer, _visit, trouble) => leavePage(answer, trouble),
})

const adding = screen('/people/new', {
  ask: newPersonForm,
  show: ({ today }, _visit, trouble) => newPersonPage(today, trouble),
})

/** A value of the form as a person reads it. */
function inWords(field: string, value: string | null): string {
  if (value === null) return ''
  if (field === 'gender') return genderWords.find(([gender]) => gender === value)?.[1] ?? ''
  return field === 'birthDay' ? shortDay(value as Day) : value
}

export const routes: readonly Route[] = [
  screen('/people', {
    ask: listStaff,
    input: ({ search }) => ({ find: search.find ?? '', page: search.page }),
    show: listPage,
  }),
  adding,
  form('/people/new', {
    carryOut: addPerson,
    onPage: adding,
    after: (person) => `/people/${person}`,
    refusal: () => ({ surname: texts.alreadyHere }),
  }),
  screen('/people/:person', { ask: showPerson, show: personPage }),
  edit,
  form('/people/:person/edit', {
    carryOut: changePerson,
    input: ({ params, form }) => ({ ...form.values, ...params, was: seenIn(form.values) }),
    onPage: edit,
    after: (person) => `/people/${person}`,
    refusal: ({ field, now }) => ({ [field]: texts.changedMeanwhile(inWords(field, now)) }),
  }),
  leaving,
  form('/people/:person/leave', {
    carryOut: endEmployment,
    onPage: leaving,
    after: (person) => `/people/${person}`,
    refusal: ({ role }) => ({ through: texts.hasRole(roleNames[role]) }),
  }),
  form('/people/:person/forms', {
    carryOut: correctForms,
    input: ({ params, form }) => ({ ...params, ...formsOf(form.values) }),
    after: (person) => `/people/${person}#forms`,
  }),
  form('/people/:person/link', {
    carryOut: issueLink,
    input: ({ params, services }) => ({ ...params, base: services.address.base }),
    after: (issued, { params, services }) => ({
      page: linkPage({ ...issued, person: params.person ?? '', services }),
    }),
  }),
]
