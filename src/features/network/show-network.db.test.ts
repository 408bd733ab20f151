import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#app/routes.ts'
import { createServer } from '#app/server/server.ts'
import { instant } from '#kit/instant.ts'
import { ownCertificate } from '#outside/network/certificate.ts'
import { type Client, client } from '#tests/world/client.ts'
import { type World, world } from '#tests/world.ts'
import type { Services } from '../services.ts'

let here: World
let authority: Uint8Array

beforeAll(async () => {
  here = await world()
  const folder = await mkdtemp(join(tmpdir(), 'vektor-network-'))
  const now = instant(Date.now())
  authority = (await ownCertificate({ folder, now, host: 'uchitelskaya', reach: [] })).authority!
  await rm(folder, { recursive: true })
})
afterAll(() => here.close())

function visitorOf(around: Partial<Services>): Client {
  const assets = { css: '', js: '', icon: '', fonts: [] }
  const services = { ...here.services, ...around }
  const server = createServer({ services, routes, assets, assetFolder: '', log: () => {} })
  return client((request) => server.fetch(request))
}
const words = ({ text }: { text: string }) => text.replaceAll(/\u00a0|&nbsp;/g, ' ')
const inNetwork = { base: 'https://192.168.1.7:3000', onlyHere: false }

describe('R-NET-9 how other devices get here', () => {
  it('anyone may read, and take the certificate that devices are asked to trust', async () => {
    const visitor = visitorOf({ address: inNetwork, authority: () => authority })
    const page = await visitor.get('/network')
    expect(page.status).toBe(200)
    expect(page.text).toContain('https://192.168.1.7:3000')
    expect(page.text).toContain(new X509Certificate(authority).fingerprint256)
    for (const device of ['Android', 'iPhone', 'Windows']) expect(page.text).toContain(device)
    const { headers, bytes } = await visitor.get('/network/certificate')
    expect(headers.get('content-type')).toBe('application/x-x509-ca-cert')
    expect(headers.get('content-disposition')).toContain('vektor.crt')
    expect(new X509Certificate(bytes).ca).toBe(true)
  })

  it('with the organisation’s certificate there is nothing to install', async () => {
    const visitor = visitorOf({ address: inNetwork, authority: () => null })
    const text = words(await visitor.get('/network'))
    expect(text).toContain('ничего устанавливать не нужно')
    expect(text).not.toContain('/network/certificate')
    expect((await visitor.get('/network/certificate')).status).toBe(404)
  })

  it('without the network says that links open on this computer only', async () => {
    const { text } = await visitorOf({ address: { base: 'http://127.0.0.1:3000', onlyHere: true } }).get(
      '/network',
    )
    expect(text).toContain('Пока только этот компьютер')
    expect(text).toContain('npm start -- --network')
    expect(text).not.toContain('/network/certificate')
  })
})
