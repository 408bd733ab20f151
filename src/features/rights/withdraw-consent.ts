import { z } from 'zod'
import { isSigned, type PaperId } from '#domain/papers/paper.ts'
import { no } from '#kit/result.ts'
import { lapsePapers } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'
import { consentTexts as texts } from './texts.ts'

const input = z.object({ paper: id<PaperId>() })

export const withdrawable = ['pd_consent', 'pd_dissemination'] as const

/** R-RGT-8. From this moment nobody is shown what was shown by this consent alone. */
export const withdrawConsent = command<typeof input, PaperId, { readonly reason: 'nothing-to-withdraw' }>({
  deed: 'self.answer',
  input,
  run: async (scope, { paper: asked }) => {
    const paper = await findPaper(scope, asked)
    const own = paper && paper.person === scope.person && withdrawable.some((kind) => kind === paper.kind)
    if (!own || !scope.person) return no({ reason: 'not-found' })
    if (!isSigned(paper, scope.today) || paper.lapsedOn !== null) return no({ reason: 'nothing-to-withdraw' })
    await lapsePapers(scope, [paper.id], scope.today, texts.because)
    return done(paper.id, {
      kind: 'pd-consent-withdrawn',
      ...{ paper: paper.id, person: scope.person, source: scope.came },
    })
  },
})
