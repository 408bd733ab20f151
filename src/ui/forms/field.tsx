import type { ComponentChildren } from 'preact'
import { Icon } from '../blocks/icons.tsx'
import { formTexts } from '../texts.ts'

/** What is wrong with each field, in words that also say how to mend it. */
export type Errors = Readonly<Record<string, string>>
/** What was typed, exactly as typed. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** What every field of a form takes. The field's id is its name: the error summary leads to it. */
export type FieldProps = {
  readonly name: string
  /** A noun or a question, without a colon. */
  readonly label: string
  readonly errors: Errors
  readonly values: Values
  readonly hint?: ComponentChildren | undefined
  /** Required fields say nothing; the others say «(не обязательно)». */
  readonly optional?: boolean | undefined
  /** Who will see the answer, and from when. */
  readonly seenBy?: ComponentChildren | undefined
}

/** R-UI-3. Attributes that tie a control to its hint and its error. */
export function described({ name, hint, errors, seenBy }: FieldProps) {
  const ids = [hint && `${name}-hint`, errors[name] && `${name}-error`, seenBy && `${name}-who`]
  return {
    'aria-describedby': ids.filter(Boolean).join(' ') || undefined,
    'aria-invalid': errors[name] ? ('true' as const) : undefined,
  }
}

export function typed(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function allTyped(values: Values, name: string): readonly string[] {
  const value = values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

type FrameProps = {
  readonly field: FieldProps
  readonly wide?: boolean | undefined
  readonly children: ComponentChildren
}

/** Label, hint, error, control, who will see it: in this order. */
export function Field({ field, wide, children }: FrameProps) {
  return (
    <div class={frameClass(field, wide)}>
      <label for={field.name}>
        <Label field={field} />
      </label>
      <HintAndError field={field} />
      {children}
      <SeenBy field={field} />
    </div>
  )
}

/** The same for several controls under one question. */
export function FieldSet({ field, wide, children }: FrameProps) {
  const { 'aria-describedby': describedBy } = described(field)
  return (
    <div class={frameClass(field, wide)}>
      <fieldset aria-describedby={describedBy}>
        <legend>
          <Label field={field} />
        </legend>
        <HintAndError field={field} />
        {children}
      </fieldset>
      <SeenBy field={field} />
    </div>
  )
}

function frameClass({ errors, name }: FieldProps, wide: boolean | undefined): string {
  return `field${wide ? ' wide' : ''}${errors[name] ? ' bad' : ''}`
}

function Label({ field: { label, optional } }: { readonly field: FieldProps }) {
  return (
    <>
      {label}
      {optional && <span class="sec"> {formTexts.optional}</span>}
    </>
  )
}

function HintAndError({ field: { name, hint, errors } }: { readonly field: FieldProps }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {errors[name] && (
        <p class="msg" id={`${name}-error`}>
          <Icon name="bad" />
          <span>{errors[name]}</span>
        </p>
      )}
    </>
  )
}

function SeenBy({ field: { name, seenBy } }: { readonly field: FieldProps }) {
  if (!seenBy) return null
  return (
    <p class="who" id={`${name}-who`}>
      <Icon name="eye" />
      <span>{seenBy}</span>
    </p>
  )
}
