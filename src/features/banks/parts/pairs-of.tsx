import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { period } from '#kit/russian/dates.ts'
import { phaseFaces } from '#pieces/mentorship-texts.ts'
import type { Person } from '#store/people.ts'
import { Block } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import type { Card } from '../queries.ts'
import { cardTexts as texts } from './card-texts.ts'
import { shortNameOf } from './list-parts.tsx'

type PairsOfProps = {
  readonly card: Card
  readonly side: 'mentee' | 'mentor'
  readonly people: ReadonlyMap<string, Person>
}

/** Every mentorship of one person on one side, the newest first. */
export function PairsOf({ card, side, people }: PairsOfProps) {
  const isMentee = side === 'mentee'
  const own = card.mentorships
    .filter((one) =>
      one.members.some((is) => is.person === card.person && (is.side === 'mentee') === isMentee),
    )
    .toReversed()
  return (
    <Block id="pairs" title={texts.pairs}>
      {own.length === 0 && <p>{texts.noPairs}</p>}
      {own.length > 0 && (
        <ul class="plain">
          {own.map((one) => {
            const others = one.members.filter((is) => (is.side === 'mentee') !== isMentee)
            const [is, word] = phaseFaces[phaseOf(one, card)]
            return (
              <li>
                <a href={`/mentorships/${one.id}`}>
                  {others.map((other) => shortNameOf(people, other.person)).join(', ')}
                </a>{' '}
                <span class="sec">{period(one.from, one.through)}</span> <State is={is}>{word}</State>
              </li>
            )
          })}
        </ul>
      )}
    </Block>
  )
}
