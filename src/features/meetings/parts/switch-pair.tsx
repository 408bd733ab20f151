import type { OwnPairs } from '../queries.ts'
import { ownTexts as texts } from '../texts.ts'
import { withWhom } from './people.ts'

type SwitchPairProps = {
  readonly pairs: OwnPairs
  readonly current: string
  /** What follows the address of a pair: «/log». */
  readonly rest?: string
}

/** One touch to another pair of one's own; nothing where there is only one. */
export function SwitchPair({ pairs: { mentorships, people, reader }, current, rest = '' }: SwitchPairProps) {
  if (mentorships.length < 2) return null
  return (
    <nav class="facets" aria-label={texts.switchTo}>
      {mentorships.map((one) => (
        <a href={`/asked/meetings/${one.id}${rest}`} aria-current={one.id === current ? 'true' : undefined}>
          {withWhom(people, one, reader)}
        </a>
      ))}
    </nav>
  )
}
