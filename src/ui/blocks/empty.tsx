import type { ComponentChildren } from 'preact'
import { Buttons } from './actions.tsx'

type EmptyProps = {
  readonly title?: string | undefined
  /** Why nothing is here yet. */
  readonly why: ComponentChildren
  /** The one action that fills it. */
  readonly action?: ComponentChildren | undefined
}

/** R-UI-6. An empty screen says why it is empty and offers one action. */
export function Empty({ title, why, action }: EmptyProps) {
  return (
    <div class="empty">
      {title && <h2>{title}</h2>}
      <p>{why}</p>
      {action}
    </div>
  )
}

type ConfirmationProps = {
  readonly title: ComponentChildren
  /** What happens next, and who acts. */
  readonly children: ComponentChildren
  readonly actions?: ComponentChildren | undefined
}

/** The page after a deed: what is done, and what happens next. */
export function Confirmation({ title, children, actions }: ConfirmationProps) {
  return (
    <div class="outcome">
      <h1>{title}</h1>
      <div class="prose">{children}</div>
      {actions && <Buttons>{actions}</Buttons>}
    </div>
  )
}

type DeadEndProps = {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
  /** Where one can go from here: never empty. */
  readonly ways: ComponentChildren
}

/** A dead end is a page of its own with a way out: no rights, not found, too late. */
export function DeadEnd({ title, children, ways }: DeadEndProps) {
  return (
    <div class="outcome">
      <h1>{title}</h1>
      <div class="prose">{children}</div>
      <Buttons>{ways}</Buttons>
    </div>
  )
}
