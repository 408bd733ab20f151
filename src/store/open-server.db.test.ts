import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSuperuser, type ClusterName, startCluster } from '#tests/clusters.ts'
import { type TestCluster, testCluster, testEngine } from '#tests/databases.ts'
import { openEngine } from './engine.ts'
import { migrate } from './migrate.ts'
import { rolesSql } from './roles.ts'

/** A login and a database of its own for each case: roles are global to a cluster. */
describe('a server', () => {
  let cluster: TestCluster
  let name: string
  let databaseUrl: string

  beforeAll(async () => {
    cluster = await testCluster(testEngine() as ClusterName)
  })
  afterAll(() => cluster.release())
  beforeEach(() => {
    name = `login_${randomUUID().replaceAll('-', '')}`
    databaseUrl = addressOf(name)
  })

  function addressOf(login: string): string {
    const url = new URL(cluster.superuser)
    url.pathname = `/${name}`
    url.username = login
    return url.href
  }

  async function makeLogin(options: string): Promise<void> {
    await asSuperuser(cluster.superuser, `create role ${name} login ${options}`)
    await asSuperuser(cluster.superuser, `create database ${name} owner ${name}`)
  }
  const giveRoles = () => asSuperuser(addressOf('postgres'), rolesSql(name, cluster.version))

  it('R-STO-3 is refused as a superuser or above row security', async () => {
    await expect(openEngine({ databaseUrl: cluster.superuser })).rejects.toMatchObject({
      refusal: { reason: 'login-too-powerful', login: 'postgres', power: 'superuser' },
    })
    await makeLogin('bypassrls')
    await giveRoles()
    await expect(openEngine({ databaseUrl })).rejects.toMatchObject({
      refusal: { reason: 'login-too-powerful', power: 'bypass-row-security' },
    })
  })

  it('R-STO-3 is refused before the administrator has made the roles, and opens after, also when made twice', async () => {
    await makeLogin('inherit')
    const refusal = { reason: 'roles-missing', login: name, version: cluster.version }
    await expect(openEngine({ databaseUrl })).rejects.toMatchObject({ refusal })
    await giveRoles()
    await giveRoles()
    const engine = await openEngine({ databaseUrl })
    expect((await engine.asOwner(migrate)).length).toBeGreaterThan(0)
    await expect(sql`select * from accounts`.execute(engine.db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`create table own (n int)`.execute(engine.db)).rejects.toMatchObject({ code: '42501' })
    await engine.close()
  })

  it('R-STO-3 is refused when the login has the rights of a role without putting it on', async () => {
    await makeLogin('inherit')
    await giveRoles()
    await asSuperuser(cluster.superuser, inheriting(cluster.version, name))
    await expect(openEngine({ databaseUrl })).rejects.toMatchObject({
      refusal: { reason: 'login-inherits', login: name },
    })
  })

  it('R-STO-3 helps itself when the login may create roles and owns the database', async () => {
    const fresh = await startCluster(testEngine() as ClusterName)
    await asSuperuser(fresh.url('postgres'), 'create role school login createrole')
    await asSuperuser(fresh.url('postgres'), 'create database school owner school')
    const engine = await openEngine({ databaseUrl: fresh.url('school', 'school') })
    expect((await engine.asOwner(migrate)).length).toBeGreaterThan(0)
    await expect(sql`create table own (n int)`.execute(engine.db)).rejects.toMatchObject({ code: '42501' })
    await engine.close()
    await fresh.stop()
  })

  it('R-STO-3 is refused by a database that was not prepared, though its neighbour was', async () => {
    await makeLogin('inherit')
    await asSuperuser(cluster.superuser, `create database ${name}_beside`)
    const beside = new URL(cluster.superuser)
    beside.pathname = `/${name}_beside`
    await asSuperuser(beside.href, rolesSql(name, cluster.version))
    await expect(openEngine({ databaseUrl })).rejects.toMatchObject({ refusal: { reason: 'roles-missing' } })
  })

  it('R-STO-3 says that a server answers and there is no such database', async () => {
    await makeLogin('noinherit')
    const nowhere = new URL(databaseUrl)
    nowhere.pathname = '/no_such_school'
    await expect(openEngine({ databaseUrl: nowhere.href })).rejects.toMatchObject({
      refusal: { reason: 'server-refuses', why: 'no-database' },
    })
  })

  it('R-STO-3 says when nobody answers', async () => {
    await expect(openEngine({ databaseUrl: 'postgresql://nobody@%2Fnowhere/vektor' })).rejects.toMatchObject({
      refusal: { reason: 'server-unreachable' },
    })
  })

  it('R-STO-5 ends a query that never ends', async () => {
    await makeLogin('noinherit')
    await giveRoles()
    const engine = await openEngine({ databaseUrl, queryLimit: 200 })
    const endless = () => engine.db.transaction().execute((tables) => sql`select pg_sleep(5)`.execute(tables))
    await expect(endless()).rejects.toMatchObject({ code: '57014' })
    await engine.asOwner(({ query }) => query('select pg_sleep(0.4)'))
    await expect(endless()).rejects.toMatchObject({ code: '57014' })
    await engine.close()
  })
})

function inheriting(version: number, login: string): string {
  return version < 16 ? `alter role ${login} inherit` : `grant vektor_desk to ${login} with inherit true`
}
