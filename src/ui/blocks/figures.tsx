import type { ComponentChildren } from 'preact'
import { State, type StateKind } from './state.tsx'

export type Figure = {
  readonly number: string | number
  /** «из 16», «пар»: of what. */
  readonly of?: string | undefined
  readonly sentence?: ComponentChildren | undefined
  /** Instead of a sentence: a state with its word. */
  readonly state?: { readonly is: StateKind; readonly word: string } | undefined
}

/** Two to four large numbers, each with «из N» or a sentence; never five, never in boxes. */
export function Figs({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <div class="figs">
      {figures.map(({ number, of, sentence, state }) => (
        <div>
          <b>
            {number}
            {of && <small> {of}</small>}
          </b>
          {state && <State is={state.is}>{state.word}</State>}
          {sentence && <span>{sentence}</span>}
        </div>
      ))}
    </div>
  )
}

export type TallyItem = { readonly is: StateKind; readonly count: number; readonly word: string }

/** Counts by state, in words. */
export function Tally({ items }: { readonly items: readonly TallyItem[] }) {
  return (
    <ul class="tally">
      {items.map(({ is, count, word }) => (
        <li>
          <State is={is}>
            <b>{count}</b> {word}
          </State>
        </li>
      ))}
    </ul>
  )
}
