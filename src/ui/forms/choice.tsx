import type { ComponentChildren } from 'preact'
import { formTexts } from '../texts.ts'
import { allTyped, described, Field, type FieldProps, FieldSet, typed } from './field.tsx'

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: ComponentChildren | undefined
}

type ChoiceProps = FieldProps & { readonly options: readonly Option[] }

/** The native list; the first line is empty, so nothing is chosen for the person. */
export function Select({ options, ...field }: ChoiceProps) {
  const value = typed(field.values, field.name)
  return (
    <Field field={field}>
      <select id={field.name} name={field.name} {...described(field)}>
        <option value="">{formTexts.choose}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function Radios({ options, ...field }: ChoiceProps) {
  return (
    <FieldSet field={field}>
      {options.map((option, index) => (
        <OptionLine field={field} option={option} index={index} type="radio" />
      ))}
    </FieldSet>
  )
}

/** Several answers: `values[name]` may be a list. */
export function Checkboxes({ options, ...field }: ChoiceProps) {
  return (
    <FieldSet field={field}>
      {options.map((option, index) => (
        <OptionLine field={field} option={option} index={index} type="checkbox" />
      ))}
    </FieldSet>
  )
}

type OptionLineProps = {
  readonly field: FieldProps
  readonly option: Option
  readonly index: number
  readonly type: 'radio' | 'checkbox'
}

/** The first control carries the field's own id: the error summary leads to it. */
function optionId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}

function OptionLine({ field, option, index, type }: OptionLineProps) {
  const id = optionId(field.name, index)
  return (
    <div class="opt">
      <input
        type={type}
        id={id}
        name={field.name}
        value={option.value}
        checked={allTyped(field.values, field.name).includes(option.value)}
        aria-describedby={option.hint ? `${id}-about` : undefined}
        aria-invalid={type === 'checkbox' ? described(field)['aria-invalid'] : undefined}
      />
      <label for={id}>
        {option.label}
        {option.hint && <small id={`${id}-about`}>{option.hint}</small>}
      </label>
    </div>
  )
}

/** One yes: `values[name]` is `yes` when ticked. The label is the sentence that is agreed to. */
export function Checkbox(field: FieldProps) {
  const { name, label, errors, values } = field
  return (
    <div class={errors[name] ? 'field bad' : 'field'}>
      {errors[name] && (
        <p class="msg" id={`${name}-error`}>
          {errors[name]}
        </p>
      )}
      <div class="opt">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={typed(values, name) === 'yes'}
          {...described(field)}
        />
        <label for={name}>
          {label}
          {field.hint && <small id={`${name}-hint`}>{field.hint}</small>}
          {field.seenBy && <small id={`${name}-who`}>{field.seenBy}</small>}
        </label>
      </div>
    </div>
  )
}

type PickProps = ChoiceProps & {
  readonly many?: boolean | undefined
  /** `tight`: numbers; `ten`: numbers to ten, two rows on a phone; `stack`: one under another. */
  readonly layout?: 'tight' | 'ten' | 'stack' | undefined
  readonly wide?: boolean | undefined
}

/** Big buttons for one touch, only where one touch matters. */
export function Pick({ options, many, layout, wide, ...field }: PickProps) {
  const chosen = allTyped(field.values, field.name)
  return (
    <FieldSet field={field} wide={wide}>
      <div class={layout ? `pick ${layout}` : 'pick'}>
        {options.map(({ value, label }, index) => (
          <label>
            <input
              type={many ? 'checkbox' : 'radio'}
              id={optionId(field.name, index)}
              name={field.name}
              value={value}
              checked={chosen.includes(value)}
            />{' '}
            {label}
          </label>
        ))}
      </div>
    </FieldSet>
  )
}
