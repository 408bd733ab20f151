import { type Deed, policy } from '#domain/access/policy.ts'
import type { OrganisationRole } from '#domain/access/role.ts'
import type { Row } from './base-world.ts'
import type { Actor, Organisation } from './plant.ts'

/** A text that not everybody of its own organisation may read. */
export type Secret = {
  readonly code: string
  readonly what: string
  /** Of the row in which it stands. */
  readonly id: unknown
  roles: readonly string[]
  readonly person: string | null
  readonly mentorship: string | null
  partners: boolean
}

type Rows = Readonly<Record<string, readonly Row[]>>
type Of = (row: Row, rows: Rows) => unknown

type Kind = {
  /** «table.column», or of an object in it «table.column.key.key». */
  readonly what: string
  readonly roles?: readonly OrganisationRole[] | ((row: Row, rows: Rows) => readonly OrganisationRole[])
  /** Whoever has this right may read it. */
  readonly deed?: Deed
  /** Whose it is: that person may read it too. */
  readonly person?: Of
  /** Both sides of this mentorship may. */
  readonly mentorship?: Of
  /** Everybody with whom its person is in a mentorship may. */
  readonly partners?: (row: Row) => boolean
  readonly only?: (row: Row, rows: Rows) => boolean
  /** Said in the tests where nobody has said it. */
  readonly always?: true
  /** Kept as a list of what was chosen or written. */
  readonly list?: true
}

const byId = (rows: Rows, table: string, id: unknown) => rows[table]?.find((one) => one.id === id)
const person: Of = (row) => row.person_id
const mentorship: Of = (row) => row.mentorship_id
const invited: Of = (row, rows) => byId(rows, 'invitations', row.invitation_id)?.person_id
const ofNeeds = (row: Row, rows: Rows) => {
  const campaign = byId(rows, 'invitations', row.invitation_id)?.campaign_id
  return String(byId(rows, 'campaigns', campaign)?.questionnaire).startsWith('q_needs')
}
const ofMeeting: Of = (row, rows) => byId(rows, 'meetings', row.meeting_id)?.mentorship_id
const led = ['head', 'deputy_head', 'curator'] as const

/** R-MTG-13. Whoever runs the year reads the words of a meeting once somebody confirmed it and nobody disputed. */
const onceConfirmed = (row: Row, rows: Rows) => {
  const said = (rows.meeting_confirmations ?? []).filter((one) => one.meeting_id === row.id)
  const holds =
    said.some(({ answer }) => answer === 'confirmed') && said.every(({ answer }) => answer === 'confirmed')
  return holds ? led : []
}

/** R-ACC-5. What is for few, and for whom: each rule stands in docs/rules. */
export const kinds: readonly Kind[] = [
  { what: 'psychologist_notes.says', person: (row) => row.written_by_id },
  { what: 'private_notes.says', person },
  { what: 'shared_notes.says', mentorship },
  { what: 'help_requests.says', mentorship },
  { what: 'help_requests.answer', mentorship },
  {
    what: 'consents.private_reason',
    ...{ person, roles: ['curator'], always: true },
    only: ({ answer }) => answer === 'no',
  },
  { what: 'change_requests.private_reason', person, deed: 'change.read', always: true },
  { what: 'meetings.outcome', mentorship, roles: onceConfirmed },
  { what: 'meetings.subject', mentorship, deed: 'meeting.read' },
  { what: 'meetings.place', mentorship, always: true },
  { what: 'observations.lesson', mentorship: ofMeeting },
  { what: 'observations.strengths', mentorship: ofMeeting, always: true },
  { what: 'observations.advice', mentorship: ofMeeting, always: true },
  { what: 'observations.agreed', mentorship: ofMeeting, deed: 'meeting.read', always: true },
  { what: 'mentorships.dropped_because', deed: 'mentorship.read' },
  {
    what: 'mentorships.ended_because',
    ...{ deed: 'mentorship.read', always: true },
    only: ({ ended_on }) => ended_on !== null,
  },
  { what: 'mentorship_pauses.because', deed: 'change.read', always: true },
  { what: 'left_alone.because', person, deed: 'alone.read' },
  { what: 'mentor_suspensions.because', person, deed: 'bank.read' },
  { what: 'mentor_evidence.says', person, deed: 'bank.read', only: (row) => row.may_show !== true },
  {
    what: 'answer_sheets.answers.given.wishAboutMentor',
    ...{ person: invited, deed: 'survey.run', always: true, list: true },
  },
  {
    // what a mentor writes is for everybody who looks through the bank
    what: 'answer_sheets.answers.given.words',
    ...{ person: invited, deed: 'survey.read', always: true, list: true, only: ofNeeds },
    partners: () => true,
  },
  {
    what: 'answer_sheets.answers.given.strengths',
    ...{ person: invited, deed: 'survey.read', always: true, list: true },
    partners: () => true,
  },
  ...['terms', 'helpWanted'].map(
    (key): Kind => ({
      what: `answer_sheets.answers.given.${key}`,
      ...{ person: invited, deed: 'survey.read', always: true, list: true },
    }),
  ),
  { what: 'answer_sheets.draft.words', person: invited, always: true, list: true },
  {
    what: 'impression_sheets.draft.where',
    person,
    only: ({ handed_in_on }) => handed_in_on === null,
    always: true,
  },
  {
    what: 'report_lines.says',
    ...{ person, deed: 'report.read' },
    partners: ({ report }) => report === 'review',
    only: ({ report }) => report !== 'q_curator',
  },
  { what: 'letters.body', person, deed: 'letters.read' },
  { what: 'saved_views.name', person },
]

