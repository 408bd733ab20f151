import type { z } from 'zod'
import type { Role } from '#domain/access/role.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { findLogin } from '#store/accounts.ts'
import { atTheGate, inOrganisation } from '#store/scope.ts'
import { proveSession, type Session } from '#store/sessions.ts'
import { acknowledgeSignIns } from '#store/sign-ins.ts'
import { safeReturn } from '#ui/view.ts'
import { checkPassword } from '../check-password.ts'
import { choosePassword, notePasswordChanged } from '../choose-password.ts'
import type { Command } from '../command.ts'
import { type Answer, open, type Perform, Refused, type Route, type Visit } from '../route.ts'
import { routes as access } from './access-routes.ts'
import { accountPage } from './account.page.tsx'
import { endOwnLinks, endSessions, noteSessionsEnded } from './end-sessions.ts'
import { codesPage, factorPage, offerPage, setUpPage } from './factor.page.tsx'
import { changePasswordPage, provePage } from './password.page.tsx'
import { isFresh, prove, waysToProve } from './prove-session.ts'
import { ownAccount } from './queries.ts'
import {
  beginFactor,
  confirmFactor,
  dropFactor,
  findBeginning,
  noteFactor,
  renewCodes,
} from './set-factor.ts'
import { accountTexts, checkTexts, faultTexts } from './texts.ts'

type Own = { readonly visit: Visit; readonly session: Session; readonly perform: Perform }

/** One's own account: its routes are guarded by the deed, and need a session that has an account. */
function own(method: Route['method'], path: string, answer: (own: Own) => Promise<Answer>): Route {
  return {
    method,
    path,
    deed: 'account.keep',
    answer: async (visit, perform) => {
      const permitted = await perform.permit(visit, 'account.keep')
      if (!permitted.ok) throw new Refused(permitted.refusal)
      return visit.session ? answer({ visit, session: visit.session, perform }) : { go: '/sign-in' }
    },
  }
}

/** R-SES-11. What changes how one signs in: for whoever has shown just now who it is, and else not yet. */
function fresh(path: string, answer: (own: Own) => Promise<Answer>, method: Route['method'] = 'post'): Route {
  return open(method, path, async (visit, perform) => {
    const { session, who, services } = visit
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    if (!isFresh(session, services.now())) return { go: '/account/prove?onward=/account/second-factor' }
    return answer({ visit, session, perform })
  })
}

async function note<S extends z.ZodType>(
  { visit, perform }: Own,
  what: Command<S, null, never>,
  input: unknown = {},
): Promise<void> {
  const noted = await perform.carryOut(visit, what, input)
  if (!noted.ok) throw new Refused(noted.refusal)
}

const loginOf = ({ visit, session }: Own) =>
  atTheGate(visit.services.house, async (gate) => (await findLogin(gate, session.account)) ?? '')

/** Whose clock to read times by, and which roles wait. */
async function deskOf({ services, who }: Visit): Promise<{ zone: string; waiting: readonly Role[] }> {
  if (!who) return { zone: 'Europe/Moscow', waiting: [] }
  return inOrganisation(services.house, who, async ({ zone, waiting }) => ({ zone, waiting }))
}

