import { blockingList } from '#domain/explanations/blocking-list.ts'
import type { OpenPool } from '#domain/needs/open-pool.ts'
import { withTried } from '#domain/needs/tried-changes.ts'
import { More } from '#ui/blocks/head.tsx'
import type { PairsDesk } from '../queries.ts'
import type { BoardWords } from './board-words.ts'
import { blockingTexts as texts, triedTexts } from './texts.ts'
import { boardAddress } from './tried-address.ts'

type BlockingProps = { readonly open: OpenPool; readonly desk: PairsDesk; readonly words: BoardWords }

/** R-DSK-7. Who would rather be together, by name; what a refusal took out of the pool is not among them. */
export function Blocking({ open, desk: { tried, mayCorrect }, words }: BlockingProps) {
  const found = blockingList(open.question, 0)
  if (found.length === 0) return null
  const add = (mentee: string, mentor: string) =>
    boardAddress({ tried: withLock(tried, mentee, mentor) }, 'tried')
  return (
    <More summary={texts.summary(found.length)}>
      <p class="small sec">{texts.why}</p>
      <ul class="plain">
        {found.map(({ request, block }) => (
          <li>
            {words.name(request)} — {words.name(block)}{' '}
            {mayCorrect && (
              <a href={add(request, block)}>
                {triedTexts.try}
                <span class="vh">
                  : {words.name(request)}, {words.name(block)}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </More>
  )
}

const withLock = (tried: PairsDesk['tried'], mentee: string, mentor: string) =>
  withTried(tried, { kind: 'lock', mentee, mentor })
