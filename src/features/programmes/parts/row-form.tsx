import { firstFreeNumber } from '#domain/programmes/edit-content.ts'
import { plainDirection } from '#domain/programmes/plan-words.ts'
import { type PlanRow, responsibles, turningPoints } from '#domain/programmes/programme-content.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { capitalise } from '#kit/russian/words.ts'
import activities from '#reference/activity_types.json' with { type: 'json' }
import texted from '#reference/documents/programme_texts.json' with { type: 'json' }
import directions from '#reference/programme_directions.json' with { type: 'json' }
import { ActionButton, Buttons } from '#ui/blocks/actions.tsx'
import { Checkboxes, Select } from '#ui/forms/choice.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import { programmeTexts as texts } from '../texts.ts'
import { fieldsOf, PartFrame, type PartProps } from './part-frame.tsx'

/** One line of the plan: what it hangs on, what is done, when, by whom and what comes of it. */
export function RowForm(props: PartProps) {
  const { content } = props.text
  const at = content.rows.findIndex(({ id }) => id === props.row)
  const row = content.rows[at]
  const id = row?.id ?? `r${firstFreeNumber(content.rows)}`
  return (
    <>
      <h3>{row ? texts.rowTitle(at + 1) : texts.newRowTitle}</h3>
      <PartFrame
        {...props}
        sends={{ part: 'row', 'row.id': id }}
        save={props.says ?? texts.saveRow}
        whole={!row}
      >
        <RowFields {...props} of={row} />
      </PartFrame>
      {row && (
        <Buttons>
          {at > 0 && <Move {...props} id={id} by="up" />}
          {at < content.rows.length - 1 && <Move {...props} id={id} by="down" />}
          <ActionButton
            action={{ label: texts.removeRow, post: props.action, fields: { part: 'row-removed', id } }}
            look="danger"
            slim
          />
        </Buttons>
      )}
    </>
  )
}

function Move({
  action,
  id,
  by,
}: {
  readonly action: string
  readonly id: string
  readonly by: 'up' | 'down'
}) {
  const fields = { part: 'row-moved', id, by }
  return <ActionButton action={{ label: texts[by], post: action, fields }} look="second" slim />
}

function RowFields(props: PartProps & { readonly of: PlanRow | undefined }) {
  const { of, kind, today, text } = props
  const given = fieldsOf(props, keptOf(of))
  const { topics } = text.content
  const names = topicNames(topics, kind)
  return (
    <>
      <Select
        {...given}
        name="row.on"
        label={texts.rowOn}
        options={[
          { value: 'topics', label: texts.rowOnTopic },
          ...turningPoints.map((one) => ({ value: one, label: capitalise(texted.turning[one].title) })),
        ]}
      />
      <Checkboxes
        {...given}
        name="row.topics"
        label={texts.rowTopics}
        options={topics.map((code, at) => ({ value: code, label: names[at] ?? code }))}
      />
      <Select
        {...given}
        name="row.direction"
        label={texts.rowDirection}
        optional
        options={directions.items.map(({ code }) => ({ value: code, label: plainDirection(code) }))}
      />
      <TextArea {...given} name="row.text" label={texts.rowText} rows={4} />
      <Select
        {...given}
        name="row.activity"
        label={texts.rowActivity}
        options={activities.items.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextField {...given} name="row.form" label={texts.rowForm} optional />
      <DateField {...given} name="row.from" label={texts.rowFrom} today={today} />
      <DateField {...given} name="row.through" label={texts.rowThrough} today={today} />
      <Checkboxes
        {...given}
        name="row.responsible"
        label={texts.rowResponsible}
        options={responsibles.map((one) => ({ value: one, label: texts.responsible[one] }))}
      />
      <TextArea {...given} name="row.result" label={texts.rowResult} rows={3} />
    </>
  )
}

function keptOf(row: PlanRow | undefined) {
  if (!row) return { 'row.on': 'topics' }
  return {
    'row.on': row.turning ?? 'topics',
    'row.topics': row.topics,
    'row.direction': row.direction ?? '',
    'row.text': row.text,
    'row.activity': row.activity,
    'row.form': row.form,
    'row.from': row.from,
    'row.through': row.through,
    'row.responsible': row.responsible,
    'row.result': row.result,
  }
}
