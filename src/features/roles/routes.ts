import { form, type Route, screen } from '../route.ts'
import { endRole } from './end-role.ts'
import { giveRole } from './give-role.ts'
import { showRoles } from './queries.ts'
import { rolesPage } from './roles.page.tsx'
import { roleTexts as texts } from './texts.ts'

const page = screen('/roles', {
  ask: showRoles,
  show: (answer, _visit, trouble) => rolesPage(answer, trouble),
})

export const routes: readonly Route[] = [
  page,
  form('/roles', {
    carryOut: giveRole,
    onPage: page,
    after: () => '/roles',
    refusal: () => ({ role: texts.hasIt }),
  }),
  form('/roles/:assignment/end', {
    carryOut: endRole,
    onPage: page,
    after: () => '/roles',
    refusal: ({ role }) => ({ role: texts.lastOne(role) }),
  }),
]
