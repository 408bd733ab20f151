import type { PaperKind, PaperState } from '#domain/papers/paper.ts'
import { State, type StateKind } from '#ui/blocks/state.tsx'
import { paperTexts as texts } from '../texts.ts'

const faces: Readonly<Record<PaperState, StateKind>> = {
  draft: 'early',
  signed: 'wait',
  'in-force': 'ok',
  lapsed: 'bad',
}

/** «действует», «утратило силу»: in the gender of the paper. */
export function PaperStateMark({ kind, state }: { readonly kind: PaperKind; readonly state: PaperState }) {
  return <State is={faces[state]}>{texts.stateOf(kind, state)}</State>
}
