import kept from '#reference/breached-passwords.json' with { type: 'json' }

/** Six bits a sign: a list of a hundred thousands that is neither unpacked nor held twice. */
export const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
export const bitsOfASign = 6

/**
 * R-SES-7. Whether a password (small letters, as `plainly` makes it) is among those that were stolen elsewhere and are
 * tried everywhere. The list is kept as a Bloom filter: none of it is missed, one in a thousand others is taken for one.
 */
export function isBreached(plain: string): boolean {
  return placesOf(plain, kept.size, kept.probes).every((place) => {
    const sign = kept.filter.charAt(Math.floor(place / bitsOfASign))
    return ((signs.indexOf(sign) >> (place % bitsOfASign)) & 1) === 1
  })
}

/** Places of a text in a filter of so many bits: all follow from two numbers. */
export function placesOf(text: string, size: number, probes: number): readonly number[] {
  const [first, step] = [mixed(text, 0x811c9dc5), mixed(text, 0x9e3779b9) | 1]
  return Array.from({ length: probes }, (_, at) => (Math.imul(at, step) + first) >>> 0).map(
    (one) => one % size,
  )
}

/** FNV-1a over the text from a beginning of its own, its bits spread at the end as MurmurHash 3 does. */
function mixed(text: string, from: number): number {
  let hash = from
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
