import type { Chance } from './chance.ts'
import { canary, hostile } from './hostile-texts.ts'

/** Bytes as they go over the wire, and how many answers they may bring at most. */
export type RawRequest = { readonly kind: string; readonly bytes: Buffer; readonly most: number }

const smuggled = `GET /l/${canary} HTTP/1.1\r\nHost: x\r\n\r\n`
const form = 'Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n'

/** HTTP that no browser speaks: broken lines, two lengths, bodies cut into lies. */
export function rawRequest(host: string, chance: Chance): RawRequest {
  const text = (kind: string, whole: string, most = 1) => ({
    kind,
    bytes: Buffer.from(whole, 'latin1'),
    most,
  })
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`
  const post = (more: string, body: string) =>
    `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\n${form}${more}\r\n${body}`
  const length = (of: string) => `Content-Length: ${Buffer.byteLength(of)}\r\n`
  const rude = Buffer.from(chance.pick(hostile).slice(0, 2000)).toString('latin1')
  const makers: readonly (() => RawRequest)[] = [
    () =>
      text(
        'length and chunks',
        post(`Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${smuggled}`),
      ),
    () =>
      text(
        'chunks and length',
        post(`Transfer-Encoding: chunked\r\n${length(smuggled)}`, `5c\r\n${smuggled}`),
      ),
    () => text('two lengths', post(`Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n`, smuggled)),
    () => text('lengths in one', post(`Content-Length: 0, ${smuggled.length}\r\n`, smuggled)),
    () =>
      text(
        'odd length',
        post(
          `Content-Length: ${chance.pick(['+5', '-1', '0x10', '1e3', ' ', '99999999999999999999'])}\r\n`,
          smuggled,
        ),
      ),
    () => text('hidden chunks', post(`Transfer-Encoding:\x0bchunked\r\n${length(smuggled)}`, smuggled)),
    () => text('x-chunked', post(`Transfer-Encoding: xchunked\r\n`, smuggled), 2),
    () =>
      text(
        'chunked twice',
        post(`Transfer-Encoding: chunked\r\nTransfer-encoding: identity\r\n`, `0\r\n\r\n${smuggled}`),
      ),
    () => text('space before colon', get('/sign-in', `Content-Length : 5\r\n`)),
    () => text('folded line', get('/sign-in', `X-A: b\r\n c\r\n`), 1),
    () => text('bare line feeds', get('/sign-in').replaceAll('\r\n', '\n')),
    () => text('bare returns', get('/sign-in').replaceAll('\r\n', '\r')),
    () => text('zero in a header', get('/sign-in', `X-A: a\0b\r\n`)),
    () => text('zero in the address', get('/sign-in\0x')),
    () => text('rude address', `GET /people/${rude} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 30),
    () => text('rude host', `GET /sign-in HTTP/1.1\r\nHost: ${rude}\r\n\r\n`, 30),
    () => text('rude header', get('/sign-in', `X-A: ${rude}\r\n`), 30),
    () => text('rude cookie', get('/sign-in', `Cookie: __Host-vektor=${rude}\r\n`), 30),
    () => text('no host', 'GET /sign-in HTTP/1.1\r\n\r\n'),
    () => text('two hosts', get('/sign-in', 'Host: evil.example\r\n')),
    () => text('absolute address', `GET http://evil.example/sign-in HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    () => text('broken absolute', `GET http://[::bad/x HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    () => text('no slash', `GET sign-in HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    () => text('star', `OPTIONS * HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    () => text('backslashes', get('\\\\evil.example\\..\\sign-in')),
    () => text('dots', get(`/${'../'.repeat(chance.below(50))}etc/passwd`)),
    () => text('long address', get(`/sign-in?a=${'a'.repeat(chance.pick([4000, 15_000, 17_000, 100_000]))}`)),
    () =>
      text(
        'many headers',
        get(
          '/sign-in',
          Array.from({ length: chance.pick([90, 300, 3000]) }, (_, at) => `X-${at}: 1\r\n`).join(''),
        ),
      ),
    () =>
      text(
        'odd version',
        `GET /sign-in HTTP/${chance.pick(['0.9', '1.0', '1.2', '2.0', '9.9', 'x'])}\r\nHost: ${host}\r\n\r\n`,
      ),
    () =>
      text(
        'odd method',
        `${chance.pick(['TRACE', 'CONNECT', 'TRACK', 'get', 'G\0T', 'PRI * HTTP/2.0', 'DEBUG'])} /sign-in HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
      ),
    () =>
      text(
        'upgrade',
        get(
          '/sign-in',
          'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n',
        ),
      ),
    () =>
      text(
        'web socket',
        get(
          '/sign-in',
          'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n',
        ),
      ),
    () =>
      text(
        'expect',
        post(
          `Expect: ${chance.pick(['100-continue', '200-ok', rude.replace(/[\r\n]/g, '')])}\r\nContent-Length: 3\r\n`,
          'a=b',
        ),
        2,
      ),
    () =>
      text(
        'chunk sizes',
        post(
          'Transfer-Encoding: chunked\r\n',
          `${chance.pick(['ffffffffffffffff', '-1', 'zz', '5;'.padEnd(20_000, 'x'), '0x5', ' 5'])}\r\na=bcd\r\n0\r\n\r\n`,
        ),
      ),
    () =>
      text(
        'chunk trailers',
        post('Transfer-Encoding: chunked\r\n', `3\r\na=b\r\n0\r\nContent-Length: 40\r\nHost: evil\r\n\r\n`),
      ),
    () => text('cut body', post('Content-Length: 1000\r\n', 'login=a&pass')),
    () => text('too much promised', post('Content-Length: 21000000\r\n', 'login=a')),
    () =>
      text(
        'too much in chunks',
        post('Transfer-Encoding: chunked\r\n', `${'100000\r\n'}${'a'.repeat(0x100000)}\r\n`),
      ),
    () => text('body of a get', get('/sign-in', length(smuggled)) + smuggled),
    () => text('pipelined', get('/health').repeat(5), 5),
    () => text('TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
    () => text('nothing', ''),
    () => ({
      kind: 'noise',
      bytes: Buffer.from(Uint8Array.from({ length: 500 }, () => chance.below(256))),
      most: 1,
    }),
    () => {
      const bytes = Buffer.from(chance.pick([get('/sign-in'), post(length('login=a'), 'login=a')]))
      for (let at = 0; at < chance.pick([1, 3, 10]); at++)
        bytes[chance.below(bytes.length)] = chance.below(256)
      return { kind: 'turned bytes', bytes, most: 3 }
    },
  ]
  return chance.pick(makers)()
}
