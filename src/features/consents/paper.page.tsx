import { peopleWords } from '#pieces/people-words.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, FileField, TextArea } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { PaperDesk } from './queries.ts'
import { paperTexts as texts } from './texts.ts'

/** One answer from paper, with its scan. */
export function paperPage(desk: PaperDesk, trouble?: Trouble): Page {
  const words = peopleWords(desk.people, desk.outside)
  const { mentorship } = desk
  const field = { errors: trouble?.errors ?? {}, values: { ...trouble?.values } }
  return {
    title: texts.title,
    place: '/mentorships',
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/mentorships/${mentorship.id}`}>{texts.back}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} />
        <Form action={`/mentorships/${mentorship.id}/paper`} files guard>
          <Radios
            {...field}
            name="person"
            label={texts.person}
            options={mentorship.members.map(({ person }) => ({
              value: person,
              label: words.name(person),
              hint: words.role(person),
            }))}
          />
          <Radios
            {...field}
            name="answer"
            label={texts.answer}
            options={Object.entries(texts.answers).map(([value, label]) => ({ value, label }))}
          />
          <DateField {...field} name="on" label={texts.on} today={desk.today} />
          <TextArea
            {...field}
            name="reason"
            label={texts.reason}
            seenBy={texts.reasonWho}
            rows={2}
            optional
          />
          <FileField
            {...field}
            name="scan"
            label={texts.scan}
            hint={texts.scanHint}
            seenBy={texts.scanWho}
            accept=".pdf,.jpg,.jpeg,.png"
            optional
          />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
