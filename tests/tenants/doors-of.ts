import { createHash } from 'node:crypto'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import type { PersonId } from '#domain/people/person.ts'
import { later } from '#kit/instant.ts'
import { codeAt } from '#outside/sign-in/one-time-code.ts'
import { hashPassword } from '#outside/sign-in/password.ts'
import { tokenHash } from '#outside/sign-in/token.ts'
import { type AccountId, addAccount, findMember, saveLogin } from '#store/accounts.ts'
import { addPending } from '#store/pending-sign-ins.ts'
import { atTheGate, type House } from '#store/scope.ts'
import { beginSecondFactor, confirmSecondFactor } from '#store/second-factors.ts'
import { saveDraft, startSession } from '#store/sessions.ts'
import { addSignIn } from '#store/sign-ins.ts'
import { organisationFields, peopleFields } from '#tests/world/founding.ts'
import type { Example } from './base-world.ts'
import type { Actor, Organisation } from './plant.ts'

/** Somebody before, while or after signing in, and what is sent then: it works once. */
export type Door = { readonly actor: Actor; readonly example: Example }

const password = 'ёж в тумане идёт домой'
const hashed = hashPassword(password)
const hour = 3_600_000
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const foundedAs = (mark: string) => ({ kind: 'school', name: `Школа ${mark}`, mark }) as const

/** People of an organisation at its doors: with a password, with a second factor, by a link just now, locked out. */
export async function doorsOf(
  house: House,
  { id, mark }: Pick<Organisation, 'id' | 'mark'>,
  people: readonly PersonId[],
): Promise<Readonly<Record<string, Door>>> {
  const organisation = id as OrganisationId
  const [known, careful, newcomer, changing, beginner, confirming] = people.slice(-6) as PersonId[]
  const tokenFor = (what: string) => createHash('sha256').update(`${id} ${what}`).digest('base64url')
  const login = (whose: string) => `${whose}-${id}`
  const passwordHash = await hashed
  await atTheGate(house, async (gate) => {
    const accountOf = async (person: PersonId | undefined) =>
      (await findMember(gate, { organisation, person: person! })) as AccountId
    const opened = { organisation, twoFactors: false, from: { address: '', device: '' } }
    const start = (what: string, account: AccountId, by: 'link' | 'password') =>
      startSession(gate, tokenHash(tokenFor(what)), { ...opened, account, by })
    const own = await accountOf(known)
    await saveLogin(gate, own, login('known'), passwordHash)
    for (const what of ['leaving', 'seeing', 'proving', 'locked']) await start(what, own, 'password')
    await gate.tables
      .updateTable('sessions')
      .set({ seen_at: later(gate.now, -hour) })
      .where('token_hash', '=', tokenHash(tokenFor('locked')))
      .execute()
    for (const address of ['10.0.0.1', '10.0.0.2'])
      await addSignIn(gate, own, { way: 'password', twoFactors: false, from: { address, device: '' } })

    const account = await accountOf(careful)
    await saveLogin(gate, account, login('careful'), passwordHash)
    await beginSecondFactor(gate, account, secret)
    await confirmSecondFactor(gate, account, { salt: new Uint8Array(16), hashes: [new Uint8Array(32)] })
    for (const what of ['code', 'lost'])
      await addPending(gate, tokenHash(tokenFor(what)), { account, organisation, by: 'password' })
    for (const what of ['codes', 'drop'])
      await startSession(gate, tokenHash(tokenFor(what)), {
        ...opened,
        account,
        by: 'password',
        twoFactors: true,
      })

    await start('link', await accountOf(newcomer), 'link')
    await saveLogin(gate, await accountOf(changing), login('changing'), passwordHash)
    await start('changing', await accountOf(changing), 'password')
    await start('beginner', await accountOf(beginner), 'password')
    await beginSecondFactor(gate, await accountOf(confirming), secret)
    await start('confirming', await accountOf(confirming), 'password')
    const founding = { ...opened, account: await addAccount(gate), organisation: null, by: 'link' as const }
    await startSession(gate, tokenHash(tokenFor('founding')), founding)
    await saveDraft(gate, tokenHash(tokenFor('founding')), {
      ...organisationFields(foundedAs(mark)),
      ...peopleFields(foundedAs(mark)),
    } as Record<string, string>)
  })
  const by = (person: PersonId | undefined, what?: string): Actor => ({
    ...{ token: what && tokenFor(what), person: person!, roles: [], by: 'account' },
  })
  const founder: Actor = { token: tokenFor('founding'), person: null, roles: [], by: 'founder' }
  const founded = foundedAs(mark)
  const code = codeAt(secret, house.now())
  const at = (path: string, actor: Actor, fields: Example['fields'] = {}): Door => ({
    actor,
    example: { path, fields },
  })
  return {
    'post /sign-in': at('/sign-in', by(known), { login: login('known'), password }),
    'get /sign-in/code': at('/sign-in/code', by(careful, 'code')),
    'post /sign-in/code': at('/sign-in/code', by(careful, 'code'), { code }),
    'post /sign-in/lost': at('/sign-in/lost', by(careful, 'lost')),
    'get /password': at('/password', by(newcomer, 'link')),
    'post /password': at('/password', by(newcomer, 'link'), { login: login('newcomer'), password }),
    'post /sign-out': at('/sign-out', by(known, 'leaving')),
    'post /unlock': at('/unlock', by(known, 'locked'), { password }),
    'post /account/seen': at('/account/seen', by(known, 'seeing')),
    'post /account/prove': at('/account/prove', by(known, 'proving'), { password }),
    'post /account/password': at('/account/password', by(changing, 'changing'), {
      current: password,
      password: `${password} опять`,
    }),
    'post /account/second-factor': at('/account/second-factor', by(beginner, 'beginner'), { begin: 'yes' }),
    'post /account/second-factor/confirm': at(
      '/account/second-factor/confirm',
      by(confirming, 'confirming'),
      { code },
    ),
    'post /account/second-factor/codes': at('/account/second-factor/codes', by(careful, 'codes')),
    'post /account/second-factor/drop': at('/account/second-factor/drop', by(careful, 'drop')),
    'post /found': at('/found', founder, organisationFields(founded)),
    'post /found/people': at('/found/people', founder, peopleFields(founded)),
    'post /found/check': at('/found/check', founder),
  }
}
