import { words } from '#domain/documents/words.ts'
import { topicNames, topicsToChoose } from '#domain/programmes/programme-topics.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { partNames } from '#pieces/programme-texts.ts'
import { ActionButton } from '#ui/blocks/actions.tsx'
import { Checkboxes, Radios, Select } from '#ui/forms/choice.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import { programmeTexts as texts } from '../texts.ts'
import { fieldsOf, PartFrame, type PartProps } from './part-frame.tsx'
import { RowForm } from './row-form.tsx'

const texted = [
  'ground',
  'problem',
  'strengths',
  'aim',
  'mentorWork',
  'menteeWork',
  'schedule',
  'conditions',
] as const
const listed = ['tasks', 'interimResults', 'plannedResults'] as const

/** The form of the section that is open. */
export function PartForm(props: PartProps) {
  const { part, text } = props
  const { content } = text
  const isText = texted.find((one) => one === part)
  if (isText) {
    const hint = part === 'problem' ? texts.problemHint : undefined
    return (
      <TextPart
        {...props}
        sends={{ part: 'text', of: part }}
        name="text"
        value={content[isText]}
        hint={hint}
      />
    )
  }
  const isList = listed.find((one) => one === part)
  if (isList) {
    const value = content[isList].join('\n')
    return (
      <TextPart
        {...props}
        sends={{ part: 'list', of: part }}
        name="lines"
        value={value}
        hint={texts.linesHint}
      />
    )
  }
  switch (part) {
    case 'term':
      return <TermForm {...props} />
    case 'mode':
      return <ModeForm {...props} />
    case 'topics':
      return <TopicsForm {...props} />
    case 'meetings':
      return <MeetingsForm {...props} />
    case 'indicators':
      return <IndicatorsForm {...props} />
    case 'row':
      return <RowForm {...props} />
    default:
      return null
  }
}

type TextPartProps = PartProps & {
  readonly sends: Readonly<Record<string, string>>
  readonly name: string
  readonly value: string
  readonly hint: string | undefined
}

function TextPart(props: TextPartProps) {
  const { part, name, value, hint } = props
  const rows = Math.min(14, Math.max(3, Math.ceil(value.length / 70), value.split('\n').length + 1))
  const label = partNames[part] ?? part
  return (
    <PartFrame {...props}>
      <TextArea {...fieldsOf(props, { [name]: value })} name={name} label={label} hint={hint} rows={rows} />
    </PartFrame>
  )
}

function TermForm(props: PartProps) {
  const { from, through } = props.text
  const fields = { ...fieldsOf(props, { from, through }), today: props.today }
  return (
    <PartFrame {...props} sends={{ part: 'term' }} whole>
      <DateField {...fields} name="from" label={texts.termFrom} />
      <DateField {...fields} name="through" label={texts.termThrough} hint={texts.termHint} />
    </PartFrame>
  )
}

function ModeForm(props: PartProps) {
  const { mode, modeText } = props.text.content
  const fields = fieldsOf(props, { mode, text: modeText })
  const options = Object.entries(words.modes).map(([value, label]) => ({ value, label }))
  return (
    <PartFrame {...props} sends={{ part: 'mode' }}>
      <Radios {...fields} name="mode" label={texts.mode} options={options} />
      <TextArea {...fields} name="text" label={texts.modeText} rows={3} />
    </PartFrame>
  )
}

function TopicsForm(props: PartProps) {
  const { content } = props.text
  const fields = fieldsOf(props, { topics: content.topics })
  const options = topicsToChoose(props.kind).map(({ code, title }) => ({ value: code, label: title }))
  const names = topicNames(content.topics, props.kind)
  const own = content.topics.map((code, at) => ({ value: code, label: names[at] ?? code }))
  return (
    <PartFrame {...props} sends={{ part: 'topics' }} whole>
      <Checkboxes {...fields} name="topics" label={partNames.topics!} hint={texts.topicsHint} options={own} />
      <Select
        {...fields}
        name="topic"
        label={texts.topicAdd}
        optional
        options={options.filter(({ value }) => !content.topics.includes(value))}
      />
    </PartFrame>
  )
}

function MeetingsForm(props: PartProps) {
  const { meetings } = props.text.content
  const value = meetings.map(({ day, subject }) => `${shortDay(day)} ${subject}`).join('\n')
  const rows = Math.min(24, meetings.length + 3)
  return (
    <>
      <PartFrame {...props} sends={{ part: 'meetings' }}>
        <TextArea
          {...fieldsOf(props, { meetings: value })}
          name="meetings"
          label={texts.meetings}
          hint={texts.meetingsHint}
          rows={rows}
        />
      </PartFrame>
      <ActionButton
        action={{ label: texts.anew, post: props.action, fields: { part: 'meetings-anew' } }}
        look="second"
      />
    </>
  )
}

function IndicatorsForm(props: PartProps) {
  const { indicators } = props.text.content
  const lines = [...indicators, { title: '', method: '', when: '' }]
  const kept = Object.fromEntries(
    lines.flatMap((one, at) =>
      Object.entries(one).map(([field, value]) => [`indicators.${at}.${field}`, value]),
    ),
  )
  const fields = fieldsOf(props, kept)
  return (
    <PartFrame {...props} sends={{ part: 'indicators' }} whole>
      {lines.map((_, at) => (
        <>
          <TextField {...fields} name={`indicators.${at}.title`} label={texts.indicatorTitle(at + 1)} />
          <TextField {...fields} name={`indicators.${at}.method`} label={texts.indicatorMethod(at + 1)} />
          <TextField {...fields} name={`indicators.${at}.when`} label={texts.indicatorWhen(at + 1)} />
        </>
      ))}
    </PartFrame>
  )
}
