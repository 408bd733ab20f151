import type { OrganisationRole } from '#domain/access/role.ts'
import type { Row } from './base-world.ts'
import type { Actor, Organisation } from './plant.ts'

/** A text that not everybody of its own organisation may read. */
export type Secret = {
  readonly code: string
  readonly what: string
  readonly roles: readonly OrganisationRole[]
  readonly person: string | null
  readonly mentorship: string | null
}

type Kind = {
  readonly table: string
  readonly column: string
  readonly roles?: readonly OrganisationRole[]
  /** The column that names who may read it too. */
  readonly person?: string
  /** Both sides of this mentorship may. */
  readonly mentorship?: string
}

const led = ['head', 'deputy_head', 'curator'] as const

/** Columns whose texts are for few, and for whom: each rule stands in docs/rules. */
const kinds: readonly Kind[] = [
  { table: 'psychologist_notes', column: 'says', person: 'written_by_id' },
  { table: 'private_notes', column: 'says', person: 'person_id' },
  { table: 'shared_notes', column: 'says', mentorship: 'mentorship_id' },
  { table: 'help_requests', column: 'says', mentorship: 'mentorship_id' },
  { table: 'help_requests', column: 'answer', mentorship: 'mentorship_id' },
  { table: 'consents', column: 'private_reason', person: 'person_id', roles: ['head', 'curator'] },
  { table: 'change_requests', column: 'private_reason', person: 'person_id', roles: ['curator'] },
  { table: 'meetings', column: 'outcome', mentorship: 'mentorship_id', roles: led },
  { table: 'meetings', column: 'subject', mentorship: 'mentorship_id', roles: led },
  { table: 'saved_views', column: 'name', person: 'person_id' },
]

const word = /Тайна(\d+)ъ/g

/** Puts a word of its own into each such text of a row, and says for whom it is. */
export function secretsIn(table: string, row: Row, number: number, into: Secret[]): Row {
  const own: Record<string, unknown> = { ...row }
  for (const { column, person, mentorship, roles = [] } of kinds.filter((kind) => kind.table === table)) {
    if (typeof row[column] !== 'string' || row[column] === '') continue
    const code = `${number * 10_000 + into.length}`
    into.push({
      code,
      what: `${table}.${column}`,
      roles,
      person: person ? String(row[person]) : null,
      mentorship: mentorship ? String(row[mentorship]) : null,
    })
    own[column] = `Тайна${code}ъ ${row[column]}`
  }
  return own
}

/** What stands in a text and is not for whoever reads it. */
export function betrayed(text: string, actor: Actor, organisation: Organisation): readonly string[] {
  const found: string[] = []
  for (const [, code] of text.matchAll(word)) {
    const secret = organisation.secrets[Number(code) % 10_000]
    if (secret && secret.code === code && !isFor(secret, actor, organisation)) found.push(secret.what)
  }
  return found
}

function isFor({ roles, person, mentorship }: Secret, actor: Actor, organisation: Organisation): boolean {
  if (roles.some((role) => actor.roles.includes(role))) return true
  if (actor.person === null) return false
  return person === actor.person || (mentorship !== null && isMember(organisation, mentorship, actor.person))
}

function isMember({ members }: Organisation, mentorship: string, person: string): boolean {
  return members.has(`${mentorship} ${person}`)
}
