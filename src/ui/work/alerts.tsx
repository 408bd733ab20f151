import type { ComponentChildren } from 'preact'
import { type Action, ActionButton, Buttons } from '../blocks/actions.tsx'

export type Alert = {
  readonly title: string
  readonly href?: string | undefined
  /** The reason and the suggested action, in sentences. */
  readonly reason: ComponentChildren
  /** The first is the suggested one; the rest («Отложить на 3 дня», «Не нужно») are quiet. */
  readonly actions: readonly Action[]
}

/** Pairs or people that need someone, each with its reason. */
export function Alerts({ alerts }: { readonly alerts: readonly Alert[] }) {
  return (
    <ul class="alerts">
      {alerts.map(({ title, href, reason, actions }) => (
        <li>
          <div>
            <h3>{href ? <a href={href}>{title}</a> : title}</h3>
            <p>{reason}</p>
          </div>
          <Buttons>
            {actions.map((action, index) => (
              <ActionButton action={action} look={index === 0 ? 'second' : 'quiet'} slim about={title} />
            ))}
          </Buttons>
        </li>
      ))}
    </ul>
  )
}
