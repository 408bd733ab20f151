import { randomBytes, timingSafeEqual } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tokenHash } from '#outside/sign-in/token.ts'

export const metricsTokenFile = 'metrics.token'

/** R-MET-2. Whoever may read the data folder may read the numbers: the token lies there for its owner only, the same at each
 *  start. An operator may put one of one's own. Where nothing can be written nobody asks for numbers, and nothing waits. */
export async function metricsToken(folder: string): Promise<string> {
  return keptToken(folder).catch(() => randomBytes(32).toString('base64url'))
}

async function keptToken(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, metricsTokenFile)
  const half = `${path}.${randomBytes(6).toString('hex')}`
  const found = await readFile(path, 'utf8').catch(() => '')
  if (found.trim()) return found.trim()
  await writeFile(half, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await link(half, path).catch(() => {})
  await rm(half)
  return (await readFile(path, 'utf8')).trim()
}

/** Whether what came as `Authorization: Bearer …` is the token. */
export function bearsToken(header: string | undefined, token: string): boolean {
  const [, given] = /^Bearer (\S{1,200})$/.exec(header ?? '') ?? []
  return given !== undefined && timingSafeEqual(tokenHash(given), tokenHash(token))
}
