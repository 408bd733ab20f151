import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationId } from '#domain/organisations/organisation.ts'
import { keptSince, termRules } from '#domain/rights/retention.ts'
import { addDays, type Day, day } from '#kit/day.ts'
import { instant } from '#kit/instant.ts'
import { type TestDatabase, testDatabase } from '#tests/databases.ts'
import { testSeal } from '#tests/seal.ts'
import { type DeskRule, deskRules, endTerm, endTermsAtTheGate } from './end-terms.ts'
import { newId } from './ids.ts'
import { atTheGate, inOrganisation, inTheDrawer, type Scope } from './scope.ts'

let database: TestDatabase
const begun = day('2020-09-10')
let today: Day = begun
const organisation = newId() as OrganisationId
const [person, other, pair, campaign, file] = [newId(), newId(), newId(), newId(), newId()]

const house = () => ({
  db: database.engine.db,
  now: () => instant(Date.parse(`${today}T06:00:00Z`)),
  seal: testSeal,
})
const here = <Answer>(work: (scope: Scope) => Promise<Answer>) =>
  inOrganisation(house(), { organisation, as: { job: 'end-terms' } }, work)
const write = (...statements: readonly string[]) =>
  here(async ({ tables }) => {
    for (const one of statements) await sql.raw(one).execute(tables)
  })
const count = (from: string) =>
  here(async ({ tables }) => {
    const { rows } = await sql
      .raw<{ rows: number }>(`select count(*)::int as rows from ${from}`)
      .execute(tables)
    return rows[0]!.rows
  })

const at = `'${begun}T06:00:00Z'`
const on = `'${begun}'`
const invitation = newId()
const paper = (
  values: string,
) => `insert into papers (id, kind, title, school_year, state, pdf, made_at, file_id, person_id,
  signed_on, source, lapsed_on) values ('${newId()}', 'pd_consent', 'Согласие', 2020, 'made', 'made', ${at}, '${file}', ${values})`

/** What is written down on the first day, by the rule that ends it. */
const seeds: Readonly<Record<DeskRule, readonly string[]>> = {
  letters: [
    `insert into letters (id, subject, body, created_at, sent_at) values ('${newId()}', 'Тема', 'Текст', ${at}, ${at})`,
    `insert into letters (id, subject, body, created_at) values ('${newId()}', 'Не ушло', 'Текст', ${at})`,
  ],
  'bank-drafts': [
    `insert into bank_drafts (id, bank, deed, people, made_at) values ('${newId()}', 'mentors', 'admit', '[]', ${at})`,
  ],
  'answer-drafts': [
    `insert into campaigns (id, questionnaire, version, from_day, through_day, created_at, person_id)
      values ('${campaign}', 'q_needs', 1, ${on}, ${on}, ${at}, '${person}')`,
    `insert into invitations (id, campaign_id, person_id) values ('${invitation}', '${campaign}', '${person}')`,
    `insert into answer_sheets (id, invitation_id, draft, saved_at) values ('${newId()}', '${invitation}', '{}', ${at})`,
  ],
  'unsigned-papers': [paper(`null, null, null, null`)],
  'staff-lists': [
    `insert into staff_imports (id, file_id, state, created_at, person_id) values ('${newId()}', '${file}', 'applied', ${at}, '${person}')`,
  ],
  packages: [
    `insert into document_packages (id, school_year, state, created_at, person_id) values ('${campaign}', 2020, 'made', ${at}, '${person}')`,
    `insert into documents (id, package_id, place, code, title, file_id) values ('${newId()}', '${campaign}', 1, 'order', 'Приказ', '${file}')`,
  ],
  sensitive: [
    `insert into psychologist_requests (id, person_id, asked_by_id, asked_on) values ('${newId()}', '${person}', '${person}', ${on})`,
  ],
  notes: [],
  answers: [
    `insert into impressions (id, questionnaire, version, moment, school_year, counted_from, answers)
      values ('${newId()}', 'q_sat_in', 1, 'entry', 2020, ${on}, '{}')`,
  ],
  pairs: [
    `insert into mentorships (id, form, types, mode, from_day, through_day, reason, made_on)
      values ('${pair}', 'pair', '[]', 'in_person', ${on}, ${on}, 'почему', ${on})`,
    `insert into mentorship_members (mentorship_id, person_id, side) values ('${pair}', '${person}', 'mentor')`,
    `insert into private_notes (id, mentorship_id, person_id, says, written_at) values ('${newId()}', '${pair}', '${person}', 'слова', ${at})`,
    `insert into meetings (id, mentorship_id, kind, mode, subject, planned_on, created_at)
      values ('${newId()}', '${pair}', 'talk', 'in_person', 'о чём', ${on}, ${at})`,
  ],
  wishes: [
    `insert into people (id, surname, name) values ('${other}', 'Рыбина', 'Анна')`,
    `insert into employments (id, person_id, position, kind, through_day) values ('${newId()}', '${other}', 'учитель', 'main', ${on})`,
    `insert into wish_rounds (id, from_day, through_day, created_at, person_id) values ('${pair}', ${on}, ${on}, ${at}, '${person}')`,
    `insert into wish_askings (id, round_id, person_id, asked_on) values ('${newId()}', '${pair}', '${person}', ${on})`,
    `insert into wishes (person_id, side, about_id, mark, marked_on) values ('${person}', 'mentee', '${other}', 'no', ${on})`,
    `insert into wishes (person_id, side, about_id, mark, marked_on) values ('${other}', 'mentor', '${person}', 'yes', ${on})`,
  ],
  'lapsed-consents': [paper(`'${person}', ${on}, 'paper', ${on}`)],
  views: [
    `insert into personal_views (id, at, query, person_ids) values ('${newId()}', ${at}, 'person.read', '{}')`,
  ],
  values: [
    `insert into journal_lines (number, at, deed, fact, subjects, digest, previous, hash) values (1, ${at}, 'd', 'f', '{}', '', '', '')`,
    `insert into journal_values (number, salt, personal) values (1, '', '{"says": "слова"}')`,
  ],
  acts: [
    `insert into erasures (id, person_id, number, erased_at, ground, said)
      values ('${newId()}', '${newId()}', 1, ${at}, 'request', '{"name": "Титов", "position": "учитель"}')`,
  ],
  links: [
    `insert into links (token_hash, purpose, organisation_id, person_id, created_at, until_at)
      values ('\\x01', 'answer', '${organisation}', '${person}', ${at}, ${at})`,
  ],
  'form-answers': [
    `insert into form_answers (key, ordinal, sent, at, answer) values ('${newId()}', 1, '', ${at}, '')`,
  ],
}

