import { fingerprintOf } from '#outside/network/certificate.ts'
import { open, Refused, type Route } from '../route.ts'
import { networkPage } from './network.page.tsx'
import { networkTexts as texts } from './texts.ts'

export const routes: readonly Route[] = [
  open('get', '/network', async ({ services: { address, authority } }) => {
    const trusted = authority?.()
    return { page: networkPage({ ...address, fingerprint: trusted ? fingerprintOf(trusted) : null }) }
  }),
  open('get', '/network/certificate', async ({ services }) => {
    const bytes = services.authority?.()
    if (!bytes) throw new Refused({ reason: 'not-found' })
    return { file: { name: texts.fileName, mediaType: 'application/x-x509-ca-cert', bytes } }
  }),
]
