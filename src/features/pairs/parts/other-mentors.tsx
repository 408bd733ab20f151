import type { Alternative } from '#domain/explanations/alternatives.ts'
import type { Forced } from '#domain/explanations/force-pair.ts'
import type { Moved } from '#domain/explanations/plan-loss.ts'
import type { OtherMentor } from '#domain/needs/other-mentors.ts'
import {
  alternativeReason,
  type CasedName,
  forcedReason,
  movedText,
  whyNotText,
} from '#pieces/explanation-texts.ts'
import { ActionButton, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Block } from '#ui/blocks/head.tsx'
import { Table } from '#ui/tables/table.tsx'
import { boardTexts as texts, triedTexts } from './texts.ts'
import { boardAddress } from './tried-address.ts'

type Words = {
  readonly name: (id: string) => string
  readonly short: CasedName
  readonly role: (id: string) => string
}
type PartProps = { readonly words: Words; readonly mayCorrect: boolean }

/** The cheapest others, each with its exact price and who moves. */
export function Alternatives({
  mentee,
  found,
  locked,
  words,
  mayCorrect,
}: PartProps & {
  readonly mentee: string
  readonly found: readonly Alternative[]
  readonly locked: boolean
}) {
  return (
    <Block id="alternatives" title={texts.alternatives}>
      {found.length === 0 && <p class="sec">{locked ? texts.lockedHere : texts.noAlternatives}</p>}
      <ul class="plain">
        {found.map(({ pair, loss, moved }) => (
          <li>
            <b>{words.name(pair.block)}</b> <span class="sec">{words.role(pair.block)}</span>
            <p>{alternativeReason({ loss, moved })}</p>
            <Moves moved={moved} words={words} />
            {mayCorrect && <Lock mentee={mentee} mentor={pair.block} words={words} />}
          </li>
        ))}
      </ul>
    </Block>
  )
}

/** The mentor somebody asked about: the exact loss, and whose mentor changes. */
export function Instead({ forced, words, mayCorrect }: PartProps & { readonly forced: Forced }) {
  const { request, block } = forced.pair
  return (
    <Block id="instead" title={texts.instead(words.short(block, 'ins'))}>
      <p>{forcedReason(forced)}</p>
      {forced.kind === 'forced' && <Moves moved={forced.moved} words={words} />}
      {forced.kind === 'forced' && mayCorrect && <Lock mentee={request} mentor={block} words={words} />}
    </Block>
  )
}

function Moves({ moved, words }: { readonly moved: readonly Moved[]; readonly words: Words }) {
  if (moved.length === 0) return null
  return (
    <ul class="plain small">
      {moved.map((one) => (
        <li>{movedText(one, words.short)}</li>
      ))}
    </ul>
  )
}

/** First tried on the board, where the whole plan is seen; or locked at once. */
function Lock({
  mentee,
  mentor,
  words,
}: {
  readonly mentee: string
  readonly mentor: string
  readonly words: Words
}) {
  const about = words.name(mentor)
  return (
    <Buttons>
      <ButtonLink
        href={boardAddress({ tried: [{ kind: 'lock', mentee, mentor }] }, 'tried')}
        look="second"
        slim
        about={about}
      >
        {triedTexts.try}
      </ButtonLink>
      <ActionButton
        action={{ label: texts.lock, post: '/pairs/lock', fields: { mentee, mentor } }}
        look="quiet"
        slim
        about={about}
      />
    </Buttons>
  )
}

/** Why not each of the others: the reason, or what the whole loses at least with a link to what exactly. */
export function Others({
  mentee,
  others,
  words,
}: {
  readonly mentee: string
  readonly others: readonly OtherMentor[]
  readonly words: Words
}) {
  if (others.length === 0) return null
  return (
    <Block id="others" title={texts.whyNotOther}>
      <p class="lead">{texts.othersLead}</p>
      <Table
        caption={texts.othersCaption}
        rows={others}
        columns={[
          {
            title: texts.mentor,
            kind: 'head',
            cell: ({ mentor }) => (
              <>
                {words.name(mentor)} <span class="sec">{words.role(mentor)}</span>
              </>
            ),
          },
          { title: texts.whyNot, cell: (one) => whyNotText(one) },
          {
            title: texts.exactly,
            label: null,
            kind: 'short',
            cell: ({ mentor, why }) =>
              why.kind === 'costs' && (
                <a href={`/pairs/${mentee}?instead=${mentor}#instead`}>
                  {texts.exactly}
                  <span class="vh">: {words.name(mentor)}</span>
                </a>
              ),
          },
        ]}
      />
    </Block>
  )
}
