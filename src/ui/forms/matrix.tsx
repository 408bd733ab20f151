import type { Option } from './choice.tsx'
import { typed, type Values } from './field.tsx'

export type MatrixRow = { readonly name: string; readonly label: string }

type MatrixProps = {
  readonly title: string
  readonly rows: readonly MatrixRow[]
  /** The same answers in every row; the first is what is meant where nothing is touched. */
  readonly options: readonly Option[]
  readonly values: Values
}

/** Many short questions with the same answers: a line each on a desktop, question over answers on a phone. */
export function Matrix({ title, rows, options, values }: MatrixProps) {
  return (
    <section class="matrix" aria-label={title}>
      <h3>{title}</h3>
      {rows.map(({ name, label }) => (
        <fieldset>
          <legend>{label}</legend>
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
