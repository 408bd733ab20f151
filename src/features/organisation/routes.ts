import { form, type Route, screen } from '../route.ts'
import { changeOrganisation } from './change-organisation.ts'
import { correctNames } from './correct-names.ts'
import { formsTyped, organisationPage } from './organisation.page.tsx'
import { showOrganisation } from './queries.ts'

const page = screen('/organisation', {
  ask: showOrganisation,
  show: (answer, _visit, trouble) => organisationPage(answer, trouble),
})

export const routes: readonly Route[] = [
  page,
  form('/organisation', { carryOut: changeOrganisation, onPage: page, after: () => '/organisation' }),
  form('/organisation/forms', {
    carryOut: correctNames,
    input: ({ form }) => formsTyped(form.values),
    after: () => '/organisation#forms',
  }),
]
