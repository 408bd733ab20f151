type StepsProps = {
  readonly steps: readonly string[]
  /** Index of the current step; those before it are done. */
  readonly current: number
}

/** At most five steps; a phone shows «Шаг 3 из 5. Условия». */
export function Steps({ steps, current }: StepsProps) {
  return (
    <ol class="steps">
      {steps.map((step, index) =>
        index === current ? (
          <li aria-current="step" data-of={steps.length}>
            {step}
          </li>
        ) : (
          <li class={index < current ? 'done' : undefined}>{step}</li>
        ),
      )}
    </ol>
  )
}
