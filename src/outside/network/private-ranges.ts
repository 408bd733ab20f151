import { BlockList, isIP, isIPv6 } from 'node:net'

/** An address range as certificates write it: the address and its mask, 4 or 16 bytes each. */
export type Range = { readonly address: Buffer; readonly mask: Buffer }

/** Addresses that mean something inside a building only (RFC 1918, 4193, 6598) and this computer itself. */
const blocks = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['fc00::', 7],
  ['::1', 128],
] as const

const list = new BlockList()
for (const [address, prefix] of blocks) list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4')

export function isPrivate(address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

export const privateRanges: readonly Range[] = blocks.map(([address, prefix]) => {
  const bytes = addressBytes(address)
  return { address: bytes, mask: maskOf(prefix, bytes.length) }
})

function maskOf(prefix: number, length: number): Buffer {
  return Buffer.from(
    Array.from({ length }, (_, at) => 0xff & ~(0xff >> Math.min(8, Math.max(0, prefix - at * 8)))),
  )
}

/** The 4 or 16 bytes of an IP address. */
export function addressBytes(address: string): Buffer {
  if (!isIPv6(address)) return Buffer.from(address.split('.').map(Number))
  const [before = '', after] = address.replace(/%.*$/, '').split('::')
  const left = groups(before)
  const right = groups(after ?? '')
  const missing = after === undefined ? 0 : 8 - left.length - right.length
  const all = [...left, ...Array<number>(missing).fill(0), ...right]
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]))
}

function groups(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
}
