import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOperator, type OperatorDoor, openOperatorDoor } from './operator-door.ts'

let folder: string
let door: OperatorDoor
let given = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vektor-door-'))
  door = await openOperatorDoor(folder, {
    link: async () => {
      given += 1
      return `https://vektor.school.example/l/${given}`
    },
    'let-in': async () => '',
    backup: async (asked) => {
      if (asked === '') throw new Error('nowhere to')
      return `made ${asked}`
    },
  })
})
afterAll(() => rm(folder, { recursive: true }))

const file = () => join(folder, 'operator.json')

describe('R-RUN-9 the door of the command line', () => {
  it('gives a link to whoever can read the data folder, and that is its owner alone', async () => {
    expect(await askOperator(folder, 'link')).toBe('https://vektor.school.example/l/1')
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it('is the one of the last of several processes, and no other shuts it (R-SRV-6)', async () => {
    const own = await mkdtemp(join(tmpdir(), 'vektor-doors-'))
    const deeds = (name: string) => ({
      link: async () => name,
      'let-in': async () => '',
      backup: async () => '',
    })
    const [first, second] = [
      await openOperatorDoor(own, deeds('first')),
      await openOperatorDoor(own, deeds('second')),
    ]
    await first.close()
    expect(await askOperator(own, 'link')).toBe('second')
    await second.close()
    expect(await askOperator(own, 'link')).toBeUndefined()
    await rm(own, { recursive: true })
  })

  it('gives nothing without the secret, by any method', async () => {
    const { port, secret } = JSON.parse(await readFile(file(), 'utf8'))
    const asked: [string, Record<string, string>][] = [
      ['POST', {}],
      ['POST', { authorization: 'x'.repeat(secret.length) }],
      ['GET', { authorization: secret }],
    ]
    for (const [method, headers] of asked) {
      const answer = await fetch(`http://127.0.0.1:${port}/link`, { method, headers })
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    }
    expect(given).toBe(1)
  })

  it('has a copy made when asked, and says no more than that it could not', async () => {
    expect(await askOperator(folder, 'backup', '{"file":"Копия"}')).toBe('made {"file":"Копия"}')
    expect(await askOperator(folder, 'backup')).toBeUndefined()
  })

  it('is gone with the program; what a dead one left behind leads nowhere', async () => {
    const left = await readFile(file())
    await door.close()
    await expect(stat(file())).rejects.toThrow('ENOENT')
    expect(await askOperator(folder, 'link')).toBeUndefined()
    await writeFile(file(), left)
    expect(await askOperator(folder, 'link')).toBeUndefined()
  })
})
