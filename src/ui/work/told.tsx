import type { ComponentChildren } from 'preact'

type Children = { readonly children: ComponentChildren }

/** What comes of something, under short headings of its own. */
export function Outcome({ children }: Children) {
  return <div class="tried">{children}</div>
}

type ToldProps = { readonly title: string; readonly lines: readonly string[] }

/** Sentences under one heading; nothing where there are none. */
export function Told({ title, lines }: ToldProps) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

/** Where else to go from a page: quiet links in one line, none of them its step. */
export function Ways({ label, children }: Children & { readonly label: string }) {
  return (
    <nav class="ways" aria-label={label}>
      {children}
    </nav>
  )
}

/** Members of one group under their heading. */
export function Group({ id, title, children }: Children & { readonly id: string; readonly title: string }) {
  return (
    <section class="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

/** What somebody opened about one pair. */
export function Opened({ children }: Children) {
  return <div class="others">{children}</div>
}