beforeAll(async () => {
  database = await testDatabase()
  await write(
    `insert into people (id, surname, name) values ('${person}', 'Титов', 'Пётр')`,
    `insert into files (id, sha256, bytes, name, media_type, created_at) values ('${file}', 'f00', 1, 'Список.csv', 'text/csv', ${at})`,
  )
  for (const rule of deskRules) await write(...seeds[rule])
  await here((scope) =>
    inTheDrawer(scope, () =>
      sql
        .raw(`insert into psychologist_notes (id, person_id, written_by_id, says, on_day)
        values ('${newId()}', '${person}', '${person}', '', ${on})`)
        .execute(scope.tables),
    ),
  )
})
afterAll(() => database.close())

const endOn = (rule: DeskRule, when: Day) => {
  today = when
  return here((scope) => endTerm(scope, rule))
}

describe('R-RGT-9 terms that act', () => {
  // the shortest first: what a longer one would take is gone only by its own rule
  it.each(deskRules.toSorted((one, other) => termRules[one].days - termRules[other].days))(
    'ends what %s says on its day and not a day before, once',
    async (rule) => {
      const last = addDays(begun, termRules[rule].days)
      expect(keptSince(rule, last)).toBe(begun)
      expect((await endOn(rule, last)).rows).toBe(0)
      const ended = await endOn(rule, addDays(last, 1))
      expect(ended.rows).toBeGreaterThan(0)
      expect((await endOn(rule, addDays(last, 1))).rows).toBe(0)
    },
  )
  it('takes the file with the last paper that names it, and leaves who people are', async () => {
    expect(await count('files')).toBe(0)
    expect(await count(`people where surname = 'Титов'`)).toBe(1)
    expect(await count(`mentorships where reason = ''`)).toBe(1)
    expect(await count(`meetings where subject = ''`)).toBe(1)
    expect(await count(`erasures where said::text like '%Титов%'`)).toBe(0)
    expect(await count('journal_lines')).toBe(1)
  })
  it('R-WSH-4: a mark that a newer one took the place of goes first, or it would count once more', async () => {
    const third = newId<'person'>()
    const round = (number: number, through: Day) =>
      `insert into wish_rounds (id, number, from_day, through_day, created_at, person_id)
        values ('${newId()}', ${number}, '${begun}', '${through}', now(), '${person}')`
    const mark = (number: number, taken: boolean) =>
      `insert into wishes (person_id, side, about_id, mark, marked_on, round, taken_back)
        values ('${person}', 'mentor', '${third}', 'no', '${begun}', ${number}, ${taken})`
    await write(
      `insert into people (id, surname, name) values ('${third}', 'Уткина', 'Вера')`,
      ...[round(1, begun), round(2, addDays(begun, 9)), mark(1, false), mark(2, true)],
    )
    const left = async (when: Day) => {
      await endOn('wishes', when)
      return count(`wishes where about_id = '${third}'`)
    }
    expect(await left(addDays(begun, 9))).toBe(2)
    expect(await left(addDays(begun, 10))).toBe(1)
    expect(await count(`wishes where about_id = '${third}' and taken_back`)).toBe(1)
  })
  it('ends at the gate what is beyond any organisation: sign-ins after a year, sessions at once', async () => {
    const account = newId<'account'>()
    today = begun
    await atTheGate(house(), async ({ tables, now }) => {
      await tables.insertInto('accounts').values({ id: account, login: 'titov' }).execute()
      const from = { address: '', device: '', unknown: false, second_factor: false }
      const signIn = {
        id: newId<'sign-in'>(),
        account_id: account,
        at: now,
        way: 'password',
        ...from,
      } as const
      await tables.insertInto('sign_ins').values(signIn).execute()
      const session = { account_id: account, created_at: now, seen_at: now, until_at: now }
      await tables
        .insertInto('sessions')
        .values({ ...session, token_hash: Buffer.from('a') })
        .execute()
    })
    const left = async (when: Day) => {
      today = when
      return atTheGate(house(), async (gate) => {
        await endTermsAtTheGate(gate)
        const [signIns, sessions] = [gate.tables.selectFrom('sign_ins'), gate.tables.selectFrom('sessions')]
        return [(await signIns.select('at').execute()).length, (await sessions.select('id').execute()).length]
      })
    }
    expect(await left(begun)).toEqual([1, 1])
    expect(await left(addDays(begun, 365))).toEqual([1, 0])
    expect(await left(addDays(begun, 366))).toEqual([0, 0])
  })
  it('lets nobody at a desk take back younger views, whatever day it believes in', async () => {
    await write(
      `insert into personal_views (id, at, query, person_ids) values ('${newId()}', now(), 'person.read', '{}')`,
    )
    expect((await endOn('views', day('2099-01-01'))).rows).toBe(0)
    await expect(write('delete from personal_views')).rejects.toThrow('permission denied')
  })
})
