import { connect, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listen } from './listen.ts'

let port: number
let listening: Listening
const asked: string[] = []

beforeAll(async () => {
  port = await freePort()
  listening = await listen({
    fetch: (request) => {
      asked.push(request.url)
      return new Response('ответ', { headers: { 'Content-Security-Policy': "default-src 'none'" } })
    },
    port,
    keys: undefined,
  })
})
afterAll(() => listening.close())

const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'
const post = (headers: string, body = '') => `POST / HTTP/1.1\r\nHost: vektor.test\r\n${headers}\r\n${body}`

describe('R-SEC-4 bytes that are no request', () => {
  it.each([
    ['two lengths', 400, post(`Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n`, smuggled)],
    [
      'a length and chunks',
      400,
      post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`),
    ],
    ['a space before the colon', 400, post('Content-Length : 5\r\n', 'abcde')],
    ['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 400, 'GET / HTTP/1.1\r\nHost: a b\\c\r\nConnection: close\r\n\r\n'],
    ['an address too long', 431, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: vektor.test\r\n\r\n`],
    ['an odd expectation', 417, post('Expect: 200-ok\r\nContent-Length: 0\r\nConnection: close\r\n')],
    ['another protocol', 400, '\x16\x03\x01\x02\x00\x01\x00\x01'],
  ])(
    'get a short answer with every header of ours, and nothing of them is done: %s',
    async (_, status, bytes) => {
      asked.length = 0
      const answers = (await said(bytes)).split(/^(?=HTTP\/1\.1 )/m)
      expect(answers).toHaveLength(1)
      expect(answers[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      for (const header of ["Content-Security-Policy: default-src 'none'", 'X-Content-Type-Options: nosniff'])
        expect(answers[0]).toContain(header)
      expect(answers[0]).not.toMatch(/\.ts:|node_modules/)
      expect(asked).toEqual([])
    },
  )
  it('do not keep others from being answered, and a good request carries the headers once', async () => {
    const answer = await said('GET / HTTP/1.1\r\nHost: vektor.test\r\nConnection: close\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
    expect(answer.match(/content-security-policy/gi)).toHaveLength(1)
    expect(answer).toMatch(/x-frame-options: DENY/i)
  })
})

function said(bytes: string): Promise<string> {
  return new Promise((ended) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
    const pieces: Buffer[] = []
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('error', () => {})
    socket.on('close', () => ended(Buffer.concat(pieces).toString('latin1')))
  })
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
