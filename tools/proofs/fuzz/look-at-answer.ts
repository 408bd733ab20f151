import type { Reply } from '#tests/world/client.ts'
import { canary } from './hostile-texts.ts'

/** Milliseconds after which a person thinks that the program hangs. */
export const patience = 10_000

const insides = [
  /\bat [^\n<]{0,200}\.(?:m?js|tsx?):\d+/,
  /node_modules|\/src\/(?:app|store|features|domain)\//,
  /\b(?:PGlite|Kysely|ZodError|SQLSTATE|TypeError|RangeError|ReferenceError)\b/,
  /violates (?:\w+ ){1,3}constraint|invalid input syntax|duplicate key|permission denied for/i,
]
const letThrough = [new RegExp(`<${canary}`), new RegExp(`<script>${canary}`)]

/** What is wrong with an answer, if anything: a person must neither see our insides nor what somebody sneaked in. */
export function wrongWith({ status, headers, text, to }: Reply, milliseconds: number): readonly string[] {
  const wrong: string[] = []
  if (status >= 500) wrong.push(`status ${status}`)
  if (milliseconds > patience) wrong.push(`answered after ${Math.round(milliseconds)} ms`)
  if (!headers.get('content-security-policy')?.includes("default-src 'none'")) wrong.push('no policy header')
  if (headers.get('x-content-type-options') !== 'nosniff') wrong.push('no nosniff')
  if (headers.has(`x-${canary}`)) wrong.push('a header was smuggled in')
  if (headers.getSetCookie().some((one) => one.includes(canary))) wrong.push('a cookie was smuggled in')
  if (to !== null && !/^\/(?![/\\])[^\r\n\\]*$/.test(to)) wrong.push(`leads away: ${to.slice(0, 80)}`)
  const type = headers.get('content-type') ?? ''
  const readable = type.startsWith('text/')
  if (readable)
    for (const one of insides) if (one.test(text)) wrong.push(`shows ${one.exec(text)![0].slice(0, 80)}`)
  if (type.startsWith('text/html') && letThrough.some((one) => one.test(text)))
    wrong.push('runs what was typed')
  return wrong
}
