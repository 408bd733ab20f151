/** FNV-1a with a final mix, 20 bits: the same text gives the same number on every machine. */
export function orderHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) & 0xfffff
}

/** By code unit, so that the order depends neither on the language nor on the machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
