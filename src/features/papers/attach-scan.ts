import { z } from 'zod'
import type { PaperId } from '#domain/papers/paper.ts'
import { no } from '#kit/result.ts'
import { addFile } from '#store/files.ts'
import { attachScan as attach } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

export const largestScan = 20 * 1024 * 1024

const input = z.object({
  paper: id<PaperId>(),
  name: z.string(),
  sha256: z.string(texts.scan.missing),
  bytes: z.number(texts.scan.missing).max(largestScan, texts.scan.tooLarge),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png'], texts.scan.unknown),
})

/** R-PAP-5. The paper as it was signed, beside the paper as it was printed. */
export const attachScan = command<typeof input, PaperId, { readonly reason: 'not-signed' }>({
  deed: 'paper.keep',
  input,
  run: async (scope, { paper: paperId, ...file }) => {
    const paper = await findPaper(scope, paperId)
    if (!paper) return no({ reason: 'not-found' })
    if (paper.signedOn === null) return no({ reason: 'not-signed' })
    await attach(scope, paper.id, await addFile(scope, file))
    return done(paper.id, { kind: 'paper-scanned', paper: paper.id })
  },
})

/** By the first bytes, whatever the file is called. */
export function scanTypeOf(bytes: Uint8Array): string | undefined {
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'application/pdf'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  return begins(0x89, 0x50, 0x4e, 0x47) ? 'image/png' : undefined
}
