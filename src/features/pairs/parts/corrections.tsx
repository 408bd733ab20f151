import { ActionButton } from '#ui/blocks/actions.tsx'
import { More } from '#ui/blocks/head.tsx'
import type { PairsDesk } from '../queries.ts'
import type { BoardWords } from './board-words.ts'
import { boardTexts as texts } from './texts.ts'

type CorrectionsProps = {
  readonly desk: PairsDesk
  readonly words: BoardWords
  /** Where the locks cannot stand together, this is where to mend it. */
  readonly open: boolean
}

/** Everything kept about pairs, each to be taken back: bans are not seen in the proposal itself. */
export function Corrections({ desk: { decisions, mayCorrect }, words, open }: CorrectionsProps) {
  const { pairs } = decisions
  if (!mayCorrect || pairs.length === 0) return null
  const bans = pairs.filter((one) => one.correction === 'ban')
  const locks = pairs.filter((one) => one.correction === 'lock')
  return (
    <More summary={texts.corrections(locks.length, bans.length)} open={open}>
      <ul class="plain">
        {[...locks, ...bans].map(({ mentee, mentor, correction }) => (
          <li>
            {words.name(mentee)} — {words.name(mentor)}{' '}
            <span class="sec">{correction === 'ban' ? texts.banned : texts.locked}</span>{' '}
            <ActionButton
              action={{
                label: correction === 'ban' ? texts.liftBan : texts.lift,
                post: '/pairs/lift',
                fields: { mentee, mentor },
              }}
              look="quiet"
              slim
              about={`${words.name(mentee)}, ${words.name(mentor)}`}
            />
          </li>
        ))}
      </ul>
    </More>
  )
}
