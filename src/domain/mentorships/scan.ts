export const mostScanBytes = 10 * 1024 * 1024

export type ScanKind = 'pdf' | 'jpeg' | 'png'
export const scanMediaTypes: Readonly<Record<ScanKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

const beginnings: readonly (readonly [ScanKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** R-MEN-12. What a scan is by its first bytes, whatever it is called; undefined is nothing we keep. */
export function scanKind(bytes: Uint8Array): ScanKind | undefined {
  return beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
}
