import { EngineRefused } from './engine-refusal.ts'
import type { OwnerConnection } from './migrate.ts'

/** What tells a key from another without telling the key: by name, in the order of their numbers. */
export type Fingerprints = ReadonlyMap<string, readonly Uint8Array[]>

/** R-SRV-5. Several processes close texts that any of them must open: the tables know the fingerprint of each key, and
 *  whoever has others is refused. Keys that are new here are noted. Names that
 *  this program does not use are a newer one's business. */
export async function agreeOnKeys(
  owner: OwnerConnection,
  names: readonly string[],
  mine: Fingerprints,
): Promise<void> {
  await owner.query('begin')
  await owner.query('lock table key_fingerprints in exclusive mode')
  const { rows } = await owner.query('select name, number, fingerprint from key_fingerprints order by 1, 2')
  const others = rows.filter(({ name, number, fingerprint }) => {
    if (!names.includes(String(name))) return false
    const own = mine.get(String(name))?.[Number(number) - 1]
    return !own || !Buffer.from(fingerprint as Uint8Array).equals(own)
  })
  if (others.length > 0)
    throw new EngineRefused({
      reason: 'keys-are-others',
      keys: others.map(({ name, number }) => `${name}-${number}.key`),
    })
  for (const [name, all] of mine)
    for (const [at, fingerprint] of all.entries())
      await owner.query(
        'insert into key_fingerprints (name, number, fingerprint) values ($1, $2, $3) on conflict do nothing',
        [name, at + 1, Buffer.from(fingerprint)],
      )
  await owner.query('commit')
}
