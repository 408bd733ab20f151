import { spawn } from 'node:child_process'
import process from 'node:process'
import { root } from '../steps/root.mjs'

/** A command of the built program, as `npm run vektor` starts it; answers what it printed, read as JSON. */
export function command(words: readonly string[], folder: string): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, ['dist/cli.js', ...words], {
    cwd: root,
    env: { ...process.env, VEKTOR_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`${words[0]} ended with ${code}`)),
    )
  })
}
