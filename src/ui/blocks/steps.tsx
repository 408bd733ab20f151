import { stepTexts } from '../texts.ts'

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
          <li aria-current="step" data-step={stepTexts.now(index + 1, steps.length)}>
            {step}
          </li>
        ) : (
          <li class={index < current ? 'done' : undefined}>{step}</li>
        ),
      )}
    </ol>
  )
}
