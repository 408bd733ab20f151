import { z } from 'zod'
import { mostScanBytes } from '#domain/mentorships/scan.ts'
import type { PaperId } from '#domain/papers/paper.ts'
import { no } from '#kit/result.ts'
import { addFile } from '#store/files.ts'
import { attachScan as attach } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const input = z.object({
  paper: id<PaperId>(),
  name: anyText,
  sha256: z.string(texts.scan.missing).max(64),
  bytes: z.number(texts.scan.missing).max(mostScanBytes, texts.scan.tooLarge),
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