export const routes: readonly Route[] = [
  own('get', '/account', async ({ visit, session }) => ({
    page: accountPage({
      ...(await ownAccount(visit.services.house, session)),
      ...(await deskOf(visit)),
      now: visit.services.now(),
    }),
  })),
  own('post', '/account/sessions', async (one) => {
    await endSessions(one.visit.services.house, one.session, one.visit.form.values.which ?? '')
    await note(one, noteSessionsEnded)
    return { go: '/account#sessions' }
  }),
  own('post', '/account/links', async (one) => {
    await note(one, endOwnLinks, { shown: one.visit.form.values.shown })
    return { go: '/account#links' }
  }),
  open('post', '/account/seen', async ({ services, session }) => {
    if (!session) return { go: '/sign-in' }
    await atTheGate(services.house, (gate) => acknowledgeSignIns(gate, session.account))
    return { go: '/account' }
  }),
  open('get', '/account/password', async (visit, perform) => {
    const { session, who } = visit
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    return { page: changePasswordPage(await loginOf({ visit, session, perform })) }
  }),
  open('post', '/account/password', (visit, perform) => changePassword(visit, perform)),
  open('get', '/account/prove', async (visit, perform) => {
    const { session, services, search } = visit
    if (!session) return { go: '/sign-in' }
    const ways = await waysToProve(services.house, session)
    const login = await loginOf({ visit, session, perform })
    return { page: provePage({ login, onward: safeReturn(search.onward), ways }) }
  }),
  open('post', '/account/prove', async (visit, perform) => {
    const { session, services, form } = visit
    if (!session) return { go: '/sign-in' }
    const { password = '', code = '' } = form.values
    const onward = safeReturn(form.values.onward)
    const ways = await waysToProve(services.house, session)
    const login = await loginOf({ visit, session, perform })
    if (!ways.password) return { page: provePage({ login, onward, ways }) }
    const proved = await prove(services.house, session, { password, code })
    if ('token' in proved) return { go: onward, cookie: { session: proved.token } }
    const errors = Object.fromEntries(
      Object.entries(proved).map(([field, fault]) => [field, checkTexts[fault as keyof typeof checkTexts]]),
    )
    return { page: provePage({ login, onward, ways, errors }) }
  }),
  open('get', '/account/second-factor', async (visit) => {
    const { session, who, services } = visit
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    const begun = await findBeginning(services.house, session)
    if (begun) return { page: setUpPage(begun) }
    const { factorSince: since, codesLeft } = await ownAccount(services.house, session)
    const { waiting, zone } = await deskOf(visit)
    const fromSheet = visit.search.sheet === 'yes'
    return { page: since ? factorPage({ since, codesLeft, zone, fromSheet }) : offerPage(waiting) }
  }),
  fresh('/account/second-factor', async ({ visit, session }) => {
    if (visit.form.values.begin === 'yes') await beginFactor(visit.services.house, session)
    return { go: '/account/second-factor' }
  }),
  open('post', '/account/second-factor/confirm', async (visit, perform) => {
    const { session, who, services, form } = visit
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    const begun = await findBeginning(services.house, session)
    if (!begun) return { go: '/account/second-factor' }
    const set = await confirmFactor(services.house, session, form.values.code ?? '')
    if (!set.ok) {
      const { reason } = set.refusal
      return reason === 'not-begun' ? { go: '/account/second-factor' } : { page: setUpPage(begun, reason) }
    }
    const one = { visit, session, perform }
    await note(one, noteFactor, { kind: 'second-factor-set' })
    const { codes, token } = set.value
    return { page: codesPage({ codes, login: await loginOf(one), isNew: true }), cookie: { session: token } }
  }),
  fresh('/account/second-factor/codes', async (one) => {
    const { house } = one.visit.services
    if (!(await ownAccount(house, one.session)).factorSince) return { go: '/account/second-factor' }
    const codes = await renewCodes(house, one.session.account)
    await note(one, noteFactor, { kind: 'recovery-codes-made' })
    return { page: codesPage({ codes, login: await loginOf(one), isNew: false }) }
  }),
  fresh('/account/second-factor/drop', async (one) => {
    const { house } = one.visit.services
    if (!(await ownAccount(house, one.session)).factorSince) return { go: '/account/second-factor' }
    await dropFactor(house, one.session)
    await note(one, noteFactor, { kind: 'second-factor-dropped' })
    return { go: '/account/second-factor' }
  }),
  ...access,
]

/** R-SES-5. The former password and the new one; every other session ends. */
async function changePassword(visit: Visit, perform: Perform): Promise<Answer> {
  const { session, who, services, form } = visit
  if (!session || !who) return { go: session ? '/found' : '/sign-in' }
  const login = await loginOf({ visit, session, perform })
  const { current = '', password = '' } = form.values
  if (!login) return { go: '/password' }
  const check = await checkPassword(services.house, session.account, current)
  if (check !== 'fits') return { page: changePasswordPage(login, { current: checkTexts[check] }) }
  const chosen = await choosePassword(services.house, session, who, login, password)
  if (!chosen.ok) {
    const { reason } = chosen.refusal
    const text = reason in faultTexts ? faultTexts[reason as keyof typeof faultTexts] : accountTexts.noLogin
    return { page: changePasswordPage(login, { password: text }) }
  }
  const token = newToken()
  await atTheGate(services.house, (gate) => proveSession(gate, session.tokenHash, tokenHash(token)))
  await note({ visit, session, perform }, notePasswordChanged)
  return { go: '/account', cookie: { session: token } }
}
