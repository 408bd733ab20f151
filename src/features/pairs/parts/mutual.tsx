import { type MutualPair, mutualPairs } from '#domain/needs/mutual-pairs.ts'
import type { OpenPool } from '#domain/needs/open-pool.ts'
import { withTried } from '#domain/needs/tried-changes.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import { planChanges } from '#pieces/plan-texts.ts'
import { More } from '#ui/blocks/head.tsx'
import type { PairsDesk } from '../queries.ts'
import type { BoardWords } from './board-words.ts'
import { mutualTexts as texts } from './texts.ts'
import { boardAddress } from './tried-address.ts'

type MutualProps = { readonly open: OpenPool; readonly desk: PairsDesk; readonly words: BoardWords }

/** R-DSK-11. Who could lead one another, and a way to try both threads at once. */
export function Mutual({ open, desk, words }: MutualProps) {
  const found = mutualPairs(open)
  if (found.length === 0) return null
  return (
    <More summary={texts.summary(found.length)}>
      <p class="small sec">{texts.why}</p>
      <ul class="plain">
        {found.map((pair) => (
          <li>
            <b>{texts.pair(words.short(pair.one), words.short(pair.other))}</b> {saysOf(pair, words)}{' '}
            {pair.planned < 2 && desk.mayCorrect && (
              <a href={addressOf(desk.tried, pair)}>
                {texts.try}
                <span class="vh">
                  : {words.name(pair.one)}, {words.name(pair.other)}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </More>
  )
}

function saysOf(
  { one, other, oneLeads, otherLeads, planned, linked }: MutualPair,
  words: BoardWords,
): string {
  const leads = (id: string, topics: readonly string[]) => texts.leads(words.short(id), topics.map(titleOf))
  const cost = linked && planChanges(linked).worse
  return [
    leads(one, oneLeads),
    leads(other, otherLeads),
    texts.planned[planned],
    ...(linked ? [linked.together ? texts.together : texts.apart] : []),
    ...(cost && linked.together ? (cost.length > 0 ? cost : [texts.nothingLost]) : []),
  ].join(' ')
}

const addressOf = (tried: PairsDesk['tried'], { one, other }: MutualPair) =>
  boardAddress(
    {
      tried: [
        { kind: 'lock' as const, mentee: one, mentor: other },
        { kind: 'lock' as const, mentee: other, mentor: one },
      ].reduce(withTried, tried),
    },
    'tried',
  )
