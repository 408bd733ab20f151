import type { ProposedPair } from '#domain/needs/proposal.ts'
import type { ScoreBecause } from '#domain/needs/score.ts'
import { capitalise } from '#kit/russian/words.ts'
import positions from '#reference/positions.json' with { type: 'json' }

/**
 * R-DOC-18. Why these people, as an act says it: by the criteria of the Положение, without surnames, judgements of
 * persons or topics, which the programme lists anyway. On the screen the same is said in other words.
 */
export function pairGround(pair: ProposedPair): string {
  const because = pair.score.parts.map((part) => part.because)
  const profile = because.map(profileOf).filter((text) => text !== undefined)
  const parts = [
    ...(pair.locked ? ['предложение куратора'] : []),
    ...profile,
    ...(pair.covered.length > 0 ? ['профессиональный опыт наставника соответствует темам программы'] : []),
  ]
  return parts.length === 0 ? 'Предложение куратора' : capitalise(parts.join('; '))
}

function profileOf(because: ScoreBecause): string | undefined {
  switch (because.kind) {
    case 'same-subject':
      return `общий предмет – ${because.subject}`
    case 'same-position':
    case 'same-position-other-subject':
      return `одна должность – ${titleOf(because.position)}`
    case 'same-family':
      return 'близкие должности'
    default:
      return undefined
  }
}

const titleOf = (code: string) => positions.items.find((one) => one.code === code)?.title ?? code
