import type { Role } from '#domain/access/role.ts'
import { roleNames } from '#pieces/texts.ts'
import { More } from '#ui/blocks/head.tsx'
import { Checkboxes } from '#ui/forms/choice.tsx'
import type { FieldProps } from '#ui/forms/field.tsx'
import { SideBySide } from '#ui/forms/form.tsx'
import { DateField, TextArea } from '#ui/forms/text-field.tsx'
import { roadmapTexts as texts } from '../texts.ts'

/** Who may answer for a measure: roles of the organisation and the body that agrees its roadmap. */
const executorRoles: readonly Role[] = [
  'head',
  'deputy_head',
  'curator',
  'council',
  'mentor',
  'mentee',
  'psychologist',
  'trade_union',
  'sysadmin',
  'municipal_authority',
]

type FieldsProps = {
  readonly field: Pick<FieldProps, 'errors' | 'values'>
  readonly today: string
  readonly names: ReadonlyMap<string, string>
  readonly twice: boolean
}

/** Days, executors and result of a measure. */
export function MeasureFields({ field, today, names, twice }: FieldsProps) {
  const chosen = field.values.person ?? []
  const people = [...names].map(([value, label]) => ({ value, label }))
  people.sort((a, b) => a.label.localeCompare(b.label, 'ru'))
  return (
    <>
      <SideBySide>
        <DateField {...field} name="from" label={texts.from} today={today} />
        <DateField {...field} name="through" label={texts.through} today={today} />
      </SideBySide>
      {twice && (
        <SideBySide>
          <DateField {...field} name="secondFrom" label={texts.secondFrom} today={today} />
          <DateField {...field} name="secondThrough" label={texts.secondThrough} today={today} />
        </SideBySide>
      )}
      <Checkboxes
        {...field}
        name="role"
        label={texts.roles}
        options={executorRoles.map((value) => ({ value, label: roleNames[value] }))}
      />
      <More summary={texts.choosePeople} open={chosen.length > 0}>
        <Checkboxes {...field} name="person" label={texts.people} options={people} optional />
      </More>
      <TextArea {...field} name="result" label={texts.result} rows={2} optional />
    </>
  )
}
