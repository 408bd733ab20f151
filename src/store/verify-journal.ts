import { checkChain, type Head, hex, type KeptLine } from './check-chain.ts'
import type { OwnerConnection } from './migrate.ts'

const atATime = 2_000

/** What the journal of one organisation is; a former answer shows later whether its end was exchanged together with its head. */
export type JournalState = {
  readonly organisation: string
  readonly lines: number
  readonly head: string
  /** The first line that does not fit. */
  readonly broken: number | null
}

/**
 * R-JOU-2. Every journal of the database, read in parts. Those `known` from before must still stand where they stood: else the
 * end was cut off or written anew, which a chain alone cannot show.
 */
export async function verifyJournals(
  { query }: Pick<OwnerConnection, 'query'>,
  known: readonly Pick<JournalState, 'organisation' | 'lines' | 'head'>[] = [],
): Promise<readonly JournalState[]> {
  const { rows } = await query(
    `select organisation_id as id from journal_heads union select organisation_id from journal_lines order by 1`,
  )
  const ids = new Set([...rows.map(({ id }) => String(id)), ...known.map((one) => one.organisation)])
  const states: JournalState[] = []
  for (const organisation of ids) {
    const before = known.find((one) => one.organisation === organisation)
    states.push(await verifyOne(query, organisation, before && { number: before.lines, hash: before.head }))
  }
  return states
}

async function verifyOne(
  query: OwnerConnection['query'],
  organisation: string,
  known: Head | undefined,
): Promise<JournalState> {
  const chain = checkChain()
  let last = Number.MIN_SAFE_INTEGER
  for (;;) {
    const { rows } = await query(
      `select l.number, l.at, l.person_id, l.deed, l.fact, l.subjects, l.digest, l.previous, l.hash,
        date_trunc('milliseconds', l.at) = l.at as exact, v.salt, v.personal, v.number is not null as beside
      from journal_lines l left join journal_values v on v.organisation_id = l.organisation_id and v.number = l.number
      where l.organisation_id = $1 and l.number > $2 order by l.number limit ${atATime}`,
      [organisation, Math.max(last, -(2 ** 31))],
    )
    for (const row of rows) {
      const line = row as KeptLine & { salt: Uint8Array; personal: unknown; beside: boolean }
      chain.line(line, line.beside ? line : undefined)
      last = line.number
      if (known && last === known.number && hex(line.hash) !== known.hash)
        return { organisation, lines: last, head: hex(line.hash), broken: last }
    }
    if (rows.length < atATime) break
  }
  const { rows } = await query(`select number, hash from journal_heads where organisation_id = $1`, [
    organisation,
  ])
  const head = rows[0] && { number: Number(rows[0].number), hash: hex(rows[0].hash as Uint8Array) }
  const broken = chain.end(head)
  const { number, hash } = chain.reached()
  const cut = broken === null && known !== undefined && number < known.number
  return { organisation, lines: number, head: hash, broken: cut ? number + 1 : broken }
}