const word = /Тайна(\d+)ъ/g

/** Puts a word of its own into each such text of a row, and says for whom it is. */
export function secretsIn(table: string, row: Row, number: number, into: Secret[], rows: Rows): Row {
  let own = row
  for (const kind of kinds.filter(({ what }) => what.startsWith(`${table}.`))) {
    if (kind.only && !kind.only(row, rows)) continue
    const coded = (value: unknown) => {
      const text = Array.isArray(value) ? value[0] : value
      if ((typeof text !== 'string' || text === '') && !kind.always) return value
      const code = `${number * 10_000 + into.length}`
      into.push({ code, ...audienceOf(kind, row, rows) })
      const own = `Тайна${code}ъ ${text || 'сказано'}`
      return kind.list ? [own] : own
    }
    own = changedAt(own, kind.what.split('.').slice(1), coded) as Row
  }
  return own
}

/** The same with another value at the end of the path; what is not there at all is not made, but for its last step. */
function changedAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return change(value)
  if (value === null || typeof value !== 'object') return value
  const inside = (value as Row)[step]
  return { ...value, [step]: changedAt(inside, rest, change) }
}

function audienceOf(kind: Kind, row: Row, rows: Rows): Omit<Secret, 'code'> {
  const named = typeof kind.roles === 'function' ? kind.roles(row, rows) : (kind.roles ?? [])
  const text = (of: Of | undefined) => {
    const id = of?.(row, rows)
    return typeof id === 'string' ? id : null
  }
  return {
    what: kind.what,
    id: row.id,
    roles: [...named, ...(kind.deed ? policy[kind.deed] : [])],
    person: text(kind.person),
    mentorship: text(kind.mentorship),
    partners: kind.partners?.(row) ?? false,
  }
}

/** R-MTG-13. Somebody has confirmed a meeting: its words are there for those who run the year. */
export function confirmed(secrets: readonly Secret[], meeting: unknown): void {
  for (const secret of secrets.filter(({ what, id }) => what === 'meetings.outcome' && id === meeting))
    secret.roles = led
}

/** R-SUR-4. A draft was handed in: what stood in it is the answer now. */
export function handedIn(secrets: readonly Secret[], sheet: unknown): void {
  for (const secret of secrets.filter(
    ({ what, id }) => what === 'answer_sheets.draft.words' && id === sheet,
  )) {
    secret.roles = policy['survey.read']
    secret.partners = true
  }
}

type Reader = Pick<Actor, 'roles' | 'person'>
type Told = Pick<Organisation, 'secrets' | 'members'>

/** What stands in a text and is not for whoever reads it. */
export function betrayed(text: string, reader: Reader, organisation: Told): readonly string[] {
  const found: string[] = []
  for (const [, code] of text.matchAll(word)) {
    const secret = organisation.secrets[Number(code) % 10_000]
    if (secret && secret.code === code && !isFor(secret, reader, organisation)) found.push(secret.what)
  }
  return found
}

function isFor(secret: Secret, reader: Reader, { members }: Told): boolean {
  const { roles, person, mentorship } = secret
  if (roles.some((role) => (reader.roles as readonly string[]).includes(role))) return true
  if (reader.person === null) return false
  if (person === reader.person || (mentorship !== null && members.has(`${mentorship} ${reader.person}`)))
    return true
  const pairsOf = (one: string | null) =>
    [...members].flatMap((pair) => (pair.endsWith(` ${one}`) ? [pair.split(' ')[0]] : []))
  return secret.partners && pairsOf(person).some((pair) => pairsOf(reader.person).includes(pair))
}
