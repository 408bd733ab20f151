import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { findLogin } from '#store/accounts.ts'
import { findPending } from '#store/pending-sign-ins.ts'
import { atTheGate } from '#store/scope.ts'
import { endSession, proveSession } from '#store/sessions.ts'
import { safeReturn } from '#ui/view.ts'
import { checkPassword } from '../check-password.ts'
import { choosePassword, notePasswordChanged } from '../choose-password.ts'
import { type Answer, open, type Perform, type Route, type Visit } from '../route.ts'
import { settle, whereTo } from './begin-session.ts'
import { codePage, unlockPage } from './code.page.tsx'
import { askOwnReset, enterByCode, whoLost } from './enter-by-code.ts'
import { enterByLink, lookAtLink } from './enter-by-link.ts'
import { enterByPassword } from './enter-by-password.ts'
import { linkGonePage, passwordByLinkPage, resetAskedPage } from './link-gone.page.tsx'
import { linkPage, passwordPage, signInPage } from './sign-in.page.tsx'
import { choosingRefusalTexts, codeRefusalTexts, passwordRefusalTexts } from './texts.ts'

export const routes: readonly Route[] = [
  open('get', '/', async ({ who, session }) =>
    who ? { go: '/today' } : session ? { go: '/found' } : { page: signInPage() },
  ),
  open('get', '/sign-in', async () => ({ page: signInPage() })),
  open('post', '/sign-in', async (visit, perform) => {
    const { login = '', password = '' } = visit.form.values
    const entered = await enterByPassword(visit.services.house, login, password, visit.from)
    if (!entered.ok) return refused(login, passwordRefusalTexts[entered.refusal.reason])
    const arrived = entered.value
    const { token: session } = arrived
    if (arrived.next === 'code') return { go: '/sign-in/code', cookie: { session, half: true } }
    return { go: await settle(visit, perform, arrived, { twoFactors: false }), cookie: { session } }
  }),
  open('get', '/sign-in/code', async ({ services, sessionHash }) => {
    const pending = sessionHash && (await atTheGate(services.house, (gate) => findPending(gate, sessionHash)))
    return pending ? { page: codePage(pending.by) } : { go: '/sign-in' }
  }),
  open('post', '/sign-in/code', async (visit, perform) => {
    const { services, sessionHash, form, from } = visit
    if (!sessionHash) return { go: '/sign-in' }
    const pending = await atTheGate(services.house, (gate) => findPending(gate, sessionHash))
    if (!pending) return { go: '/sign-in' }
    const { address, device } = from
    const result = await enterByCode(services.house, sessionHash, form.values.code ?? '', { address, device })
    if (result.ok) {
      const { entered, by, fromSheet } = result.value
      const to = await settle(visit, perform, entered, { twoFactors: true, fromSheet })
      const next = by === 'link' ? '/password' : fromSheet ? '/account/second-factor?sheet=yes' : to
      return { go: next, cookie: { session: entered.token } }
    }
    const { reason } = result.refusal
    if (reason === 'gone') return refused('', codeRefusalTexts['too-often'])
    return { page: codePage(pending.by, { errors: { code: codeRefusalTexts[reason] }, values: {} }) }
  }),
  open('post', '/sign-in/lost', async (visit, perform) => {
    const { services, sessionHash } = visit
    const who = sessionHash && (await whoLost(services.house, sessionHash))
    if (!who) return { go: '/sign-in' }
    const asked = await perform.carryOut({ ...visit, who: who.who }, askOwnReset, {})
    return { page: resetAskedPage(asked.ok ? asked.value : [], who.login) }
  }),
  open('get', '/unlock', async ({ services, session, locked, search }) => {
    const back = safeReturn(search.back)
    if (!locked) return { go: session ? back : '/sign-in' }
    const login = await atTheGate(services.house, (gate) => findLogin(gate, locked.account))
    return { page: unlockPage(login ?? '', back) }
  }),
  open('post', '/unlock', async ({ services, session, locked, form }) => {
    const back = safeReturn(form.values.back)
    if (!locked) return { go: session ? back : '/sign-in' }
    const check = await checkPassword(services.house, locked.account, form.values.password ?? '')
    if (check !== 'fits') {
      const errors = { password: passwordRefusalTexts[check] }
      return { page: unlockPage(form.values.login ?? '', back, { errors, values: {} }) }
    }
    const next = newToken()
    await atTheGate(services.house, (gate) => proveSession(gate, locked.tokenHash, tokenHash(next)))
    return { go: back, cookie: { session: next } }
  }),
  open('post', '/code', async ({ form }) => ({
    go: `/l/${encodeURIComponent(codeOf(form.values.code ?? ''))}`,
  })),
  open('get', '/l/:token', async ({ services, params }) => {
    const token = params.token ?? ''
    const purpose = await lookAtLink(services.house, token)
    return purpose === 'gone' ? { page: linkGonePage() } : { page: linkPage(token, purpose) }
  }),
  open('post', '/l/:token', async (visit, perform) => {
    const { services, params, from, session } = visit
    const { address, device } = from
    const entered = await enterByLink(services.house, params.token ?? '', { address, device })
    // pressed twice: the first press has let this browser in
    if (!entered.ok) return session?.byLink ? { go: '/password' } : { page: linkGonePage() }
    const { value } = entered
    const cookie = { session: value.token, half: value.next === 'code' }
    if (value.next === 'in') await settle(visit, perform, value, { twoFactors: false })
    return { go: afterLink[value.next], cookie }
  }),
  open('get', '/password', async ({ services, session, who }) => {
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    if (!session.byLink) return { page: passwordByLinkPage() }
    const login = await atTheGate(services.house, (gate) => findLogin(gate, session.account))
    return { page: passwordPage(login ?? '') }
  }),
  open('post', '/password', (visit, perform) => setPassword(visit, perform)),
  open('post', '/sign-out', async ({ services, sessionHash }) => {
    if (sessionHash) await atTheGate(services.house, (gate) => endSession(gate, sessionHash))
    return { go: '/sign-in', cookie: { session: null } }
  }),
]

const afterLink = { found: '/found', answer: '/today', in: '/password', code: '/sign-in/code' } as const

async function setPassword(visit: Visit, perform: Perform): Promise<Answer> {
  const { services, session, who, form } = visit
  if (!session || !who) return { go: session ? '/found' : '/sign-in' }
  if (!session.byLink) return { page: passwordByLinkPage() }
  const { login = '', password = '' } = form.values
  const chosen = await choosePassword(services.house, session, who, login, password)
  if (!chosen.ok) {
    const { field, text } = choosingRefusalTexts[chosen.refusal.reason]
    return { page: passwordPage(login, { errors: { [field]: text }, values: { login } }) }
  }
  const next = newToken()
  await atTheGate(services.house, (gate) => proveSession(gate, session.tokenHash, tokenHash(next)))
  await perform.carryOut(visit, notePasswordChanged, {})
  return { go: await whereTo(visit), cookie: { session: next } }
}

function refused(login: string, text: string): Answer {
  return { page: signInPage({ errors: { login: text }, values: { login } }) }
}

/** Whatever was copied: the code itself, or the whole address it stands in. */
function codeOf(typed: string): string {
  return typed.trim().split('/').at(-1)?.replace(/\s+/g, '') || 'none'
}
