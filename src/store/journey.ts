import type { Compilable, CompiledQuery, Kysely } from 'kysely'

type AnyTables = Pick<Kysely<never>, 'getExecutor'>
type RowOf<Query> = Query extends Compilable<infer Row> ? Row : never

/** R-SPD-2. Statements that need nothing of each other's answers, sent together: one journey to the database instead of
 *  several. Kysely itself sends the next statement of a transaction only after the answer to the last. */
export function together<const Queries extends readonly Compilable<unknown>[]>(
  tables: AnyTables,
  ...queries: Queries
): Promise<{ -readonly [At in keyof Queries]: RowOf<Queries[At]>[] }> {
  return tables.getExecutor().provideConnection(async (connection) => {
    const sent = queries.map((query) => connection.executeQuery(query.compile()))
    return (await Promise.all(sent)).map(({ rows }) => rows) as never
  })
}

/** R-SPD-2. Sends a statement and goes on with the work without waiting for it: the first statement of the work travels
 *  with it. When it fails, everything behind it fails, the commit too, and what is thrown is its own cause. */
export async function ahead<Answer>(
  tables: AnyTables,
  query: CompiledQuery,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { done } = await tables.getExecutor().provideConnection(async (connection) => {
    const done = connection.executeQuery(query)
    done.catch(() => {})
    return { done }
  })
  try {
    return await work()
  } finally {
    await done
  }
}
