import { isIPv6 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { domainToASCII } from 'node:url'
import { isPrivate } from './private-ranges.ts'

/** What the operating system tells about this computer; tests tell something else. */
export type Computer = {
  readonly host: string
  readonly interfaces: Readonly<
    Record<string, readonly { readonly address: string; readonly internal: boolean }[] | undefined>
  >
}

const thisComputer = (): Computer => ({ host: hostname(), interfaces: networkInterfaces() })
const inventedInterface =
  /^(docker|br-|veth|virbr|vbox|vmnet|tun|tap|wg|utun|cni|lxc|podman)|virtual|vethernet|hyper-v/i

/** R-NET-4. Where other devices reach this computer, the best first: addresses of real networks, which every device
 *  understands, then its names, then what only looks like a network. */
export function addresses(computer = thisComputer()): readonly string[] {
  const found = Object.entries(computer.interfaces).flatMap(([name, ofOne]) =>
    (ofOne ?? [])
      .filter(({ address, internal }) => !internal && isPrivate(address))
      .map(({ address }) => ({ address, invented: inventedInterface.test(name) })),
  )
  const which = (invented: boolean, six: boolean) =>
    found
      .filter((one) => one.invented === invented && isIPv6(one.address) === six)
      .map(({ address }) => address)
  return [
    ...new Set([
      ...which(false, false),
      ...namesOf(computer.host),
      ...which(false, true),
      ...which(true, false),
      ...which(true, true),
    ]),
  ]
}

/** The name without its domain, so that `.local` can be put behind it; none when it cannot be a name in an address. */
export function hostLabel(host = hostname()): string | undefined {
  const name = domainToASCII(host.toLowerCase().replace(/\..*$/, ''))
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name) && name !== 'localhost' ? name : undefined
}

function namesOf(host: string): readonly string[] {
  const label = hostLabel(host)
  return label ? [`${label}.local`, label] : []
}

export type LinkAddress = { readonly base: string; readonly onlyHere: boolean }

/** R-NET-5. What links are made from. Without an address and without the network they open on this computer only, and
 *  whoever hands one over must know it. */
export function linkAddress(given: {
  readonly vektorUrl?: string | undefined
  readonly network: boolean
  readonly port: number
  readonly reach?: readonly string[]
}): LinkAddress {
  const { vektorUrl, network, port, reach = network ? addresses() : [] } = given
  if (vektorUrl)
    return { base: vektorUrl.replace(/\/+$/, ''), onlyHere: isThisComputer(new URL(vektorUrl).hostname) }
  const [best] = reach
  if (!network) return { base: `http://127.0.0.1${portIn(port, 80)}`, onlyHere: true }
  if (!best) return { base: `https://localhost${portIn(port, 443)}`, onlyHere: true }
  return { base: `https://${isIPv6(best) ? `[${best}]` : best}${portIn(port, 443)}`, onlyHere: false }
}

function portIn(port: number, usual: number): string {
  return port === usual ? '' : `:${port}`
}

function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost')
}
