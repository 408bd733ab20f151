import { columnValues } from '../column-values.ts'
import type { Engine } from '../engine.ts'
import { engineOverPool, ownerOn, quietPool } from '../engine-over-pool.ts'
import { ownerRole, rolesSql } from '../roles.ts'
import { postgresMajor } from './data-folder.ts'
import { connectionRole } from './session.ts'
import { poolOverWire } from './wire.ts'
import type { Backend } from './worker-client.ts'

/** Here the owner is put on from inside, so the connection need not be able to. */
export const embeddedRoles = `${rolesSql(connectionRole, postgresMajor)} revoke ${ownerRole} from ${connectionRole};`

type Around = Pick<Engine, 'warnings'> & {
  readonly room?: Engine['room']
  /** Hears when the owner comes and goes: what it does may take long. */
  readonly onOwner?: (isAtWork: boolean) => void
  readonly onVacuum?: () => void
  readonly onClose?: () => void
}

/** One embedded session as an engine. Roles, checkpoint and vacuum wait for the connection, so no transaction is open. */
export function engineOnBackend(
  backend: Backend,
  { warnings, room, onOwner, onVacuum, onClose }: Around,
): Engine {
  const pool = quietPool({ ...poolOverWire(backend), types: columnValues })
  const administer = async (sql: string) => {
    const client = await pool.connect()
    try {
      await backend.ask({ kind: 'administer', sql })
    } finally {
      client.release()
    }
  }
  return engineOverPool({
    kind: 'embedded',
    version: postgresMajor,
    pool,
    warnings,
    begin: 'begin',
    ...(room ? { room } : {}),
    session: {
      enter: async (client) => {
        onOwner?.(true)
        await backend.ask({ kind: 'become', who: 'owner' })
        return ownerOn(client)
      },
      leave: async (client) => {
        onOwner?.(false)
        await client.query('reset all')
        await backend.ask({ kind: 'become', who: 'connection' })
      },
    },
    maintenance: {
      checkpoint: () => administer('checkpoint'),
      vacuum: async () => {
        await administer('vacuum (analyze)')
        onVacuum?.()
      },
    },
    close: async () => {
      await pool.end()
      await backend.close()
      onClose?.()
    },
  })
}
