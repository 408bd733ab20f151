import { describe, expect, it } from 'vitest'
import { addresses, hostLabel, linkAddress } from './addresses.ts'

const on = (address: string, internal = false) => [{ address, internal }]

describe('R-NET-4 where other devices reach this computer', () => {
  it('is told the best first: real networks, names, what only looks like a network', () => {
    const interfaces = {
      lo: on('127.0.0.1', true),
      docker0: on('172.17.0.1'),
      'vEthernet (WSL)': on('172.28.96.1'),
      eth0: [...on('fe80::1'), ...on('fd12::7'), ...on('192.168.1.7'), ...on('203.0.113.5')],
      wlan0: on('10.20.30.40'),
    }
    expect(addresses({ host: 'School-PC.lan', interfaces })).toEqual([
      '192.168.1.7',
      '10.20.30.40',
      'school-pc.local',
      'school-pc',
      'fd12::7',
      '172.17.0.1',
      '172.28.96.1',
    ])
  })
  it.each([
    ['ПК-Директор', 'xn----htbdlhe2abndu'],
    ['localhost', undefined],
    ['bad_name', undefined],
    ['', undefined],
  ])('knows which name of a computer can stand in an address: «%s»', (host, label) => {
    expect(hostLabel(host)).toBe(label)
  })
})

describe('R-NET-5 what links are made from', () => {
  const reach = ['192.168.1.7', 'school-pc.local']
  it.each<readonly [string, Parameters<typeof linkAddress>[0], string, boolean]>([
    [
      'a given address',
      { vektorUrl: 'https://vektor.example/', network: false, port: 3000 },
      'https://vektor.example',
      false,
    ],
    [
      'a given address that is this computer',
      { vektorUrl: 'http://localhost:3000', network: true, port: 3000 },
      'http://localhost:3000',
      true,
    ],
    ['the network', { network: true, port: 3000, reach }, 'https://192.168.1.7:3000', false],
    ['the network at the usual port', { network: true, port: 443, reach }, 'https://192.168.1.7', false],
    [
      'a network of the newer kind',
      { network: true, port: 3000, reach: ['fd12::7'] },
      'https://[fd12::7]:3000',
      false,
    ],
    ['a network that is not there', { network: true, port: 3000, reach: [] }, 'https://localhost:3000', true],
    ['nothing: this computer', { network: false, port: 3000, reach }, 'http://127.0.0.1:3000', true],
  ])('is %s', (_, given, base, onlyHere) => {
    expect(linkAddress(given)).toEqual({ base, onlyHere })
  })
})
