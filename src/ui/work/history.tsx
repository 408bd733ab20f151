import type { ComponentChildren } from 'preact'

export type HistoryLine = {
  /** For machines: `2026-11-16` or an instant. */
  readonly datetime: string
  /** For people: «16 ноября, 09:12». */
  readonly time: string
  readonly sentence: ComponentChildren
  /** What has no place inside a sentence: buttons, forms, lists. */
  readonly under?: ComponentChildren | undefined
}

/** Each record tells its history: when, and one full sentence with who and what. */
export function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  return (
    <ol class="hist">
      {lines.map(({ datetime, time, sentence, under }) => (
        <li>
          <time datetime={datetime}>{time}</time>
          {under ? (
            <div>
              <p>{sentence}</p>
              {under}
            </div>
          ) : (
            <p>{sentence}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

export type RouteStep = {
  readonly phase: 'done' | 'now' | 'ahead'
  readonly who: ComponentChildren
  readonly note?: ComponentChildren | undefined
}

/** Who signs, in what order, and where it lies now. */
export function Route({ steps }: { readonly steps: readonly RouteStep[] }) {
  return (
    <ol class="route">
      {steps.map(({ phase, who, note }) => (
        <li class={phase === 'ahead' ? undefined : phase} aria-current={phase === 'now' ? 'step' : undefined}>
          {who}
          {note && <span>{note}</span>}
        </li>
      ))}
    </ol>
  )
}
