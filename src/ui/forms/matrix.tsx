import type { Option } from './choice.tsx'
import { typed, type Values } from './field.tsx'

export type MatrixRow = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

type MatrixProps = {
  readonly title: string
  readonly hint?: string | undefined
  readonly rows: readonly MatrixRow[]
  /** The same answers in every row; the first is what is meant where nothing is touched. */
  readonly options: readonly Option[]
  readonly values: Values
}

/** Many short questions with the same answers: a line each on a desktop, question over answers on a phone. */
export function Matrix({ title, hint: about, rows, options, values }: MatrixProps) {
  return (
    <section class="matrix" aria-label={title}>
      <h3>{title}</h3>
      {about && <p class="hint">{about}</p>}
      {rows.map(({ name, label, hint }) => (
        <fieldset>
          <legend>
            {label}
            {hint && <small>{hint}</small>}
          </legend>
          <div class="marks">
            {options.map((option, index) => (
              <label>
                <input
                  type="radio"
                  id={index === 0 ? name : undefined}
                  name={name}
                  value={option.value}
                  checked={typed(values, name) === option.value}
                />{' '}
                {option.label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  )
}
