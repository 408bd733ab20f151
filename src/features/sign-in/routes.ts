import { findLogin } from '#store/accounts.ts'
import { atTheGate } from '#store/scope.ts'
import { endSession } from '#store/sessions.ts'
import { type Answer, open, type Route } from '../route.ts'
import { choosePassword } from './choose-password.ts'
import { enterByLink, lookAtLink } from './enter-by-link.ts'
import { enterByPassword } from './enter-by-password.ts'
import { linkGonePage, passwordByLinkPage } from './link-gone.page.tsx'
import { linkPage, passwordPage, signInPage } from './sign-in.page.tsx'
import { choosingRefusalTexts, passwordRefusalTexts } from './texts.ts'

const afterEntering = { found: '/found', password: '/password', today: '/today' } as const

export const routes: readonly Route[] = [
  open('get', '/', async ({ who, session }) =>
    who ? { go: '/today' } : session ? { go: '/found' } : { page: signInPage() },
  ),
  open('get', '/sign-in', async () => ({ page: signInPage() })),
  open('post', '/sign-in', async ({ services, form }) => {
    const { login = '', password = '' } = form.values
    const entered = await enterByPassword(services.house, login, password)
    if (entered.ok) return { go: '/today', cookie: { session: entered.value.session } }
    return {
      page: signInPage({
        errors: { login: passwordRefusalTexts[entered.refusal.reason] },
        values: { login },
      }),
    }
  }),
  open('post', '/code', async ({ form }) => ({
    go: `/l/${encodeURIComponent(codeOf(form.values.code ?? ''))}`,
  })),
  open('get', '/l/:token', async ({ services, params }) => {
    const token = params.token ?? ''
    const purpose = await lookAtLink(services.house, token)
    return purpose === 'gone' ? { page: linkGonePage() } : { page: linkPage(token, purpose) }
  }),
  open('post', '/l/:token', async ({ services, params }) => {
    const entered = await enterByLink(services.house, params.token ?? '')
    if (!entered.ok) return { page: linkGonePage() }
    return { go: afterEntering[entered.value.next], cookie: { session: entered.value.session } }
  }),
  open('get', '/password', async ({ services, session, who }) => {
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    if (!session.byLink) return { page: passwordByLinkPage() }
    const login = await atTheGate(services.house, (gate) => findLogin(gate, session.account))
    return { page: passwordPage(login ?? '') }
  }),
  open('post', '/password', async ({ services, session, who, form }): Promise<Answer> => {
    if (!session || !who) return { go: session ? '/found' : '/sign-in' }
    if (!session.byLink) return { page: passwordByLinkPage() }
    const { login = '', password = '' } = form.values
    const chosen = await choosePassword(services.house, session, login, password)
    if (chosen.ok) return { go: '/today' }
    const { field, text } = choosingRefusalTexts[chosen.refusal.reason]
    return { page: passwordPage(login, { errors: { [field]: text }, values: { login } }) }
  }),
  open('post', '/sign-out', async ({ services, sessionHash }) => {
    if (sessionHash) await atTheGate(services.house, (gate) => endSession(gate, sessionHash))
    return { go: '/sign-in', cookie: { session: null } }
  }),
]

/** Whatever was copied: the code itself, or the whole address it stands in. */
function codeOf(typed: string): string {
  return typed.trim().split('/').at(-1)?.replace(/\s+/g, '') || 'none'
}
