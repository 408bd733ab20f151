import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Fact } from '#domain/journal/fact.ts'
import type { PersonId } from '#domain/people/person.ts'
import { command, done, query } from '#features/command.ts'
import { no } from '#kit/result.ts'
import type { SentForm } from '#store/form-answers.ts'
import { newId } from '#store/ids.ts'
import { findPerson, savePerson } from '#store/people.ts'
import type { Scope, Who } from '#store/scope.ts'
import { staffName } from '#tests/world/founding.ts'
import { effectOf } from '#tests/world/rows.ts'
import { type School, school } from '#tests/world.ts'
import { ask, carryOut } from './perform.ts'
import { digestOfForm } from './server/form-keys.ts'
import { createServer } from './server/server.ts'

let here: School
let curator: Who
let person: PersonId

beforeAll(async () => {
  here = await school()
  await here.bring()
  person = await here.person(staffName('Титов', here.mark))
  const anna = await here.person(`Соколова-${here.mark} Анна`)
  curator = { organisation: here.organisation, as: { person: anna } }
})
afterAll(() => here.world.close())

const input = z.object({ phone: z.string().min(3, 'Короче трёх знаков') })
const effect = <Answer>(work: () => Promise<Answer>) => effectOf(here.world.database.engine, work)

/** A command that writes first and then ends as it is told. */
const writesAndThen = (
  deed: 'person.edit' | 'letters.read',
  end: (scope: Scope) => unknown,
  ...facts: Fact[]
) =>
  command<typeof input, null, { readonly reason: 'changed-my-mind' }>({
    deed,
    input,
    run: async (scope, { phone }) => {
      const found = await findPerson(scope, person)
      await savePerson(scope, person, { ...found!, phone })
      const refusal = await end(scope)
      return refusal ? no({ reason: 'changed-my-mind' }) : done(null, ...facts)
    },
  })
const carry = (one: ReturnType<typeof writesAndThen>, raw: unknown = { phone: '+7 900' }) =>
  carryOut(here.world.services, curator, one, raw)

describe('R-ACC-1 a deed', () => {
  it('that is refused after it has written leaves nothing behind', async () => {
    const { answer, changed } = await effect(() => carry(writesAndThen('person.edit', () => true)))
    expect(answer).toEqual({ ok: false, refusal: { reason: 'changed-my-mind' } })
    expect(changed).toEqual([])
  })
  it('that breaks after it has written leaves nothing behind, and the break is not a refusal', async () => {
    const broken = writesAndThen('person.edit', () => Promise.reject(new Error('broke')))
    const { changed } = await effect(() => expect(carry(broken)).rejects.toThrow('broke'))
    expect(changed).toEqual([])
  })
  it('of another role is not begun', async () => {
    const { answer, changed } = await effect(() => carry(writesAndThen('letters.read', () => false)))
    expect(answer).toEqual({ ok: false, refusal: { reason: 'not-allowed', deed: 'letters.read' } })
    expect(changed).toEqual([])
  })
  it('with unreadable fields is told field by field', async () => {
    const { answer, changed } = await effect(() =>
      carry(
        writesAndThen('person.edit', () => false),
        { phone: '' },
      ),
    )
    expect(answer).toEqual({
      ok: false,
      refusal: { reason: 'unreadable', fields: { phone: 'Короче трёх знаков' } },
    })
    expect(changed).toEqual([])
  })
  it('writes its facts and what follows from them in the same transaction', async () => {
    const facts: Fact[] = [
      { kind: 'person-changed', person, fields: ['phone'] },
      { kind: 'link-issued', person },
    ]
    const { changed } = await effect(() => carry(writesAndThen('person.edit', () => false, ...facts)))
    expect(changed).toEqual(['job', 'journal_heads', 'journal_lines', 'people'])
    const unknown = {
      kind: 'staff-list-brought',
      import: 'not-an-id',
      personal: { a: 1n },
    } as unknown as Fact
    const failed = await effect(() =>
      expect(
        carry(
          writesAndThen('person.edit', () => false, unknown),
          { phone: '+7 901' },
        ),
      ).rejects.toThrow(),
    )
    expect(failed.changed, 'a journal that cannot be written takes the deed and its job back').toEqual([])
  })
})

