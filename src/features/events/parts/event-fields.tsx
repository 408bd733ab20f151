import { isSilent } from '#domain/events/check-event.ts'
import type { EventKind } from '#domain/events/event.ts'
import { asksFor, eventKindTable, mustHave } from '#domain/events/event-kinds.ts'
import { More } from '#ui/blocks/head.tsx'
import { Checkbox, Checkboxes, Select } from '#ui/forms/choice.tsx'
import type { FieldProps } from '#ui/forms/field.tsx'
import { DateField, FileField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { EventForm } from '../queries.ts'
import { eventTexts as texts } from '../texts.ts'

type FieldsProps = {
  readonly kind: EventKind
  readonly form: EventForm
  readonly field: Pick<FieldProps, 'errors' | 'values'>
  readonly keptFile?: string | undefined
}

/** R-EVT-2. The fields that a kind of event asks for, and no others. */
export function EventFields({ kind, form, field, keptFile }: FieldsProps) {
  const { title, hint, subjects } = eventKindTable(kind)
  const optional = (name: Parameters<typeof mustHave>[1]) => !mustHave(kind, name)
  const measures = form.measures.map((one) => ({ value: one.id as string, label: one.title }))
  return (
    <>
      <DateField {...field} name="on" label={texts.on} hint={texts.onHint} today={form.today} />
      {isSilent(kind) ? (
        <p class="small sec">
          {title}. {texts.silent}
        </p>
      ) : (
        <TextField {...field} name="title" label={texts.name} hint={hint} />
      )}
      {asksFor(kind, 'subject') && (
        <Select
          {...field}
          name="subject"
          label={texts.subject}
          options={subjects.map((one) => ({ value: one.code, label: one.title }))}
        />
      )}
      {asksFor(kind, 'measure') &&
        (measures.length > 0 ? (
          <Select {...field} name="measure" label={texts.measure} options={measures} />
        ) : (
          <p class="field">
            {texts.measureNone} <a href="/roadmap">{texts.toRoadmap}</a>
          </p>
        ))}
      {asksFor(kind, 'minutesNumber') && (
        <TextField
          {...field}
          name="minutesNumber"
          label={texts.number(kind === 'order')}
          hint={texts.minutesHint}
          width="s"
          optional={optional('minutesNumber')}
        />
      )}
      {asksFor(kind, 'decision') && (
        <TextArea
          {...field}
          name="decision"
          label={texts.decision}
          rows={3}
          optional={optional('decision')}
        />
      )}
      {asksFor(kind, 'people') && <People form={form} field={field} optional={optional('people')} />}
      {asksFor(kind, 'link') && (
        <TextField
          {...field}
          name="link"
          label={texts.link}
          hint={texts.linkHint}
          type="url"
          optional={optional('link')}
        />
      )}
      {asksFor(kind, 'file') && (
        <FileField
          {...field}
          name="file"
          label={texts.file}
          hint={keptFile ? `${texts.fileKept(keptFile)} ${texts.fileHint}` : texts.fileHint}
          accept=".pdf,.jpg,.jpeg,.png,.docx,.pptx,.xlsx"
          optional={optional('file')}
        />
      )}
    </>
  )
}

type PeopleProps = Pick<FieldsProps, 'form' | 'field'> & { readonly optional: boolean }

function People({ form, field, optional }: PeopleProps) {
  const chosen = field.values.person ?? []
  const options = [...form.names].map(([value, label]) => ({ value, label }))
  options.sort((a, b) => a.label.localeCompare(b.label, 'ru'))
  return (
    <>
      <Checkbox {...field} name="everyMentor" label={texts.everyMentor} />
      <More summary={texts.choosePeople} open={chosen.length > 0 || field.errors.person !== undefined}>
        <Checkboxes {...field} name="person" label={texts.people} options={options} optional={optional} />
      </More>
    </>
  )
}
