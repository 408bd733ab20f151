import { z } from 'zod'
import type { PaperId } from '#domain/papers/paper.ts'
import { no } from '#kit/result.ts'
import { remake } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { id } from '../fields.ts'

const input = z.object({ paper: id<PaperId>() })

/** R-PAP-7. A draft is printed anew from the records of today; what is signed never is. */
export const remakePaper = command<typeof input, PaperId, { readonly reason: 'signed' }>({
  deed: 'paper.keep',
  input,
  run: async (scope, { paper }) => {
    if (!(await findPaper(scope, paper))) return no({ reason: 'not-found' })
    if (!(await remake(scope, paper))) return no({ reason: 'signed' })
    return done(paper, { kind: 'paper-remade', paper })
  },
})
