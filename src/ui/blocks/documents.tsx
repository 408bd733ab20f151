import type { ComponentChildren } from 'preact'
import { documentTexts } from '../texts.ts'

/** The sheet of a document on its desk, as it will be printed. */
export function Desk({ children }: { readonly children: ComponentChildren }) {
  return (
    <section class="desk" aria-label={documentTexts.text}>
      <div class="sheet">{children}</div>
    </section>
  )
}

type FactProps = { readonly source: number; readonly children: ComponentChildren }

/** A phrase of the document that comes from a record: its number leads to the record's line in `Sources`. */
export function Fact({ source, children }: FactProps) {
  return (
    <a class="f" href={`#source-${source}`}>
      {children}
      <sup>{source}</sup>
    </a>
  )
}

/** What the document still lacks; leads to the field that fills it. */
export function Gap({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a class="gap" href={href}>
      {children}
    </a>
  )
}

export type Source = {
  readonly title: string
  readonly href?: string | undefined
  readonly note?: string | undefined
}

/** Numbered from one, in the order of the facts. */
export function Sources({ of }: { readonly of: readonly Source[] }) {
  return (
    <ol class="src">
      {of.map(({ title, href, note }, index) => (
        <li id={`source-${index + 1}`}>
          <b>{index + 1}</b>
          <div>
            {href ? <a href={href}>{title}</a> : title}
            {note && <span>{note}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}

export type Download = {
  readonly title: ComponentChildren
  readonly href: string
  /** Kind and size, «DOCX, 54 кБ»; other forms of the same document. */
  readonly about: ComponentChildren
  /** The name it is saved under, where the address does not end with it. */
  readonly name?: string | undefined
}

type DownloadsProps = {
  readonly files: readonly Download[]
  /** Many short titles: two columns where there is room. */
  readonly inColumns?: boolean | undefined
}

/** Files to take. */
export function Downloads({ files, inColumns }: DownloadsProps) {
  return (
    <ul class={inColumns ? 'dl in-columns' : 'dl'}>
      {files.map(({ title, href, about, name }) => (
        <li>
          <a href={href} download={name ?? true}>
            {title}
          </a>
          <span>{about}</span>
        </li>
      ))}
    </ul>
  )
}
