import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { freePort } from '#tests/pgbouncer.ts'
import { root } from '../../steps/root.mjs'
import type { Running } from '../durable/school.ts'
import { pause } from '../durable/settings.ts'

const patience = 90_000

/** The built program as one of several processes of one database; they share the folder of keys and files. */
export async function startProcess(databaseUrl: string, folder: string): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VEKTOR_DATA: folder, DATABASE_URL: databaseUrl, SMTP_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endAtOnce = () => child.kill('SIGKILL')
  process.once('exit', endAtOnce)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      said = `${said}${piece}`.slice(-20_000)
    })
  const ended = once(child, 'close')
  const end = (signal: NodeJS.Signals) => async () => {
    process.off('exit', endAtOnce)
    child.kill(signal)
    await ended
  }
  const deadline = performance.now() + patience
  while (!/https?:\/\/\S+/.test(said)) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await end('SIGKILL')()
      throw new Error(`the program did not start: ${said.slice(-800)}`)
    }
    await pause(50)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    said: () => said,
    kill: end('SIGKILL'),
    stop: end('SIGTERM'),
  }
}
