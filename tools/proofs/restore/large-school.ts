import { createHash } from 'node:crypto'
import type { FileKeeper } from '#outside/files/file-keeper.ts'
import type { Engine } from '#store/engine.ts'

const megabyte = 1024 * 1024
const rowsAtOnce = 20_000
/** Of a school's gigabyte three fifths are scans and documents. */
const ofRows = 0.4

/** Rows by the hundred thousand, of the tables that grow in a school, and documents as large as scans are. */
export async function fillSchool(
  engine: Engine,
  files: FileKeeper,
  megabytes: number,
  random: (below: number) => number,
): Promise<void> {
  for (let written = 0; written < megabytes * (1 - ofRows); ) {
    const size = Math.ceil((0.2 + random(1.8)) * megabyte)
    await files.keep(noise(size, random))
    written += size / megabyte
  }
  for (let bytes = 0; bytes < megabytes * ofRows * megabyte; ) bytes = await addRows(engine)
}

/** Bytes that do not squeeze, as those of a scan. */
function noise(size: number, random: (below: number) => number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size)
  let block = createHash('sha512')
    .update(String(random(2 ** 31)))
    .digest()
  for (let at = 0; at < size; at += block.length) {
    block.copy(bytes, at)
    block = createHash('sha512').update(block).digest()
  }
  return bytes
}

async function addRows(engine: Engine): Promise<number> {
  return engine.asOwner(async ({ query }) => {
    await query(`insert into personal_views (organisation_id, id, at, query, person_ids)
      select organisation_id, gen_random_uuid(), now() - n * interval '1 minute', 'person.read', array_fill(gen_random_uuid(), array[6])
      from (select organisation_id from organisations limit 1) o, generate_series(1, ${rowsAtOnce}) n`)
    await query(`insert into journal_lines (organisation_id, number, at, deed, fact, subjects, digest, previous, hash)
      select o.organisation_id, l.last + n, now(), 'meeting.log', 'meeting-held', '[]',
        sha256(n::text::bytea), sha256((n - 1)::text::bytea), sha256((n + 1)::text::bytea)
      from (select organisation_id from organisations limit 1) o,
        lateral (select coalesce(max(number), 0) as last from journal_lines where organisation_id = o.organisation_id) l,
        generate_series(1, ${rowsAtOnce}) n`)
    const { rows } = await query('select pg_database_size(current_database()) as bytes')
    return Number(rows[0]?.bytes)
  })
}
