import type { ComponentChildren } from 'preact'

export type ThreadStep = {
  /** «Потребность», «Мероприятие», «Подтверждение», «Результат». */
  readonly kind: string
  readonly what: ComponentChildren
  readonly note?: ComponentChildren | undefined
  /** True when the step has its evidence. */
  readonly done: boolean
}

/** Need → activity → evidence → result: the line is solid while there is evidence and dashed from the first step
 * without it, whatever comes after. */
export function Thread({ steps }: { readonly steps: readonly ThreadStep[] }) {
  const firstOpen = steps.findIndex((step) => !step.done)
  const open = (index: number) => firstOpen !== -1 && index >= firstOpen
  const place = (index: number) =>
    [index === steps.length - 1 && 'end', open(index) && 'todo'].filter(Boolean).join(' ') || undefined
  return (
    <div class="thread">
      <ol>
        {steps.map(({ kind, what, note }, index) => (
          <li class={place(index)}>
            <span class="k">{kind}</span>
            <p>{index === 0 ? <b>{what}</b> : what}</p>
            {note && <p class="small">{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  )
}
