/** A text in a cell as the oldest Excel kept it, and the least it takes: place, looks, length of the text. */
const oldText = 0x0004
const least = 8

/** R-STF-12. Whether a workbook has such a text cut off before its length: the library then reads until its thread is
 *  ended, twenty seconds on end, and no Excel writes it. A book is records: kind, length, content. */
export function readsForEver(book: Uint8Array | readonly number[] = []): boolean {
  const word = (at: number) => (book[at] ?? 0) | ((book[at + 1] ?? 0) << 8)
  for (let at = 0; at + 4 <= book.length; at += 4 + word(at + 2))
    if (word(at) === oldText && word(at + 2) < least) return true
  return false
}
