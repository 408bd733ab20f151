import type { ComponentChildren } from 'preact'

/** A form that is printed and filled in by hand. */
export function PaperForm({ children }: { readonly children: ComponentChildren }) {
  return <article class="paper-form">{children}</article>
}

/** A name and a line to write on. */
export function PaperLine({ label }: { readonly label?: string | undefined }) {
  return (
    <p class="paper-line">
      {label}
      <span />
    </p>
  )
}

/** A few lines to write on. */
export function PaperLines() {
  return (
    <div class="paper-lines">
      <PaperLine />
      <PaperLine />
    </div>
  )
}

type PaperRowsProps = { readonly rows: readonly string[]; readonly marks: readonly string[] }

/** Short questions in two columns, each with the marks to circle. */
export function PaperRows({ rows, marks }: PaperRowsProps) {
  return (
    <ul class="paper-rows">
      {rows.map((row) => (
        <li>
          <span>{row}</span>
          <span class="nw">
            {marks.map((mark) => (
              <b>{mark}</b>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What may be ticked. */
export function PaperChoice({ options }: { readonly options: readonly string[] }) {
  return (
    <ul class="paper-choice">
      {options.map((option) => (
        <li>☐ {option}</li>
      ))}
    </ul>
  )
}

/** A part to tear off and hand in apart. */
export function TearOff({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="tear-off">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
