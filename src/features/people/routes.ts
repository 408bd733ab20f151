import { form, type Route, screen } from '../route.ts'
import { changePerson } from './change-person.ts'
import { correctForms, formsOf } from './correct-forms.ts'
import { editPage } from './edit.page.tsx'
import { issueLink } from './issue-link.ts'
import { linkPage } from './link.page.tsx'
import { listPage } from './list.page.tsx'
import { personPage } from './person.page.tsx'
import { listStaff, showPerson } from './queries.ts'

const edit = screen('/people/:person/edit', {
  ask: showPerson,
  show: (answer, _visit, trouble) => editPage(answer, trouble),
})

export const routes: readonly Route[] = [
  screen('/people', { ask: listStaff, input: ({ search }) => ({ find: search.find ?? '' }), show: listPage }),
  screen('/people/:person', { ask: showPerson, show: personPage }),
  edit,
  form('/people/:person/edit', {
    carryOut: changePerson,
    onPage: edit,
    after: (person) => `/people/${person}`,
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
