const entry = 0x02014b50
const end = 0x06054b50
const endBytes = 22
/** An end may be followed by a comment of this length at most. */
const mostComment = 65_535
/** A document has a few dozen parts, a long presentation some hundreds. */
const mostNames = 5_000

/** Names of the parts of a ZIP archive as its own list of contents gives them; undefined where the list is not whole. */
export function archiveNames(bytes: Uint8Array): readonly string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = endOf(view)
  if (at === undefined) return undefined
  const count = view.getUint16(at + 10, true)
  if (count > mostNames) return undefined
  const names: string[] = []
  let place = view.getUint32(at + 16, true)
  for (let number = 0; number < count; number++) {
    if (place + 46 > at || view.getUint32(place, true) !== entry) return undefined
    const length = view.getUint16(place + 28, true)
    if (place + 46 + length > at) return undefined
    names.push(letters(bytes.subarray(place + 46, place + 46 + length)))
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return names
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - mostComment)
  for (let at = view.byteLength - endBytes; at >= first; at--) if (view.getUint32(at, true) === end) return at
  return undefined
}

/** Parts of Office documents have Latin names; what is no Latin letter stays a sign that matches nothing. */
function letters(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
