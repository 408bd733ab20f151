import type { z } from 'zod'
import { keyField } from '#app/server/form-keys.ts'
import { base, type Client, type Fields } from '#tests/world/client.ts'
import type { Chance } from './chance.ts'
import { damagedBody } from './damaged-body.ts'
import { hostile } from './hostile-texts.ts'
import type { LivingSchool, Sample, Target } from './living-school.ts'

export type HostileRequest = {
  readonly by: Client
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: BodyInit | undefined
}

type Pair = readonly [name: string, value: string]

const oddNames = [
  keyField,
  '__proto__',
  'constructor',
  'constructor.prototype',
  '__proto__.admin',
  'a[b]',
  'a[]',
  '',
  '.',
  '\0',
  'organisation_id',
  'role',
  'deed',
]
const otherMethods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'X']

/** A request for this route: valid, nearly valid, or such as no browser sends. */
export function hostileRequest(school: LivingSchool, target: Target, chance: Chance): HostileRequest {
  const { route } = target
  const sample = chance.pick(target.samples())
  const by = chance.pick(chance.yes(0.75) && target.allowed.length > 0 ? target.allowed : school.browsers)
  const path = pathOf(school, target, sample, chance)
  const method = chance.yes(0.03) ? chance.pick(otherMethods) : route.method.toUpperCase()
  const headers = headersOf(chance)
  if (method === 'GET' || method === 'HEAD') return { by, method, path, headers, body: undefined }
  const pairs = fieldsOf(route.takes, sample.fields, chance)
  const { body, type } = damagedBody(pairs, sample.fields, chance)
  return { by, method, path, headers: type ? { ...headers, 'content-type': type } : headers, body }
}

function pathOf(school: LivingSchool, { route }: Target, sample: Sample, chance: Chance): string {
  const path = chance.yes(0.85)
    ? sample.path
    : route.path.replace(/:\w+/g, () => inAddress(chance.pick(hostile).slice(0, 4000) || '-', chance))
  const asked: string[] = []
  const often = route.method === 'get' ? 0.6 : 0.15
  while (chance.yes(often) && asked.length < 8) {
    const [name, usual] = school.searches.length > 0 ? chance.pick(school.searches) : ['find', '']
    const value = chance.yes(0.25) ? usual : chance.pick(hostile).slice(0, 4000)
    asked.push(
      `${inAddress(chance.yes(0.1) ? chance.pick(oddNames) : name, chance)}=${inAddress(value, chance)}`,
    )
  }
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path
}

/** As a browser would write it, written twice, or with signs that are no letters at all. */
function inAddress(text: string, chance: Chance): string {
  const usual = encodeURIComponent(text.toWellFormed())
  const turn = chance.below(12)
  if (turn === 0) return encodeURIComponent(usual)
  if (turn === 1) return `${usual}%`
  if (turn === 2) return `%C0%AE%E0%80%AF${usual}`
  if (turn === 3) return `${usual}%ED%A0%80%FF`
  return usual
}

/** Fields of the form with some of them made hostile, some twice, some gone, and some nobody asked for. */
function fieldsOf(takes: z.ZodType | undefined, fields: Fields, chance: Chance): readonly Pair[] {
  const usual = Object.entries(fields).flatMap(([name, value]): Pair[] =>
    typeof value === 'string'
      ? [[name, value]]
      : Array.isArray(value)
        ? value.map((one: string): Pair => [name, one])
        : [],
  )
  if (chance.yes(0.12)) return usual
  const names = [...new Set([...namesOf(takes), ...usual.map(([name]) => name)])]
  const share = chance.pick([0.02, 0.05, 0.1, 0.2, 0.5, 1])
  const kept = usual.flatMap(([name, value]): Pair[] => {
    if (chance.yes(share * 0.2)) return []
    const made: Pair = [name, chance.yes(share) ? chance.pick(hostile) : value]
    return chance.yes(0.08) ? [made, [name, chance.pick(hostile)]] : [made]
  })
  const more: Pair[] = []
  for (const name of names) if (chance.yes(share * 0.3)) more.push([name, chance.pick(hostile)])
  if (chance.yes(0.15)) more.push([chance.pick(oddNames), chance.pick(hostile)])
  if (chance.yes(0.01))
    for (let at = 0; at < 1500; at++) more.push([`${chance.pick(names) ?? 'a'}.${at}`, '1'])
  return [...kept, ...more]
}

function namesOf(schema: z.ZodType | undefined): readonly string[] {
  return schema && 'shape' in schema ? Object.keys(schema.shape as object) : []
}

function headersOf(chance: Chance): Record<string, string> {
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  const turn = chance.below(25)
  if (turn === 0) headers.cookie = 'vektor-view=%ff%; __Host-vektor=; a=b;;; =x'
  if (turn === 1) headers.cookie = `__Host-vektor=${'a'.repeat(chance.pick([1, 43, 4000]))}`
  if (turn === 2) headers['x-forwarded-for'] = `${'1.1.1.1, '.repeat(300)}x`
  if (turn === 3) headers['accept-encoding'] = 'br;q=0, *;q=nan, identity'
  if (turn === 4) headers['accept-language'] = `${'ru,'.repeat(1000)}`
  if (turn === 5) headers['x-http-method-override'] = 'DELETE'
  if (turn === 6) headers.host = 'evil.example'
  if (turn === 7)
    headers.cookie = `vektor-view=${encodeURIComponent(chance.pick(hostile).slice(0, 500).toWellFormed())}`
  if (turn === 8) headers.range = 'bytes=0-0,-1,9999999999-'
  if (turn === 9) headers['sec-fetch-site'] = chance.pick(['cross-site', 'same-site', 'x'])
  if (turn === 10) headers.expect = '100-continue'
  return headers
}

/** Sends it as it is; the answer is read whole. */
export function sendHostile({ by, method, path, headers, body }: HostileRequest) {
  return by.send(method, addressable(path), headers, body)
}

function addressable(path: string): string {
  return URL.canParse(base + path) ? path : encodeURI(path.toWellFormed())
}
