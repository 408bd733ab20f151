import { soughtMentors } from '#domain/needs/newcomers.ts'
import type { OpenPool } from '#domain/needs/open-pool.ts'
import { recruitText, soughtText } from '#pieces/explanation-texts.ts'
import { Block, More } from '#ui/blocks/head.tsx'
import type { BoardWords } from './board-words.ts'
import { boardTexts as texts } from './texts.ts'

type RecruitsProps = { readonly open: OpenPool; readonly words: BoardWords }

/** Where one more mentor would help, tried by a new plan each; folded where nobody would get a pair by it. */
export function Recruits({ open, words }: RecruitsProps) {
  const found = soughtMentors(open)
  if (found.length === 0) return null
  const list = (
    <>
      <p class="lead">{texts.recruitLead}</p>
      <ul class="plain">
        {found.map((one) => (
          <li>
            <b>{soughtText(one.what)}.</b> {recruitText(one, words.short)}
          </li>
        ))}
      </ul>
    </>
  )
  return found.some((one) => one.newly.length > 0) ? (
    <Block id="recruit" title={texts.recruit}>
      {list}
    </Block>
  ) : (
    <More summary={texts.recruitMore}>{list}</More>
  )
}
