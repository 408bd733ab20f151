import type { OrganisationKind } from '#domain/organisations/organisation.ts'
import {
  type Given,
  optionsOf,
  type Question,
  type Questionnaire,
  questionsFor,
} from '#domain/surveys/questionnaire.ts'
import { sensitiveField, topicField } from '#domain/surveys/read-sheet.ts'
import { saysSensitive, suggestedTopics } from '#domain/surveys/suggested-topics.ts'
import { sensitiveTopics, topicGroups, topicTitle } from '#domain/surveys/topic-groups.ts'
import { More, Note } from '#ui/blocks/head.tsx'
import { Icon } from '#ui/blocks/icons.tsx'
import { Checkbox, Checkboxes, type Option, Pick, Radios } from '#ui/forms/choice.tsx'
import type { Errors } from '#ui/forms/field.tsx'
import { Matrix } from '#ui/forms/matrix.tsx'
import { TextArea, TextField } from '#ui/forms/text-field.tsx'
import { seenByTexts, sheetTexts as texts } from './survey-texts.ts'

export type SheetFieldsProps = {
  readonly questionnaire: Questionnaire
  readonly kind: OrganisationKind
  readonly values: Given
  readonly errors: Errors
  /** `first`: what the rest depends on. */
  readonly part: 'first' | 'rest'
  /** Somebody enters it from paper: what is for the psychologist alone is not asked. */
  readonly fromPaper?: boolean | undefined
}

/** The questions of one step; those for whoever has another minute behind one line, the psychologist's at the end. */
export function SheetFields(props: SheetFieldsProps) {
  const { questionnaire, values, part, fromPaper, errors } = props
  const asked = questionsFor(questionnaire, values).filter((one) => (one.first ? 'first' : 'rest') === part)
  const main = asked.filter((one) => !one.more && one.kind !== 'sensitive')
  const more = asked.filter((one) => one.more)
  const apart = fromPaper ? [] : asked.filter((one) => one.kind === 'sensitive')
  const draw = (question: Question) => <QuestionField {...props} question={question} />
  return (
    <>
      {main.map(draw)}
      {more.length > 0 && (
        <div class="field wide">
          <More summary={texts.more} open={more.some(({ code }) => values[code] || errors[code])}>
            {more.map(draw)}
          </More>
        </div>
      )}
      {apart.map(draw)}
    </>
  )
}

function QuestionField(props: SheetFieldsProps & { readonly question: Question }) {
  const { question, kind, values, errors } = props
  const { code, label, hint, seenBy, required } = question
  const about = question.suggests ? [hint, texts.willSuggest].filter(Boolean).join('. ') : hint
  const field = { name: code, label, hint: about, values, errors, seenBy: seenByTexts[seenBy] }
  const options: readonly Option[] = optionsOf(question).map(({ value, title }) => ({ value, label: title }))
  const free = { ...field, optional: !required }
  switch (question.kind) {
    case 'topics':
      return <Topics {...props} options={options} />
    case 'sensitive':
      return <Sensitive {...props} options={options} />
    case 'groups':
      return (
        <Checkboxes
          {...field}
          options={topicGroups(kind).map(({ code, title, topics }) => ({
            value: code,
            label: title,
            hint: topics
              .slice(0, 2)
              .map((topic) => topic.title)
              .join('; '),
          }))}
        />
      )
    case 'yes':
      return <Checkbox {...field} />
    case 'one':
      return question.tight ? (
        <Pick {...free} options={options} layout="tight" />
      ) : (
        <Radios {...free} options={options} />
      )
    case 'many':
      return <Checkboxes {...free} options={options} />
    case 'line':
      return <TextField {...free} />
    case 'text':
      return <TextArea {...free} rows={3} />
  }
}

type WithOptions = SheetFieldsProps & { readonly question: Question; readonly options: readonly Option[] }

/** R-WRD-9. The topics that the words suggest, with none marked, then the others of the chosen groups, a matrix each. */
function Topics({ question, questionnaire, kind, values, errors, options, fromPaper }: WithOptions) {
  const suggested = suggestedTopics(questionnaire, kind, values)
  const above = new Set(suggested.map((topic) => topic.code))
  const chosen = topicGroups(kind)
    .filter((group) => values.groups?.includes(group.code))
    .map((group) => ({ ...group, topics: group.topics.filter((topic) => !above.has(topic.code)) }))
    .filter((group) => group.topics.length > 0)
  const isApart = !fromPaper && questionnaire.survey === 'needs' && saysSensitive(questionnaire, values)
  const { code, label, hint, seenBy } = question
  if (chosen.length === 0 && suggested.length === 0) return null
  return (
    <section
      class={errors[code] ? 'field wide bad' : 'field wide'}
      id={code}
      aria-labelledby={`${code}-title`}
    >
      <h2 id={`${code}-title`}>{label}</h2>
      {hint && <p class="hint">{hint}</p>}
      {errors[code] && (
        <p class="msg">
          <Icon name="bad" />
          <span>{errors[code]}</span>
        </p>
      )}
      {isApart && <p class="hint">{texts.forPsychologist}</p>}
      {suggested.length > 0 && (
        <Matrix
          title={texts.suggested}
          hint={texts.suggestedHint}
          options={options}
          values={values}
          rows={suggested.map((topic) => ({
            name: topicField(topic.code),
            label: topicTitle(topic.code),
            hint: texts.by(topic.said),
          }))}
        />
      )}
      {chosen.map(({ title, topics }) => (
        <Matrix
          title={title}
          options={options}
          values={values}
          rows={topics.map((topic) => ({ name: topicField(topic.code), label: topic.title }))}
        />
      ))}
      <p class="who">
        <Icon name="eye" />
        <span>{seenByTexts[seenBy]}</span>
      </p>
    </section>
  )
}

/** R-SUR-3. Stands apart, and says who reads it before anything is marked. */
function Sensitive({ question, kind, values, options }: WithOptions) {
  const { label, hint, seenBy } = question
  return (
    <div class="field wide">
      <Note>
        <p>
          <b>{seenByTexts[seenBy]}.</b> {hint}.
        </p>
      </Note>
      <Matrix
        title={label}
        options={options}
        values={values}
        rows={sensitiveTopics(kind).map((topic) => ({
          name: sensitiveField(topic.code),
          label: topic.title,
        }))}
      />
    </div>
  )
}
