import weights from '#reference/matching/weights.json' with { type: 'json' }
import { type PairOf, pairKey } from './eligibility.ts'

export const marks = ['yes', 'maybe', 'no'] as const
export type Mark = (typeof marks)[number]

/** As whom somebody marks: who looks for a mentor, or who may be one. */
export type WishSide = 'mentee' | 'mentor'

export type Wish = {
  readonly person: string
  readonly side: WishSide
  readonly about: string
  readonly mark: Mark
}

/** What everybody marked in private, in rounds that are over; `answered`: somebody has handed something in. */
export type Wishes = { readonly answered: boolean; readonly marks: readonly Wish[] }

export const nothingWished: Wishes = { answered: false, marks: [] }

/** R-WSH-4. Pairs that a «нет» of either side takes away. */
export function unfitPairs({ marks }: Wishes): readonly PairOf[] {
  return marks.filter(({ mark }) => mark === 'no').map(pairIn)
}

function pairIn({ person, side, about }: Wish): PairOf {
  return side === 'mentee' ? { mentee: person, mentor: about } : { mentee: about, mentor: person }
}

/** Both sides of a pair together: whose mark was which is never told. */
export type MarkedPair = {
  readonly isUnfit: boolean
  /** Per cent of the weight; `null` where nobody has answered at all: of one pair it would tell who has not. */
  readonly share: number | null
}

/** R-WSH-4, R-WSH-5. A «нет» of either side takes the pair away; the rest of the marks add up. */
export function markedBy({ answered, marks }: Wishes): (mentee: string, mentor: string) => MarkedPair {
  const found = new Map<string, Mark[]>()
  for (const wish of marks) {
    const { mentee, mentor } = pairIn(wish)
    const key = pairKey(mentee, mentor)
    found.set(key, [...(found.get(key) ?? []), wish.mark])
  }
  const shares: Readonly<Record<Mark, number>> = { ...weights.marks, no: 0 }
  return (mentee, mentor) => {
    const both = found.get(pairKey(mentee, mentor)) ?? []
    return {
      isUnfit: both.includes('no'),
      share: answered || marks.length > 0 ? both.reduce((sum, mark) => sum + shares[mark], 0) : null,
    }
  }
}
