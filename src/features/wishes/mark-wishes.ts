import { z } from 'zod'
import { isRoundOpen, type WishAskingId } from '#domain/needs/wish-round.ts'
import { type Mark, marks, type WishSide } from '#domain/needs/wishes.ts'
import type { PersonId } from '#domain/people/person.ts'
import { no } from '#kit/result.ts'
import { decideAlone } from '#store/organisations.ts'
import { noteAnswered, saveWishes } from '#store/wishes.ts'
import { command, done } from '../command.ts'
import { anyText, id } from '../fields.ts'
import { listsOf, ownWishesOf } from './queries.ts'

const input = z.object({
  asking: id<WishAskingId>(),
  /** Fields of the form as they came; those that name nobody on the list are nobody's. */
  fields: z.record(anyText, anyText),
})

export type MarkingRefusal =
  | { readonly reason: 'closed' }
  | { readonly reason: 'no-mark'; readonly field: string }

/** «mentor.…»: about somebody who may be one's mentor; «mentee.…»: whom one might lead. */
export const fieldOf = (about: WishSide, person: string) => `${about}.${person}`

/** R-WSH-7. One's own marks, by account or link. Whoever is not on the list today keeps the mark that stands; by a link,
 *  which may lie in other hands, a mark that counts already stays, whatever is sent: what was marked since may be changed. */
export const markWishes = command<typeof input, WishAskingId, MarkingRefusal>({
  deed: 'self.answer',
  input,
  run: async (scope, { asking, fields }) => {
    await decideAlone(scope)
    const own = await ownWishesOf(scope, asking)
    if (!own) return no({ reason: 'not-found' })
    if (!isRoundOpen(own.round, scope.today)) return no({ reason: 'closed' })
    const { mentors, mentees } = listsOf(own).listOf(own.person)
    const asked = [
      ...mentors.map(({ person }) => ({ side: 'mentee' as const, about: 'mentor' as const, person })),
      ...mentees.map(({ person }) => ({ side: 'mentor' as const, about: 'mentee' as const, person })),
    ]
    const typed = asked.flatMap((one) => {
      const field = fieldOf(one.about, one.person)
      const text = fields[field]
      return text === undefined ? [] : [{ side: one.side, about: one.person as PersonId, field, text }]
    })
    const wrong = typed.find(({ text }) => text !== '' && !isMark(text))
    if (wrong) return no({ reason: 'no-mark', field: wrong.field })
    const isNew = (one: (typeof typed)[number]) =>
      isMark(one.text) && !own.standing.some(({ side, about }) => side === one.side && about === one.about)
    const said = typed
      .filter((one) => !own.byLink || isNew(one))
      .map(({ side, about, text }) => ({ side, about, mark: isMark(text) ? text : null }))
    await saveWishes(scope, own.person, own.round, said)
    await noteAnswered(scope, asking)
    return done(asking, { kind: 'wishes-marked' })
  },
})

function isMark(text: string): text is Mark {
  return (marks as readonly string[]).includes(text)
}
