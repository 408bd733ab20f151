import { describe, expect, it } from 'vitest'
import { clientAddress, networkOf, trustedProxies } from './client-address.ts'
import { deviceOf } from './device-of.ts'

const nobody = trustedProxies([])!
const ours = trustedProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])!

describe('R-SES-4 where a request comes from', () => {
  it.each([
    ['nobody is trusted: what a header says is nothing', '203.0.113.7', '1.2.3.4', nobody, '203.0.113.7'],
    ['the proxy is ours', '10.1.2.3', '203.0.113.7', ours, '203.0.113.7'],
    [
      'what the client wrote itself stands left of the truth',
      '127.0.0.1',
      '1.1.1.1, 203.0.113.7',
      ours,
      '203.0.113.7',
    ],
    ['two proxies of ours', '127.0.0.1', '203.0.113.7, 10.9.9.9', ours, '203.0.113.7'],
    ['a proxy that said nothing', '127.0.0.1', undefined, ours, '127.0.0.1'],
    ['a proxy that said nonsense', '127.0.0.1', 'unknown', ours, '127.0.0.1'],
    ['all of them ours', '127.0.0.1', '10.0.0.5', ours, '10.0.0.5'],
    ['IPv4 in the clothes of IPv6', '::ffff:10.0.0.1', '203.0.113.7', ours, '203.0.113.7'],
    ['IPv6 behind a proxy of IPv6', 'fd00::1', '2001:db8::5', ours, '2001:db8::5'],
  ])('%s', (_, remote, forwarded, trusted, expected) => {
    expect(clientAddress(remote, forwarded, trusted)).toBe(expected)
  })
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
  it.each([[['no address']], [['10.0.0.0/33']], [['10.0.0.0/x']], [['300.1.1.1']]])('%s is no list', (list) =>
    expect(trustedProxies(list)).toBeUndefined(),
  )
})

describe('R-SES-10 what one came with', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 YaBrowser/24.1 Safari/537.36',
      'Yandex, Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    ['<script>', ''],
    [undefined, ''],
  ])('%s', (agent, device) => expect(deviceOf(agent)).toBe(device))
})
