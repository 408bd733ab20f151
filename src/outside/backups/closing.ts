import { closeBytes, DoesNotOpen, keyNumberOf, openBytes } from '../keys/sealed-box.ts'

/** R-BAK-4. Closes with the last of these keys (by their numbers in the key folder, from 1) and opens with the one that closed. */
export function closingWith(keys: readonly (Uint8Array | undefined)[]) {
  const key = keys.at(-1)
  if (!key) throw new Error('nothing is closed without a key')
  return {
    close: (about: readonly string[], bytes: Uint8Array) => closeBytes(key, keys.length, about, bytes),
    open: (about: readonly string[], closed: Uint8Array) => {
      const own = keys[keyNumberOf(closed) - 1]
      if (!own) throw new DoesNotOpen(`the key ${keyNumberOf(closed)} is not here`)
      return openBytes(own, about, closed)
    },
  }
}
