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
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => {})
  }
}

export class PipeliningDialect extends PostgresDialect {
  readonly #pool: PostgresPool
  constructor(pool: PostgresPool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): PostgresDriver {
    return new PipeliningDriver({ pool: this.#pool })
  }
}
