import { freeAfterNotice } from '#domain/mentorships/end-mentorship.ts'
import type { Ending } from '#domain/mentorships/ending.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship, MentorshipId } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import { no, ok, type Result } from '#kit/result.ts'
import type { CloseGiven, NoticeGiven, ReplaceGiven } from './given.ts'
import { lacksForOrder, type OrderContext } from './order-lacks.ts'
import type { Paper } from './paper.ts'
import type { SignRefusal } from './sign-paper.ts'

type ChangePaper = Pick<Paper, 'kind' | 'mentorships'> & { readonly given: unknown }
type Known = {
  readonly pairs: readonly Mentorship[]
  readonly context: Omit<OrderContext, 'on'>
}

/** R-CHG-12. A notice leaves three working days; an order says what is so on the day it is signed: the new pair lacks
 *  nothing, the ends are those it names. */
export function maySignChange(
  { kind, mentorships, given }: ChangePaper,
  on: Day,
  { pairs, context }: Known,
): Result<null, SignRefusal> {
  const of = (id: MentorshipId | undefined) => pairs.find((one) => one.id === id)
  switch (kind) {
    case 'cancel_notice': {
      const first = freeAfterNotice(on)
      return (given as NoticeGiven).on < first ? no({ reason: 'notice-late', first }) : ok(null)
    }
    case 'order_replace': {
      const { former } = given as ReplaceGiven
      const pair = of(mentorships[0])
      if (!pair) return no({ reason: 'outdated' })
      if (!former)
        return pair.ending === null && pair.droppedOn === null ? ok(null) : no({ reason: 'outdated' })
      const before = of(former.mentorship)
      if (!before?.ending || lastDay(before) !== former.last) return no({ reason: 'outdated' })
      const lacks = lacksForOrder(pair, { ...context, on })
      const late = lacks.find((one) => one.reason === 'order-after-start')
      if (late) return no({ reason: 'after-start', from: pair.from })
      return lacks.length > 0 ? no({ reason: 'pair-lacks' }) : ok(null)
    }
    case 'order_close': {
      const { closed } = given as CloseGiven
      const stands = closed.every(({ mentorship, ending }) => sameEnding(of(mentorship)?.ending, ending))
      return stands ? ok(null) : no({ reason: 'outdated' })
    }
    default:
      return ok(null)
  }
}

function sameEnding(one: Ending | null | undefined, other: Ending): boolean {
  return one?.on === other.on && one.way === other.way && one.by === other.by
}