describe('R-JOU-3 a question', () => {
  const about = query({
    deed: 'person.read',
    input: z.object({}),
    run: (scope) => findPerson(scope, person),
    shows: ({ id }) => [id],
  })
  it('that shows a person is noted with the person who asked', async () => {
    const { changed } = await effect(() => ask(here.world.services, curator, about, {}, async () => null))
    expect(changed).toEqual(['personal_views'])
    const asked = (curator.as as { person: string }).person
    expect(
      (await here.rows()).personal_views!.some((row) => row.includes(person) && row.includes(asked)),
    ).toBe(true)
  })
})

describe('R-ACC-2 whoever stands at the desk', () => {
  it('has the roles of the day, not those that were', async () => {
    const former = staffName('Волков', here.mark)
    await here.give(former, 'hr_specialist')
    const who: Who = { organisation: here.organisation, as: { person: await here.person(former) } }
    const may = () => ask(here.world.services, who, listing, {}, async () => null)
    const listing = query({ deed: 'person.read', input: z.object({}), run: async () => 'all' })
    expect((await may()).ok).toBe(true)
    await here.world.database.engine.asOwner(({ query }) =>
      query(
        `update role_assignments set from_day = '2026-01-01', through_day = '2026-08-31' where role = 'hr_specialist'`,
      ),
    )
    expect((await may()).ok).toBe(false)
    await here.world.database.engine.asOwner(({ query }) =>
      query(
        `update role_assignments set from_day = '2026-09-02', through_day = null where role = 'hr_specialist'`,
      ),
    )
    expect((await may()).ok).toBe(false)
  })
  it('has none in an organisation that is not their own', async () => {
    const other = await here.world.found({ kind: 'school', name: 'Другая', mark: 'Снегир' })
    const stranger: Who = { ...curator, organisation: other.organisation }
    const { answer, changed } = await effect(() =>
      carryOut(
        here.world.services,
        stranger,
        writesAndThen('person.edit', () => false),
        { phone: '+7 902' },
      ),
    )
    expect(answer).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(changed).toEqual([])
  })
})

