import { mostScanBytes, scanKind, scanMediaTypes } from '#domain/mentorships/scan.ts'
import { archiveNames } from './archive-names.ts'

export const mostEventFileBytes = mostScanBytes

type Office = { readonly mediaType: string; readonly part: string }

const office: Readonly<Record<string, Office>> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    part: 'word/document.xml',
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    part: 'ppt/presentation.xml',
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: 'xl/workbook.xml',
  },
}
const officeTypes = Object.values(office).map((one) => one.mediaType)
export const eventFileTypes = [...Object.values(scanMediaTypes), ...officeTypes] as const

/** Programs inside a document, and things that start one; formulas of old editors (`embeddings/`) are none. */
const runs = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i

/** R-EVT-4. What a file is by its first bytes; Office documents are all one archive, so they are told by the part that
 *  makes them what the name says. With a program inside, or broken, it is nothing we keep: undefined. */
export function eventFileType(name: string, bytes: Uint8Array): string | undefined {
  const scan = scanKind(bytes)
  if (scan) return scanMediaTypes[scan]
  const isArchive = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const wanted = Object.hasOwn(office, ending) ? office[ending] : undefined
  if (!isArchive || !wanted) return undefined
  const parts = archiveNames(bytes)
  if (!parts?.includes(wanted.part) || parts.some((part) => runs.test(part))) return undefined
  return wanted.mediaType
}

/** Opens in the browser; the rest is saved. */
export const opensInBrowser = (mediaType: string) => !officeTypes.includes(mediaType)
