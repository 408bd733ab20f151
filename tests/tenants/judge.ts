import type { Reply } from '#tests/world/client.ts'
import { nameOf } from '#tests/world/examples.ts'
import { type Ask, isAllowed } from './ask.ts'
import { marksIn, withoutMarks } from './canaries.ts'
import type { Actor, Organisation } from './plant.ts'
import { textIn } from './planted-files.ts'
import { betrayed } from './secrets.ts'
import { type Touch, traces } from './watch-changes.ts'

/** What an answer gave away, or what a request changed, that it must not. */
export type Finding = {
  readonly is: 'leak' | 'change' | 'broken'
  readonly what: string
  readonly request: string
}

/** Which organisation each id and number belongs to. */
export type Owners = {
  readonly ofId: ReadonlyMap<string, Organisation>
  readonly organisations: readonly Organisation[]
}

const uuid = /01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

export function judge(owners: Owners, ask: Ask, reply: Reply, touches: readonly Touch[]): readonly Finding[] {
  const found: Finding[] = []
  const say = (is: Finding['is'], what: string) => found.push({ is, what, request: said(ask, reply) })
  if (reply.status >= 500) say('broken', `answered ${reply.status}`)
  for (const what of shown(owners, ask, reply)) say('leak', what)
  for (const what of changed(owners, ask, reply, touches)) say('change', what)
  return found
}

/** One who asks for the id of another and one who asks for an id that never was hear the same. `again` is the first
 *  question asked once more: a page that is another one each time says nothing by being another. */
export async function judgeTwin(
  ask: Ask,
  reply: Reply,
  twin: Reply,
  again: () => Promise<Reply>,
): Promise<readonly Finding[]> {
  const [one, other] = [plain(reply), plain(twin)]
  if (one === other || (reply.status === twin.status && plain(await again()) !== one)) return []
  const what = `answered otherwise than for an id that never was: ${difference(one, other)}`
  return [{ is: 'leak', what, request: said(ask, reply) }]
}

function shown(owners: Owners, ask: Ask, reply: Reply): readonly string[] {
  const { organisation, actor, sent } = ask
  const text = `${textIn(reply.bytes)}\n${decoded(reply)}`
  const asked = decodeURIComponent(sent.path.replaceAll('+', ' ')) + JSON.stringify(sent.fields)
  const homes = homesOf(ask)
  const found: string[] = []
  const known = marksIn(asked)
  for (const number of marksIn(text)) {
    const owner = owners.organisations[number]
    if (owner && !homes.includes(owner) && !known.has(number))
      found.push(`shows the mark of organisation ${number}`)
  }
  for (const [id] of text.matchAll(uuid)) {
    const owner = owners.ofId.get(id)
    if (owner && !homes.includes(owner) && !asked.includes(id))
      found.push(`shows the id ${id} of organisation ${owner.number}`)
  }
  if (!isAllowed(ask.route, actor)) {
    if (!isRefusal(reply)) found.push(`does not refuse ${whoIs(actor)}`)
    if (marksIn(withoutFrame(text).replace(asked, '')).size > known.size)
      found.push('shows something in a refusal')
  }
  if (homes.includes(organisation)) {
    for (const what of betrayed(text, actor, organisation)) found.push(`shows ${what} to ${whoIs(actor)}`)
  }
  return [...new Set(found)]
}

function changed(owners: Owners, ask: Ask, reply: Reply, touches: readonly Touch[]): readonly string[] {
  const found: string[] = []
  const homes = homesOf(ask)
  const founds = ask.route.path.startsWith('/found') && ask.actor.by === 'founder'
  for (const { table, organisation, row } of touches) {
    const owner = organisation === null ? undefined : owners.ofId.get(organisation)
    const isOwn = organisation === null || (owner ? homes.includes(owner) : founds)
    if (!isOwn) found.push(`changed ${table} of organisation ${owner?.number ?? organisation}`)
    else if (reply.status >= 400 && !traces.includes(table)) found.push(`changed ${table} and refused`)
    else if (!isAllowed(ask.route, ask.actor) && !traces.includes(table))
      found.push(`changed ${table} for ${whoIs(ask.actor)}`)
    else if (ask.method === 'GET' && !traces.includes(table)) found.push(`changed ${table} by reading`)
    const kept = ask.foreign.find((id) => row.includes(id))
    if (kept) found.push(`kept the foreign id ${kept} in ${table}`)
  }
  return [...new Set(found)]
}

/** Whose things may be there: one's own, and behind a secret address those of whoever was given it. */
function homesOf({ by, organisation, actor }: Ask): readonly Organisation[] {
  const own = actor.by === 'nobody' || actor.by === 'founder' ? [] : [organisation]
  return by ? [by, ...own] : own
}

function isRefusal({ status, to }: Reply): boolean {
  return [401, 403, 404].includes(status) || (status === 303 && (to === '/sign-in' || to === '/found'))
}

function decoded({ to, headers }: Reply): string {
  const said = [to ?? '', headers.get('content-disposition') ?? ''].join('\n')
  try {
    return decodeURIComponent(said)
  } catch {
    return said
  }
}

/** The frame says who is where; everything else would be an answer. */
function withoutFrame(text: string): string {
  return text.replace(/<header.*?<\/header>/s, '').replace(/<nav.*?<\/nav>/gs, '')
}

/** Everything that is the answer, with ids and marks taken out: they are the question's. */
function plain({ status, to, bytes }: Reply): string {
  const text = withoutMarks(`${status} ${to ?? ''} ${textIn(bytes)}`)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, ':id')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, ':written')
  return text.replaceAll(/(?:%D0%[0-9A-F]{2}|%D1%[0-9A-F]{2})+/gi, ':word').replaceAll('Щегл', ':word')
}

function difference(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const piece = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 80))
  return `${piece(one)} and ${piece(other)}`
}

function whoIs({ by, roles }: Actor): string {
  return `${by === 'account' ? roles.join('+') || 'somebody without a role' : by}`
}

function said({ route, organisation, actor, method, sent }: Ask, { status }: Reply): string {
  const fields = JSON.stringify(sent.fields)
  return `${method} ${sent.path} (${nameOf(route)}) by ${whoIs(actor)} of organisation ${organisation.number} ${fields.slice(0, 600)} → ${status}`
}
