import { criteria } from '#domain/meetings/observation.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Pick } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { mayObserve } from './observe-lesson.ts'
import { withWhom } from './parts/people.ts'
import type { LessonPage } from './queries.ts'
import { lessonTexts as texts } from './texts.ts'

/** What was seen at a lesson, and the talk after it. */
export function lessonPage({ desk, meeting, observation }: LessonPage, trouble?: Trouble): Page {
  const { mentorship, reader, people } = desk
  const address = `/asked/meetings/${mentorship.id}`
  const whole = reader !== null && mayObserve(meeting, mentorship, reader)
  const seen = Object.entries(observation?.seen ?? {}).map(([code, mark]) => [`seen.${code}`, mark])
  const kept = {
    lesson: observation?.lesson ?? '',
    strengths: observation?.strengths ?? '',
    advice: observation?.advice ?? '',
    talkedOn: observation?.talkedOn ?? '',
    agreed: observation?.agreed ?? '',
    ...Object.fromEntries(seen),
  }
  const fields = { errors: trouble?.errors ?? {}, values: trouble?.values ?? kept }
  const marks = new Map<string, string>(texts.marks.map(([value, label]) => [value, label]))
  return {
    title: texts.title,
    place: '/asked/meetings',
    width: 'narrow',
    body: (
      <>
        <Crumb href={address}>{withWhom(people, mentorship, reader)}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={texts.title} lead={texts.lead} />
        {!whole && (
          <>
            <Note>
              <p>{texts.readOnly}</p>
            </Note>
            {observation && (
              <KeyValues
                rows={[
                  { key: texts.lesson, value: observation.lesson || '—' },
                  ...criteria.flatMap(({ code, title }) => {
                    const mark = observation.seen[code]
                    return mark ? [{ key: title, value: marks.get(mark) ?? '' }] : []
                  }),
                  { key: texts.strengths, value: observation.strengths || '—' },
                  { key: texts.advice, value: observation.advice || '—' },
                ]}
              />
            )}
          </>
        )}
        <Form action={`${address}/lesson`} guard>
          <input type="hidden" name="meeting" value={meeting.id} />
          {whole && (
            <>
              <TextField {...fields} name="lesson" label={texts.lesson} hint={texts.lessonHint} />
              <p class="small sec">{texts.marksSeen}</p>
              {criteria.map(({ code, title }) => (
                <Pick
                  {...fields}
                  name={`seen.${code}`}
                  label={title}
                  optional
                  layout="tight"
                  options={texts.marks.map(([value, label]) => ({ value, label }))}
                />
              ))}
              <TextArea
                {...fields}
                name="strengths"
                label={texts.strengths}
                optional
                seenBy={texts.seen}
                rows={3}
              />
              <TextArea
                {...fields}
                name="advice"
                label={texts.advice}
                optional
                seenBy={texts.seen}
                rows={3}
              />
            </>
          )}
          <Block id="talk" title={texts.talk}>
            <DateField {...fields} name="talkedOn" label={texts.talkedOn} optional today={desk.today} />
            <TextArea
              {...fields}
              name="agreed"
              label={texts.agreed}
              optional
              seenBy={texts.agreedSeen}
              rows={3}
            />
          </Block>
          <FormButtons>
            <Button>{texts.button}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
