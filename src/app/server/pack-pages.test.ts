import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { packPages } from './pack-pages.ts'

const words = 'Педагогические работники. '.repeat(200)
const server = new Hono()
server.use(packPages)
server.get('/page', (context) => context.html(words, 422, { 'X-Kept': 'yes' }))
server.get('/file', (context) => context.body(words, 200, { 'Content-Type': 'application/pdf' }))
const get = (path: string, taken = '') => server.request(path, { headers: { 'accept-encoding': taken } })

describe('R-WAY-2 pages travel packed', () => {
  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ] as const)('%s', async (kind, taken, unpack) => {
    const answer = await get('/page', taken)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.status).toBe(422)
    expect([...answer.headers]).toEqual(
      expect.arrayContaining([
        ['content-encoding', kind],
        ['vary', 'Accept-Encoding'],
        ['x-kept', 'yes'],
      ]),
    )
    expect(unpack(bytes).toString()).toBe(words)
    expect(bytes.length).toBeLessThan(words.length / 10)
  })

  it('plain for whoever does not unpack, and files stay as they are', async () => {
    expect(await (await get('/page')).text()).toBe(words)
    expect((await get('/file', 'br')).headers.get('content-encoding')).toBeNull()
  })
})
