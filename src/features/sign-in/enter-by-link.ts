import { no, ok, type Result } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAccount, addMember, findMember, reopenMembership } from '#store/accounts.ts'
import { findLink, spendLink } from '#store/links.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { type From, startAnswering } from '#store/sessions.ts'
import { type Arrived, arrive, begin } from './begin-session.ts'

export type EnteredByLink =
  /** On to the first questions. */
  | { readonly token: string; readonly next: 'found' }
  /** What the person is asked, and nothing else. */
  | { readonly token: string; readonly next: 'answer' }
  /** A login to choose, or a new password in place of a forgotten one; before it a code, where there is one. */
  | Arrived

/** What stands behind a link, for the page with the button: nothing is spent and nobody is named. */
export async function lookAtLink(
  house: House,
  token: string,
): Promise<'found' | 'sign-in' | 'answer' | 'gone'> {
  const link = await atTheGate(house, (gate) => findLink(gate, tokenHash(token)))
  return link?.purpose ?? 'gone'
}

/** R-SES-3, R-SES-6. The button under a personal link: a session begins, and the link is spent unless one answers by it. */
export async function enterByLink(
  house: House,
  token: string,
  from: From,
): Promise<Result<EnteredByLink, { readonly reason: 'gone' }>> {
  return atTheGate(house, async (gate) => {
    const link = (await spendLink(gate, tokenHash(token))) ?? (await findLink(gate, tokenHash(token)))
    if (!link) return no({ reason: 'gone' })
    if (link.purpose === 'answer') {
      const session = newToken()
      await startAnswering(gate, tokenHash(session), tokenHash(token))
      return ok({ token: session, next: 'answer' })
    }
    if (!link.organisation || !link.person) {
      const account = await addAccount(gate)
      const begun = await begin(gate, { account, organisation: null, by: 'link', twoFactors: false, from })
      return ok({ token: begun.token, next: 'found' })
    }
    const membership = { organisation: link.organisation, person: link.person }
    let account = await findMember(gate, membership)
    if (account) await reopenMembership(gate, membership)
    else {
      account = await addAccount(gate)
      await addMember(gate, membership, account)
    }
    return ok(await arrive(gate, { account, organisation: link.organisation, by: 'link', from }))
  })
}
