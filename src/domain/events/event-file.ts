import { mostScanBytes, scanKind, scanMediaTypes } from '#domain/mentorships/scan.ts'

export const mostEventFileBytes = mostScanBytes

const office: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export const eventFileTypes = [...Object.values(scanMediaTypes), ...Object.values(office)] as const

/** R-EVT-4. What a file is by its first bytes; of Office documents, which are all one archive, by the ending of the name
 *  too. Undefined is nothing we keep. */
export function eventFileType(name: string, bytes: Uint8Array): string | undefined {
  const scan = scanKind(bytes)
  if (scan) return scanMediaTypes[scan]
  const isArchive = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
  return isArchive ? office[name.toLowerCase().split('.').at(-1) ?? ''] : undefined
}

/** Opens in the browser; the rest is saved. */
export const opensInBrowser = (mediaType: string) => !Object.values(office).includes(mediaType)
