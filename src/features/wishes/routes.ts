import { form, type Route, screen } from '../route.ts'
import { askWishes, closeWishes } from './ask-wishes.ts'
import { markWishes } from './mark-wishes.ts'
import { ownPage } from './own.page.tsx'
import { showOwnWishes, showWishes } from './queries.ts'
import { slipsPage } from './slips.page.tsx'
import { askTexts, ownTexts } from './texts.ts'
import { wishesPage } from './wishes.page.tsx'

const wishes = screen('/wishes', {
  ask: showWishes,
  show: (desk, visit, trouble) => wishesPage(desk, visit, trouble),
})
const own = screen('/asked/wishes/:asking', {
  ask: showOwnWishes,
  input: ({ params, search }) => ({ asking: params.asking, q: search.q, saved: search.saved }),
  show: (desk, _visit, trouble) => ownPage(desk, trouble),
})

export const routes: readonly Route[] = [
  wishes,
  form('/wishes', {
    carryOut: askWishes,
    onPage: wishes,
    input: ({ form, services }) => ({
      through: form.values.through,
      person: form.all('person'),
      base: services.address.base,
      slips: form.values.slips === 'yes',
    }),
    after: (value, { services }) => ({ page: slipsPage(value, services) }),
    refusal: ({ reason }) =>
      reason === 'nobody'
        ? { person: askTexts.nobodyChosen }
        : { through: reason === 'past' ? askTexts.past : askTexts.tooLong },
  }),
  form('/wishes/close', {
    carryOut: closeWishes,
    onPage: wishes,
    after: () => '/wishes',
    refusal: () => ({ form: askTexts.closed }),
  }),
  own,
  form('/asked/wishes/:asking', {
    carryOut: markWishes,
    onPage: own,
    input: ({ params, form }) => ({ asking: params.asking, fields: form.values }),
    after: (asking) => `/asked/wishes/${asking}?saved=yes`,
    refusal: (refusal) =>
      refusal.reason === 'closed' ? { form: ownTexts.tooLate } : { [refusal.field]: ownTexts.noMark },
  }),
]
