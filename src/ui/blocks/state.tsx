import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons.tsx'

/** ok: in order · help: needs someone · early: too early to judge · bad: refused, wrong · now: fixed, happened ·
 * wait: we wait for somebody. Neither `early` nor `wait` is good or bad news, so both are grey. */
export type StateKind = 'ok' | 'help' | 'early' | 'bad' | 'now' | 'wait'

const faces: Readonly<Record<StateKind, readonly [tone: string, glyph: IconName]>> = {
  ok: ['st ok', 'ok'],
  help: ['st help', 'help'],
  early: ['st early', 'early'],
  bad: ['st bad', 'bad'],
  now: ['st now', 'lock'],
  wait: ['st early', 'wait'],
}

type StateProps = { readonly is: StateKind; readonly children: ComponentChildren }

/** R-UI-4. A state is a glyph and a word; colour only repeats them. */
export function State({ is, children }: StateProps) {
  const [tone, glyph] = faces[is]
  return (
    <span class={tone}>
      <Icon name={glyph} />
      <span>{children}</span>
    </span>
  )
}

/** A category of a person or thing, never a state; at most two in a row. */
export function Chips({ of }: { readonly of: readonly string[] }) {
  return (
    <span class="chips">
      {of.map((one) => (
        <Chip>{one}</Chip>
      ))}
    </span>
  )
}

export function Chip({ children }: { readonly children: ComponentChildren }) {
  return <span class="chip">{children}</span>
}
