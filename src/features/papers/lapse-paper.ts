import { z } from 'zod'
import { isSigned, type PaperId } from '#domain/papers/paper.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { lapsePapers } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { day, id, line } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const input = z.object({
  paper: id<PaperId>(),
  on: day,
  because: line(texts.lapse.becauseMissing, 300),
})

export type LapseRefusal =
  | { readonly reason: 'not-signed' }
  | { readonly reason: 'before-signature'; readonly signed: Day }
  | { readonly reason: 'ahead'; readonly today: Day }

/** R-PAP-5. A signed paper is not undone: from a day on it has no force, and says why. */
export const lapsePaper = command<typeof input, PaperId, LapseRefusal>({
  deed: 'paper.keep',
  input,
  run: async (scope, { paper: paperId, on, because }) => {
    const paper = await findPaper(scope, paperId)
    if (!paper) return no({ reason: 'not-found' })
    if (paper.signedOn === null || !isSigned(paper, scope.today) || paper.lapsedOn !== null)
      return no({ reason: 'not-signed' })
    if (on < paper.signedOn) return no({ reason: 'before-signature', signed: paper.signedOn })
    if (on > scope.today) return no({ reason: 'ahead', today: scope.today })
    await lapsePapers(scope, [paper.id], on, because)
    return done(paper.id, { kind: 'paper-lapsed', paper: paper.id, on })
  },
})
