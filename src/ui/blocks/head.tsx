import type { ComponentChildren } from 'preact'
import { Buttons } from './actions.tsx'

type HeadProps = {
  readonly title: ComponentChildren
  readonly lead?: ComponentChildren | undefined
  readonly actions?: ComponentChildren | undefined
}

/** The page's h1, one or two sentences, and what may be done with the whole page. */
export function Head({ title, lead, actions }: HeadProps) {
  return (
    <div class="head">
      <div>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <Buttons>{actions}</Buttons>}
    </div>
  )
}

export function Crumb({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <p class="crumb">
      <a href={href}>{children}</a>
    </p>
  )
}

type BlockProps = {
  /** Also the id of the heading, so that a link may lead to it. */
  readonly id: string
  readonly title: ComponentChildren
  /** At the heading's right: a count, a sentence, a link. */
  readonly aside?: ComponentChildren | undefined
  readonly children: ComponentChildren
}

export function Block({ id, title, aside, children }: BlockProps) {
  return (
    <section class="block" aria-labelledby={id}>
      <div class="block-h">
        <h2 id={id}>{title}</h2>
        {aside && <span class="small sec">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

type ColsProps = {
  readonly children: ComponentChildren
  readonly side: ComponentChildren
  readonly sideLabel: string
}

/** The text and an aside of 320 px that falls below on a narrow window. */
export function Cols({ children, side, sideLabel }: ColsProps) {
  return (
    <div class="cols">
      <div>{children}</div>
      <aside class="side" aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  )
}

export function SideSection({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function TwoCols({ children }: { readonly children: ComponentChildren }) {
  return <div class="cols-2">{children}</div>
}

type NoteProps = { readonly is?: 'help' | 'bad' | 'ok' | undefined; readonly children: ComponentChildren }

const noteFace = { help: 'note is-help', bad: 'note is-bad', ok: 'note is-ok' } as const

/** One consequence to know before acting. Paragraphs come as children. */
export function Note({ is, children }: NoteProps) {
  return <div class={is ? noteFace[is] : 'note'}>{children}</div>
}

/** What few need, behind one line. */
export function More({
  summary,
  open,
  children,
}: {
  readonly summary: ComponentChildren
  readonly open?: boolean | undefined
  readonly children: ComponentChildren
}) {
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
