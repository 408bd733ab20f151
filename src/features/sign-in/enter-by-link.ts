import { no, ok, type Result } from '#kit/result.ts'
import { newToken, tokenHash } from '#outside/sign-in/token.ts'
import { addAccount, addMember, findMember } from '#store/accounts.ts'
import { findLink, spendLink } from '#store/links.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { startAnswering, startSession } from '#store/sessions.ts'

export type Entered = {
  readonly session: string
  /** `found`: on to the first questions; `password`: a login to choose, or a new password in place of a forgotten one;
   *  `today`: what the person is asked, and nothing else. */
  readonly next: 'found' | 'password' | 'today'
}

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
): Promise<Result<Entered, { readonly reason: 'gone' }>> {
  const session = newToken()
  return atTheGate(house, async (gate) => {
    const link = (await spendLink(gate, tokenHash(token))) ?? (await findLink(gate, tokenHash(token)))
    if (!link) return no({ reason: 'gone' })
    if (link.purpose === 'answer') {
      await startAnswering(gate, tokenHash(session), tokenHash(token))
      return ok({ session, next: 'today' })
    }
    if (!link.organisation || !link.person) {
      await startSession(gate, tokenHash(session), await addAccount(gate), null, 'link')
      return ok({ session, next: 'found' })
    }
    const membership = { organisation: link.organisation, person: link.person }
    let account = await findMember(gate, membership)
    if (!account) {
      account = await addAccount(gate)
      await addMember(gate, membership, account)
    }
    await startSession(gate, tokenHash(session), account, link.organisation, 'link')
    return ok({ session, next: 'password' })
  })
}
