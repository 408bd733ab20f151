import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { dayIn } from '#kit/day.ts'
import { newId } from '#store/ids.ts'
import { atTheGate, type Who } from '#store/scope.ts'
import { chooseOrganisation, reserveOrganisation, type Session, saveDraft } from '#store/sessions.ts'
import { organisationFields } from '../organisation-fields.ts'
import { type Answer, open, type Route, type Typed, type Visit } from '../route.ts'
import { checkPage } from './check.page.tsx'
import { foundOrganisation } from './found-organisation.ts'
import { organisationPage } from './organisation.page.tsx'
import { peoplePage } from './people.page.tsx'
import { foundingOf, organisationErrors, peopleErrors } from './queries.ts'
import { headPositionTexts, foundingTexts as texts } from './texts.ts'

/** The path of the first link: only an account that has no organisation yet walks it. */
export const routes: readonly Route[] = [
  open('get', '/found', async (visit) =>
    founder(visit, ({ draft }) => ({
      page: organisationPage({ errors: {}, values: withDefaults(draft, visit) }, years(visit)),
    })),
  ),
  open('post', '/found', async (visit) =>
    founder(visit, async (session) => {
      const draft = await keep(visit, session)
      const errors = organisationErrors(draft)
      const fine = Object.keys(errors).length === 0
      return fine
        ? { go: '/found/people' }
        : { page: organisationPage({ errors, values: draft }, years(visit)) }
    }),
  ),
  open('get', '/found/people', async (visit) =>
    founder(visit, ({ draft }) => ({ page: peoplePage({ errors: {}, values: withPosition(draft) }) })),
  ),
  open('post', '/found/people', async (visit) =>
    founder(visit, async (session) => {
      const draft = await keep(visit, session)
      const errors = peopleErrors(draft)
      return Object.keys(errors).length === 0
        ? { go: '/found/check' }
        : { page: peoplePage({ errors, values: draft }) }
    }),
  ),
  open('get', '/found/check', async (visit) =>
    founder(visit, ({ draft }) => unfinished(draft) ?? { page: checkPage(draft) }),
  ),
  open('post', '/found/check', async (visit, perform) =>
    founder(visit, async (session) => {
      const { draft } = session
      const back = unfinished(draft)
      if (back) return back
      const organisation = await atTheGate(visit.services.house, (gate) =>
        reserveOrganisation(gate, session.tokenHash, newId() as OrganisationId),
      )
      const who: Who = { organisation, as: { founder: true } }
      const result = await perform.carryOut(
        { ...visit, who },
        foundOrganisation,
        foundingOf(draft, session.account),
      )
      if (!result.ok && result.refusal.reason === 'already-founded') return { go: '/password' }
      if (!result.ok)
        return { page: peoplePage({ errors: { curatorSurname: texts.curatorIsHead }, values: draft }) }
      await atTheGate(visit.services.house, (gate) =>
        chooseOrganisation(gate, session.tokenHash, who.organisation),
      )
      return { go: '/password' }
    }),
  ),
]

async function founder(visit: Visit, work: (session: Session) => Answer | Promise<Answer>): Promise<Answer> {
  if (visit.who) return { go: '/today' }
  return visit.session ? work(visit.session) : { go: '/sign-in' }
}

async function keep(visit: Visit, session: Session): Promise<Typed> {
  const draft = { ...session.draft, ...ofThisForm(visit.form.values) }
  await atTheGate(visit.services.house, (gate) => saveDraft(gate, session.tokenHash, draft))
  return draft
}

/** Fields of the two pages only, none longer than they may be by far: the draft is no place to keep anything else. */
function ofThisForm(values: Typed): Typed {
  const known =
    /^(?:(?:head|curator|administrator)(?:Surname|Name|Patronymic|Position|Gender|Is)|founder|curatorIs)$/
  const fields: readonly string[] = Object.keys(organisationFields.shape)
  const kept = Object.entries(values).filter(([name]) => fields.includes(name) || known.test(name))
  return Object.fromEntries(kept.map(([name, text]) => [name, text.slice(0, 1000)]))
}

function unfinished(draft: Typed): Answer | undefined {
  if (Object.keys(organisationErrors(draft)).length > 0) return { go: '/found' }
  return Object.keys(peopleErrors(draft)).length > 0 ? { go: '/found/people' } : undefined
}

function years(visit: Visit): readonly number[] {
  const now = schoolYearNow(visit)
  return [now - 1, now, now + 1]
}

/** Since July people prepare the next school year. */
function schoolYearNow(visit: Visit): number {
  const today = dayIn('Europe/Moscow', visit.services.now())
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= '07-01' ? year : year - 1
}

function withDefaults(draft: Typed, visit: Visit): Typed {
  return { timeZone: 'Europe/Moscow', schoolYear: String(schoolYearNow(visit)), ...draft }
}

function withPosition(draft: Typed): Typed {
  const kind = draft.kind as keyof typeof headPositionTexts
  return { headPosition: headPositionTexts[kind] ?? '', curatorIs: 'other', ...draft }
}