describe('R-FRM-1 a form that comes twice', () => {
  const sent = (what = 'the same'): SentForm => ({ key: form, ordinal: 0, digest: digestOfForm(what) })
  let form = newId<'key'>()
  let runs = 0
  const counted = command({
    deed: 'person.edit',
    input,
    run: async (scope, { phone }) => {
      if (phone === 'refuse') return no({ reason: 'changed-my-mind' as const })
      runs += 1
      const found = await findPerson(scope, person)
      await savePerson(scope, person, { ...found!, phone })
      return done(
        { person, phone, run: runs, names: new Map([[person, undefined]]) },
        { kind: 'person-changed', person, fields: ['phone'] },
      )
    },
  })
  const arrives = (phone: string, how = sent(), who = curator) =>
    carryOut(here.world.services, who, counted, { phone }, how)

  beforeEach(() => {
    form = newId<'key'>()
    runs = 0
  })

  it('does its deed once and is answered the same, one after the other and at once', async () => {
    const first = await arrives('+7 901')
    const { answer, changed } = await effect(() => arrives('+7 901'))
    expect(answer).toEqual(first)
    expect(changed).toEqual([])
    form = newId<'key'>()
    const both = await Promise.all([arrives('+7 902'), arrives('+7 902'), arrives('+7 902')])
    expect(new Set(both.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(runs).toBe(2)
  })
  it('is another form when something in it was changed, and again when it was changed back', async () => {
    for (const [phone, what] of [
      ['+7 1', 'a'],
      ['+7 2', 'b'],
      ['+7 1', 'a'],
    ] as const)
      expect((await arrives(phone, sent(what))).ok).toBe(true)
    expect(runs).toBe(3)
  })
  it('is not remembered when it was refused (R-FRM-2)', async () => {
    expect((await arrives('refuse')).ok).toBe(false)
    expect((await arrives('+7 903')).ok).toBe(true)
    expect(runs).toBe(1)
  })
  it('tells nothing to those who may not do it (R-FRM-2)', async () => {
    await arrives('+7 904')
    const stranger: Who = { organisation: here.organisation, as: { person } }
    expect(await arrives('+7 904', sent(), stranger)).toMatchObject({ refusal: { reason: 'not-allowed' } })
  })
  it('is remembered for a day, closed (R-FRM-2)', async () => {
    await arrives('+7 905')
    const kept = await here.world.database.engine.asOwner(async ({ query }) => {
      const { rows } = await query('select answer from form_answers where key = $1', [form])
      await query(`update form_answers set at = at - interval '25 hours' where key = $1`, [form])
      return rows
    })
    expect(Buffer.from(kept[0]!.answer as Uint8Array).includes('+7 905')).toBe(false)
    const old = form
    form = newId<'key'>()
    await arrives('+7 906')
    const left = await here.world.database.engine.asOwner(({ query }) =>
      query('select 1 from form_answers where key = $1', [old]),
    )
    expect(left.rows).toEqual([])
  })
})

describe('R-FRM-1 a form of a page', () => {
  it('comes with a key, and sent twice is one deed with one answer', async () => {
    const curator = await here.as('curator')
    const page = await curator.get('/people/new')
    const once =
      /<form[^>]*action="\/people\/new"[^>]*><input type="hidden" name="once" value="([^"]+)">/.exec(
        page.text,
      )?.[1]
    const fields = {
      surname: 'Дважды',
      name: 'Анна',
      patronymic: '',
      position: 'учитель',
      email: '',
      once: once!,
    }
    const first = await curator.post('/people/new', fields)
    const again = await curator.post('/people/new', fields)
    expect([first.status, again.status, again.to]).toEqual([303, 303, first.to])
    expect((await curator.get('/people')).text.split('Дважды').length - 1).toBe(1)
  })
  it('that needs no sign-in comes with a key too: from a link to answer, and from a letter', async () => {
    const name = staffName('Титов', here.mark)
    const link = await here.answerLink(name)
    const onceIn = (html: string, action: string) =>
      new RegExp(`action="${action}"[^>]*><input type="hidden" name="once" value="([^"]+)">`).exec(html)?.[1]
    const reader = here.world.visitor()
    const once = onceIn((await reader.get(`${link}/stop`)).text, `${link}/stop`)
    const first = await effect(() => reader.post(`${link}/stop`, { once: once! }))
    const again = await effect(() => here.world.visitor().post(`${link}/stop`, { once: once! }))
    expect([once?.length, first.answer.status, again.answer.status]).toEqual([36, 200, 200])
    expect(first.changed.length).toBeGreaterThan(0)
    expect(again.changed).toEqual([])

    const answering = await here.answering(name)
    const page = await answering.get('/asked/calendar')
    const key = onceIn(page.text, '/asked/calendar')
    const made = await effect(() => answering.post('/asked/calendar', { do: 'open', once: key! }))
    const twice = await effect(() => answering.post('/asked/calendar', { do: 'open', once: key! }))
    expect(made.changed.length).toBeGreaterThan(0)
    expect([key?.length, twice.answer.to, twice.changed]).toEqual([36, made.answer.to, []])
  })
  it('whose outcome is unknown says that it may come again', async () => {
    const broken = { method: 'post', path: '/bug', deed: 'public' as const } as const
    const server = createServer({
      services: here.world.services,
      routes: [{ ...broken, answer: () => Promise.reject(new Error('the connection broke')) }],
      assets: { css: '', js: '', icon: '', fonts: [] },
      assetFolder: '',
      log: () => {},
    })
    const headers = { 'sec-fetch-site': 'same-origin' }
    const reply = await server.request('/bug', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ a: 'b' }),
    })
    expect(await reply.text()).toMatch(/второй\s+раз\s+оно\s+не\s+повторится/)
  })
})
