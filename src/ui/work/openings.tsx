import type { ComponentChildren } from 'preact'

export type Opening = {
  readonly id: string
  readonly title: string
  /** «71 %»; in words where there is no number. */
  readonly value: string
  readonly isNumber: boolean
  /** «58 из 82»: never a number alone. */
  readonly of: string
  readonly children: ComponentChildren
}

/** R-IND-1. Numbers that open into what they are made of. */
export function Openings({ items }: { readonly items: readonly Opening[] }) {
  return (
    <ul class="ind-l">
      {items.map(({ id, title, value, isNumber, of, children }) => (
        <li id={id}>
          <details>
            <summary>
              <span class="t">{title}</span>
              <span class={isNumber ? 'v' : 'v none'}>{value}</span>
              <span class="of">{of}</span>
            </summary>
            <div class="ind-b">{children}</div>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** How a number is counted; below it what to know of it. */
export function Formula({
  children,
  says,
}: {
  readonly children: ComponentChildren
  readonly says?: ComponentChildren
}) {
  return (
    <div class="formula">
      <p>{children}</p>
      {says && <div class="sec">{says}</div>}
    </div>
  )
}

/** Many short lines in as many columns as fit. */
export function Names({ items }: { readonly items: readonly ComponentChildren[] }) {
  return (
    <ul class="names">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}
