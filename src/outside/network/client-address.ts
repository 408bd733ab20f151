import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Addresses and networks (`10.0.0.0/8`) of proxies whose word is taken. */
export type Trusted = (address: string) => boolean

/** Undefined when one of them is no address. */
export function trustedProxies(list: readonly string[]): Trusted | undefined {
  const known = new BlockList()
  for (const one of list) {
    const [address = '', bits] = one.split('/')
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined
    const most = family === 'ipv4' ? 32 : 128
    if (!family || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) return undefined
    known.addSubnet(address, bits === undefined ? most : Number(bits), family)
  }
  return (address) => (isIPv6(address) ? known.check(address, 'ipv6') : known.check(address, 'ipv4'))
}

/**
 * R-SES-4. Where a request comes from: the nearest address that is no proxy of ours. `forwarded` is X-Forwarded-For; its
 * left end is written by whoever likes, so it is read from the right and only as far as proxies are trusted.
 */
export function clientAddress(remote: string, forwarded: string | undefined, trusted: Trusted): string {
  let nearest = plain(remote)
  const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()))
  while (trusted(nearest)) {
    const next = hops.pop()
    if (next === undefined || !(isIPv4(next) || isIPv6(next))) break
    nearest = next
  }
  return nearest
}

/** What tries are counted by: an address of IPv4, the first 64 bits of IPv6 (one household or school has them all). */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const before = groups(head)
  const all = tail === undefined ? before : [...before, ...zeros(8 - before.length - groups(tail).length)]
  return `${[...all, ...zeros(4)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** IPv4 that a socket for both kinds writes as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

function zeros(count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count) }, () => '0')
}
