import process from 'node:process'
import { ensureBuilt } from '../steps/ensure-built.mjs'
import { type Figure, isReached, type Part } from './figure.ts'
import { tableOf } from './table.ts'

/** `npm run bench [-- PART …] [--json]`: the figures of how fast and how small, each against its target. */
const parts: Readonly<Record<string, () => Promise<{ readonly measure: Part }>>> = {
  size: () => import('./size.ts'),
  start: () => import('./start.ts'),
  list: () => import('./list.ts'),
  package: () => import('./package.ts'),
  staff: () => import('./staff.ts'),
  match: () => import('./match.ts'),
  matching: () => import('./matching.ts'),
  'sign-in': () => import('./sign-in.ts'),
  backup: () => import('./backup.ts'),
  year: () => import('./year.ts'),
  territory: () => import('./territory.ts'),
}

const words = process.argv.slice(2)
const asked = words.filter((word) => !word.startsWith('--'))
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
const say = (line: string) => process.stderr.write(`${line}\n`)

if (unknown !== undefined) {
  say(`${unknown}: no such part. Parts: ${Object.keys(parts).join(', ')}`)
  process.exitCode = 2
} else if (await ensureBuilt(process.execPath)) {
  const measured: Record<string, readonly Figure[]> = {}
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    say(`${name} …`)
    const { measure } = await parts[name]!()
    measured[name] = await measure(say)
    if (!words.includes('--json')) console.log(`\n${name}\n${tableOf(measured[name])}\n`)
  }
  if (words.includes('--json')) console.log(JSON.stringify(withReached(measured), null, 2))
} else {
  process.exitCode = 1
}

function withReached(measured: Readonly<Record<string, readonly Figure[]>>) {
  return Object.entries(measured).flatMap(([part, figures]) =>
    figures.map((one) => ({ part, ...one, reached: isReached(one) ?? null })),
  )
}
