import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const repeated = /^(?:select|insert|update|delete)\b/
const longest = 4000
const most = 500

/** R-SPD-3. A statement that comes back under a name is neither parsed nor planned again: half of the time of a small
 *  one in the embedded engine. Lists of values make texts without end, so only so many get a name. Not for a server:
 *  behind a pooler of connections a name may be somebody else's. PostgreSQL plans anew when the role has changed. */
export function namingPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (sql: string): string | undefined => {
    const known = names.get(sql)
    if (known || names.size >= most || sql.length > longest || !repeated.test(sql)) return known
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
  const naming = (client: pg.PoolClient) => ({
    query: (text: string, values: readonly unknown[]) => {
      const name = nameOf(text)
      return client.query({ text, values: [...values], ...(name && { name }) })
    },
    release: (destroy?: boolean) => client.release(destroy),
  })
  return {
    connect: async () => naming(await pool.connect()) as unknown as PostgresPoolClient,
    end: () => pool.end(),
    options: {},
  }
}
