import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { cardTexts as texts } from './parts/card-texts.ts'
import { OutsideFields } from './parts/outside-fields.tsx'

/** A mentor of another organisation, by hand. */
export function outsidePage(today: string, trouble: Trouble = { errors: {}, values: {} }): Page {
  const field = { errors: trouble.errors, values: { comesFrom: today, ...trouble.values } }
  return {
    title: texts.outsideTitle,
    width: 'narrow',
    place: '/mentors',
    body: (
      <>
        <Crumb href="/mentors">{texts.toBank.mentors}</Crumb>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.outsideTitle} lead={texts.outsideLead} />
        <Form action="/mentors/outside" guard>
          <TextField {...field} name="surname" label={texts.surname} width="m" />
          <TextField {...field} name="name" label={texts.name} width="m" />
          <TextField {...field} name="patronymic" label={texts.patronymic} width="m" optional />
          <OutsideFields trouble={field} today={today} />
          <TextField {...field} name="email" label={texts.email} width="m" type="email" optional />
          <TextField {...field} name="phone" label={texts.phone} width="m" type="tel" optional />
          <FormButtons>
            <Button>{texts.saveOutside}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
