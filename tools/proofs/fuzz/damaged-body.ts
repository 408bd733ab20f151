import { gzipSync } from 'node:zlib'
import type { Fields, Upload } from '#tests/world/client.ts'
import type { Chance } from './chance.ts'
import { hostile } from './hostile-texts.ts'

type Body = { readonly body: BodyInit; readonly type?: string }
type Pairs = readonly (readonly [name: string, value: string])[]

/** The fields as a body: mostly a form, sometimes something that only says it is one. */
export function damagedBody(pairs: Pairs, fields: Fields, chance: Chance): Body {
  const files = Object.entries(fields).filter((one): one is [string, Upload] => isUpload(one[1]))
  if (files.length > 0 && chance.yes(0.7)) return withFiles(pairs, files, chance)
  const turn = chance.below(20)
  const written = urlencoded(pairs, chance)
  if (turn === 0) return { body: JSON.stringify(Object.fromEntries(pairs)), type: 'application/json' }
  if (turn === 1) return { body: written, type: 'application/json' }
  if (turn === 2) return { body: written, type: 'text/plain' }
  if (turn === 3) return { body: JSON.stringify(pairs), type: 'application/x-www-form-urlencoded' }
  if (turn === 4) return { body: gzipSync(written) as BodyInit, type: 'application/x-www-form-urlencoded' }
  if (turn === 5) return { body: written, type: 'application/x-www-form-urlencoded; charset=utf-16' }
  if (turn === 6) return { body: bytesOf(chance, 300), type: 'application/x-www-form-urlencoded' }
  if (turn === 7) return cutMultipart(pairs, chance)
  if (turn === 8) return { body: written, type: 'multipart/form-data' }
  if (turn === 9)
    return { body: `${'&'.repeat(5000)}${written}&&==&=`, type: 'application/x-www-form-urlencoded' }
  if (turn === 10)
    return withFiles(pairs, [['file', { name: chance.pick(hostile), bytes: bytesOf(chance, 50) }]], chance)
  if (turn === 11) return multipart(pairs, chance)
  return { body: written, type: 'application/x-www-form-urlencoded' }
}

function isUpload(value: Fields[string]): value is Upload {
  return typeof value === 'object' && 'bytes' in value
}

function urlencoded(pairs: Pairs, chance: Chance): string {
  const usual = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  return chance.yes(0.05) ? `${usual}&a=%&b=%zz&c=%ff%fe&%=%` : usual
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')

function withFiles(pairs: Pairs, files: readonly (readonly [string, Upload])[], chance: Chance): Body {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  for (const [name, { name: called, bytes }] of files) {
    const wrong = chance.yes(0.5)
    const sent = wrong ? bytesOf(chance, chance.pick([0, 1, 100, 5000])) : bytes
    data.append(
      name,
      new File([sent as Uint8Array<ArrayBuffer>], chance.yes(0.5) ? called : chance.pick(hostile)),
    )
  }
  return { body: data }
}

function multipart(pairs: Pairs, chance: Chance): Body {
  const boundary = chance.pick(['x', 'a'.repeat(70), '--', '----=_1'])
  const parts = pairs.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${chance.yes(0.1) ? `; filename="${chance.pick(hostile).slice(0, 300)}"` : ''}\r\n${chance.yes(0.1) ? 'Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n' : ''}\r\n${value.slice(0, 5000)}\r\n`,
  )
  return { body: `${parts.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}

function cutMultipart(pairs: Pairs, chance: Chance): Body {
  const { body, type = '' } = multipart(pairs, chance)
  const text = String(body)
  const at = chance.below(text.length + 1)
  const turn = chance.below(3)
  if (turn === 0) return { body: text.slice(0, at), type }
  if (turn === 1) return { body: text.replaceAll('\r\n', '\n'), type }
  return { body: `${text.slice(0, at)}\0\r\n--\r\n${text.slice(at)}`, type }
}

function bytesOf(chance: Chance, count: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count }, () => chance.below(256))
}
