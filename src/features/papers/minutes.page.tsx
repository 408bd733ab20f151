import { pairNames } from '#pieces/mentorship-texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More } from '#ui/blocks/head.tsx'
import { Checkboxes, Radios, Select } from '#ui/forms/choice.tsx'
import type { FieldProps } from '#ui/forms/field.tsx'
import { ErrorSummary, Form, FormButtons, SideBySide } from '#ui/forms/form.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble, Typed, Visit } from '../route.ts'
import type { MinutesPage } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.minutes
/** So many questions a meeting may have on the form. */
export const questions = [1, 2, 3, 4, 5] as const

/** What the council decided, as a form; what is left empty is written by hand. */
export function minutesPage(shown: MinutesPage, visit: Visit, trouble?: Trouble): Page {
  const { people, today } = shown
  const errors = trouble?.errors ?? {}
  const values: FieldProps['values'] = trouble
    ? { ...trouble.values, present: visit.form.all('present') }
    : { ...proposed(shown), present: shown.council }
  const field = { errors, values }
  const isCouncil = (person: string) => shown.council.includes(person)
  const listed = [...people].toSorted(
    ([a, one], [b, other]) => Number(isCouncil(b)) - Number(isCouncil(a)) || one.localeCompare(other, 'ru'),
  )
  const everybody = listed.map(([value, label]) => ({ value, label }))
  return {
    title: texts.title,
    place: '/papers',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/papers">{paperTexts.register.title}</Crumb>
        <Head title={texts.title} lead={texts.lead} />
        <ErrorSummary errors={errors} />
        <Form action="/papers/minutes" guard>
          <Radios
            name="body"
            label={texts.body}
            options={Object.entries(texts.bodies).map(([value, label]) => ({ value, label }))}
            {...field}
          />
          <TextField name="number" label={texts.number} width="s" optional {...field} />
          <DateField name="on" label={texts.on} today={today} optional {...field} />
          <Select name="chair" label={texts.chair} options={everybody} optional {...field} />
          <Select name="secretary" label={texts.secretary} options={everybody} optional {...field} />
          <More summary={texts.present}>
            <Checkboxes name="present" label={texts.presentWho} options={everybody} optional {...field} />
          </More>
          <TextField name="invited" label={texts.invited} optional {...field} />
          <Question number={1} field={field} />
          {questions.slice(1).map((number) => (
            <More summary={texts.item(number)} open={values[`agenda.${number}`] ? true : undefined}>
              <Question number={number} field={field} />
            </More>
          ))}
          <FormButtons>
            <Button>{texts.press}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

type QuestionProps = {
  readonly number: number
  readonly field: Pick<FieldProps, 'errors' | 'values'>
}

function Question({ number, field }: QuestionProps) {
  return (
    <Block id={`question-${number}`} title={texts.item(number)}>
      <TextField name={`agenda.${number}`} label={texts.agenda} optional={number > 1} {...field} />
      <TextArea name={`heard.${number}`} label={texts.heard} rows={2} optional {...field} />
      <TextArea name={`decided.${number}`} label={texts.decided} rows={3} optional {...field} />
      <SideBySide>
        {(['yes', 'no', 'abstained'] as const).map((vote) => (
          <TextField
            name={`${vote}.${number}`}
            label={texts[vote]}
            width="s"
            inputMode="numeric"
            optional
            {...field}
          />
        ))}
      </SideBySide>
    </Block>
  )
}

/** What a council usually meets for: the programmes that wait, and the admission of mentors. */
function proposed({ programmes, people, admitted }: MinutesPage): Typed {
  const list = programmes.map((one) => pairNames(one, (person) => people.get(person) ?? '')).join('; ')
  const mentors = admitted.map((person) => people.get(person) ?? '').join(', ')
  const questions = [
    ...(list ? [{ agenda: texts.aboutProgrammes, decided: texts.programmesDecided(list) }] : []),
    { agenda: texts.aboutMentors, decided: mentors && texts.mentorsDecided(mentors) },
  ]
  const fields = questions.flatMap(({ agenda, decided }, at) => [
    [`agenda.${at + 1}`, agenda],
    [`decided.${at + 1}`, decided],
  ])
  return { body: 'council', ...Object.fromEntries(fields) }
}
