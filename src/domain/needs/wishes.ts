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

/** What everybody has marked, each in private; `answered` have handed something in, be it nothing at all. */
export type Wishes = { readonly answered: ReadonlySet<string>; readonly marks: readonly Wish[] }

export const nothingWished: Wishes = { answered: new Set(), marks: [] }

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
  /** Per cent of the weight; `null` where neither has answered. */
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
    const said = both.length > 0 || answered.has(mentee) || answered.has(mentor)
    return {
      isUnfit: both.includes('no'),
      share: said ? both.reduce((sum, mark) => sum + shares[mark], 0) : null,
    }
  }
}
