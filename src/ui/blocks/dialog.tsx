import type { ComponentChildren } from 'preact'
import { type Look, lookOf } from './actions.tsx'

type DialogProps = {
  readonly id: string
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

/** One irreversible question. Its forms stand inside; `<form method="dialog">` closes it. */
export function Dialog({ id, title, children }: DialogProps) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  )
}

type DialogLinkProps = {
  /** The page that asks the same question where there is no script. */
  readonly href: string
  readonly dialog: string
  readonly look?: Look | undefined
  readonly children: ComponentChildren
}

export function DialogLink({ href, dialog, look = 'second', children }: DialogLinkProps) {
  return (
    <a class={lookOf(look, false)} href={href} data-island="dialog" data-dialog={dialog}>
      {children}
    </a>
  )
}
