import { z } from 'zod'
import type { PaperId } from '#domain/papers/paper.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Day } from '#kit/day.ts'
import { no } from '#kit/result.ts'
import { markRead } from '#store/paper-changes.ts'
import { findPaper } from '#store/papers.ts'
import { command, done } from '../command.ts'
import { day, id } from '../fields.ts'
import { paperTexts as texts } from './texts.ts'

const input = z.object({
  paper: id<PaperId>(),
  people: z.array(id<PersonId>()).min(1, texts.readers.nobodyChosen),
  on: day,
})

export type ReadersRefusal =
  | { readonly reason: 'not-signed' }
  | { readonly reason: 'before-signature'; readonly signed: Day }
  | { readonly reason: 'ahead'; readonly today: Day }
  | { readonly reason: 'all-done' }

/** R-PAP-12. Who has read a signed paper and put one's name under the list, entered from it with the day. */
export const enterReaders = command<typeof input, PaperId, ReadersRefusal>({
  deed: 'paper.keep',
  input,
  run: async (scope, { paper: paperId, people, on }) => {
    const paper = await findPaper(scope, paperId)
    const known = new Set(
      paper?.readers.filter(({ must }) => must === 'acknowledge').map(({ person }) => person),
    )
    if (!paper || people.some((person) => !known.has(person))) return no({ reason: 'not-found' })
    if (paper.signedOn === null) return no({ reason: 'not-signed' })
    if (on < paper.signedOn) return no({ reason: 'before-signature', signed: paper.signedOn })
    if (on > scope.today) return no({ reason: 'ahead', today: scope.today })
    const lines = people.map((person) => ({ paper: paper.id, person }))
    const entered = await markRead(scope, lines, { on, source: 'paper' })
    if (entered === 0) return no({ reason: 'all-done' })
    return done(paper.id, ...lines.map((line) => ({ kind: 'paper-read' as const, ...line, on })))
  },
})
