import { worksOn } from '#domain/people/employment.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextArea, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { ChangesPage } from './queries.ts'
import { changeTexts } from './texts.ts'

const texts = changeTexts.final

/** What nobody can derive of the final event; the order is printed from it. */
export function finalPage({ people, today, curator }: ChangesPage, trouble?: Trouble): Page {
  const words = peopleWords(people)
  const here = people.filter((one) => worksOn(one.employments, today))
  const field = { errors: trouble?.errors ?? {}, values: { responsible: curator, ...trouble?.values } }
  return {
    title: texts.title,
    place: '/changes',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/changes">{changeTexts.toList}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.title} lead={texts.lead} />
        <Form action="/changes/final" guard>
          <TextField {...field} name="name" label={texts.name} />
          <DateField {...field} name="day" label={texts.day} today={today} />
          <TextField {...field} name="form" label={texts.form} hint={texts.formHint} optional />
          <TextField {...field} name="place" label={texts.place} optional />
          <TextArea
            {...field}
            name="programme"
            label={texts.programme}
            hint={texts.programmeHint}
            rows={4}
            optional
          />
          <Select
            {...field}
            name="responsible"
            label={texts.responsible}
            options={here.map((one) => ({
              value: one.id,
              label: `${words.name(one.id)}, ${words.role(one.id)}`,
            }))}
          />
          <TextField {...field} name="others" label={texts.others} optional />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
