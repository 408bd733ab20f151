import { z } from 'zod'
import type { PersonId } from '#domain/people/person.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { type FileId, listFiles } from '#store/files.ts'
import { findOrganisation } from '#store/organisations.ts'
import { findPerson, listNames } from '#store/people.ts'
import { type PersonRecord, readRecord } from '#store/person-record.ts'
import type { Scope } from '#store/scope.ts'
import { listOwnSensitive } from '#store/sensitive-answers.ts'
import { query } from '../command.ts'
import { id } from '../fields.ts'

export type TakenRecord = PersonRecord & {
  readonly person: PersonId
  readonly name: string
  readonly surname: string
  readonly organisation: string
  readonly names: ReadonlyMap<string, string>
  readonly zone: string
  readonly now: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** A common paper names others too: its file goes to whose paper it is. */
const ofOne = ['consents', 'mentor_evidence', 'papers']

async function recordOf(scope: Scope, asked: PersonId): Promise<TakenRecord | undefined> {
  const person = await findPerson(scope, asked)
  if (!person) return undefined
  const record = await withOwnAnswers(scope, await readRecord(scope, asked), asked)
  const ids = record.tables
    .filter(({ table }) => ofOne.includes(table))
    .flatMap(({ rows }) => rows.filter((row) => row.person_id === asked))
    .flatMap((row) => [row.file_id, row.pdf_file_id, row.scan_file_id])
    .filter((one): one is FileId => typeof one === 'string')
  const organisation = await findOrganisation(scope)
  return {
    ...record,
    person: asked,
    name: wholeName(person),
    surname: person.surname,
    organisation: organisation?.shortName ?? '',
    names: await listNames(scope),
    files: await listFiles(scope, ids),
    zone: scope.zone,
    now: scope.now,
  }
}

/** What one told the psychologist alone is one's own too, and lies closed: it is opened for its person. */
async function withOwnAnswers(scope: Scope, record: PersonRecord, asked: PersonId): Promise<PersonRecord> {
  if (scope.person !== asked) return record
  const rows = (await listOwnSensitive(scope)).map(({ topic, level, on }) => ({ topic, level, on_day: on }))
  return {
    tables: rows.length > 0 ? [...record.tables, { table: 'sensitive_answers', rows }] : record.tables,
    closed: record.closed.filter((table) => table !== 'sealed_answers'),
  }
}

const one = z.object({ person: id<PersonId>() })

/** R-RGT-4. For whoever answers a request on paper; what is for the person's eyes alone stays out. */
export const takeRecord = query<typeof one, TakenRecord>({
  deed: 'record.give',
  input: one,
  run: (scope, { person }) => recordOf(scope, person),
  shows: ({ person }) => [person],
})

const nothing = z.object({})

/** R-RGT-4. Everything about oneself, for whoever signed in: a link to answer may have been found by somebody else. */
export const takeOwnRecord = query<typeof nothing, TakenRecord | null>({
  deed: 'self.read',
  input: nothing,
  run: async (scope) => {
    if (!scope.person) return undefined
    return scope.came === 'account' ? recordOf(scope, scope.person) : null
  },
  shows: (taken) => (taken ? [taken.person] : []),
})
