import { secretTexts } from '../texts.ts'
import { described, Field, type FieldProps, typed } from './field.tsx'

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined
  /** Digits alone: `numeric` brings up the phone's number pad, the field stays text. */
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  readonly autocomplete?: string | undefined
  readonly width?: 's' | 'm' | 'l' | undefined
}

export function TextField({
  type = 'text',
  inputMode,
  autocomplete = 'off',
  width = 'l',
  ...field
}: TextFieldProps) {
  return (
    <Field field={field}>
      <input
        class={`w-${width}`}
        // Preact types each kind of input apart; these four take the same attributes.
        type={type as 'text'}
        id={field.name}
        name={field.name}
        inputMode={inputMode}
        autocomplete={autocomplete}
        value={typed(field.values, field.name)}
        {...described(field)}
      />
    </Field>
  )
}

export function TextArea({ rows = 4, ...field }: FieldProps & { readonly rows?: number | undefined }) {
  return (
    <Field field={field}>
      <textarea id={field.name} name={field.name} rows={rows} {...described(field)}>
        {typed(field.values, field.name)}
      </textarea>
    </Field>
  )
}

/** A code that works once: telephones offer the one they show, or have just been sent. Never written back into the page. */
export function CodeField(field: Omit<FieldProps, 'values'>) {
  return <TextField {...field} values={{}} inputMode="numeric" autocomplete="one-time-code" width="s" />
}

type PasswordFieldProps = FieldProps & {
  readonly autocomplete: 'current-password' | 'new-password' | 'one-time-code'
}

/** A secret is never written back into the page; where there is a script it can be shown while typing. */
export function PasswordField({ autocomplete, ...field }: PasswordFieldProps) {
  return (
    <Field field={field}>
      <div class="date" data-island="secret" data-about={field.label}>
        <input
          class="w-m"
          type="password"
          id={field.name}
          name={field.name}
          autocomplete={autocomplete}
          {...described(field)}
        />
        <button
          class="btn second"
          type="button"
          hidden
          aria-label={secretTexts.shows(field.label)}
          aria-pressed="false"
        >
          {secretTexts.show}
        </button>
      </div>
    </Field>
  )
}

type FileFieldProps = FieldProps & {
  /** `.xlsx,.csv`: what the file window offers; the server decides by content. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** Its form needs `files`. A chosen file cannot be kept through an error: the hint should say so. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field field={field}>
      <input
        class="w-l"
        type="file"
        id={field.name}
        name={field.name}
        accept={accept}
        multiple={multiple}
        {...described(field)}
      />
    </Field>
  )
}

type DateFieldProps = FieldProps & {
  /** `2026-11-17`: marked in the calendar and shown first. */
  readonly today: string
}

/** дд.мм.гггг as text (`type=date` ignores the language of the page); the calendar is an island over it. What
 * was typed comes back as typed; a stored day is given as `2026-09-01` and shown as 01.09.2026. */
export function DateField({ today, ...field }: DateFieldProps) {
  const text = typed(field.values, field.name).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')
  return (
    <Field field={field}>
      <div class="date" data-island="date-field" data-today={today} data-about={field.label}>
        <input
          class="w-s"
          id={field.name}
          name={field.name}
          inputMode="numeric"
          autocomplete="off"
          value={text}
          {...described(field)}
        />
      </div>
    </Field>
  )
}
