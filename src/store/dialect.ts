import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
} from 'kysely'

/** R-SPD-2. `begin` does not wait for its answer: it travels with the statement behind it. Where it fails, that one fails
 *  too, for outside a transaction there is no role and the connection itself has no rights. */
class PipeliningDriver extends PostgresDriver {
  readonly #begin: CompiledQuery
  constructor(pool: PostgresPool, begin: string) {
    super({ pool })
    this.#begin = CompiledQuery.raw(begin)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    connection.executeQuery(this.#begin).catch(() => {})
  }
}

export class PipeliningDialect extends PostgresDialect {
  readonly #pool: PostgresPool
  readonly #begin: string
  constructor(pool: PostgresPool, begin: string) {
    super({ pool })
    this.#pool = pool
    this.#begin = begin
  }

  override createDriver(): PostgresDriver {
    return new PipeliningDriver(this.#pool, this.#begin)
  }
}
