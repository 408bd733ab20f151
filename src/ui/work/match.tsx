import type { ComponentChildren } from 'preact'
import { type Action, ActionButton } from '../blocks/actions.tsx'
import { More } from '../blocks/head.tsx'
import { Icon } from '../blocks/icons.tsx'
import { State, type StateKind } from '../blocks/state.tsx'

export type Matched = {
  readonly key: string
  readonly mentee: { readonly name: string; readonly role: string }
  readonly mentor: { readonly name: string; readonly role: string }
  /** One sentence. */
  readonly why: ComponentChildren
  /** Score, consent, lock: each in words; a state has its glyph, a plain figure has none. */
  readonly states: readonly { readonly is?: StateKind | undefined; readonly word: string }[]
  readonly locked?: boolean | undefined
  readonly actions?: readonly Action[] | undefined
  readonly alternatives?:
    | {
        readonly summary: string
        readonly items: readonly { readonly name: string; readonly price: ComponentChildren }[]
      }
    | undefined
  /** What somebody opened, under everything else. */
  readonly opened?: ComponentChildren | undefined
}

/** Mentee → mentor with the reason; what else is possible and at what price stands behind `More`. */
export function Match({ pairs }: { readonly pairs: readonly Matched[] }) {
  return (
    <ol class="match">
      {pairs.map((pair) => (
        <li id={pair.key}>
          <Side of={pair.mentee} class={pair.locked ? 'a locked' : 'a'} />
          <span class="to">
            <Icon name="arrow" />
          </span>
          <Side of={pair.mentor} class="b" />
          <Why pair={pair} />
        </li>
      ))}
    </ol>
  )
}

function Side({ of, class: place }: { readonly of: Matched['mentor']; readonly class: string }) {
  return (
    <div class={place}>
      <h3>{of.name}</h3>
      <p class="role">{of.role}</p>
    </div>
  )
}

function Why({ pair }: { readonly pair: Matched }) {
  const { why, states, actions = [], alternatives, opened } = pair
  return (
    <div class="why">
      <p>{why}</p>
      <div class="meta">
        {states.map(({ is, word }) => (is ? <State is={is}>{word}</State> : <span class="sec">{word}</span>))}
      </div>
      <div class="acts">
        {actions.map((action) => (
          <ActionButton action={action} look="quiet" slim about={pair.mentee.name} />
        ))}
        {alternatives && (
          <More summary={alternatives.summary}>
            <ul class="alts">
              {alternatives.items.map(({ name, price }) => (
                <li>
                  <b>{name}</b> {price}
                </li>
              ))}
            </ul>
          </More>
        )}
      </div>
      {opened}
    </div>
  )
}
