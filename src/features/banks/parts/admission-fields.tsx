import { Radios } from '#ui/forms/choice.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { Trouble } from '../../route.ts'
import { admissionTexts as texts } from './texts.ts'

type FieldsProps = {
  readonly trouble: Trouble
  readonly today: string
  /** A member of the council writes down the council's decision alone. */
  readonly onlyCouncil: boolean
}

export function AdmissionFields({ trouble, today, onlyCouncil }: FieldsProps) {
  const by = onlyCouncil ? 'council' : 'curator'
  const field = {
    errors: trouble.errors,
    values: { admittedFrom: today, admittedBy: by, ...trouble.values },
  }
  return (
    <>
      <DateField {...field} name="admittedFrom" label={texts.from} today={today} />
      <Radios
        {...field}
        name="admittedBy"
        label={texts.by}
        options={[
          ...(onlyCouncil ? [] : [{ value: 'curator', label: texts.curator }]),
          { value: 'council', label: texts.council },
        ]}
      />
      <TextField
        {...field}
        name="minutesNumber"
        label={texts.minutesNumber}
        hint={onlyCouncil ? undefined : texts.ifCouncil}
        width="s"
        optional={!onlyCouncil}
      />
      <DateField {...field} name="minutesOn" label={texts.minutesOn} today={today} optional={!onlyCouncil} />
      <TextArea {...field} name="grounds" label={texts.grounds} hint={texts.groundsHint} rows={2} optional />
    </>
  )
}

export function SuspensionFields({ trouble, today }: Omit<FieldsProps, 'onlyCouncil'>) {
  const field = { errors: trouble.errors, values: { suspendedFrom: today, ...trouble.values } }
  return (
    <>
      <DateField {...field} name="suspendedFrom" label={texts.suspendedFrom} today={today} />
      <DateField
        {...field}
        name="suspendedThrough"
        label={texts.suspendedThrough}
        hint={texts.throughHint}
        today={today}
        optional
      />
      <TextField {...field} name="because" label={texts.because} hint={texts.becauseHint} />
    </>
  )
}
