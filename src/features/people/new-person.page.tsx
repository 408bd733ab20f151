import { genderWords } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { peopleTexts as texts } from './texts.ts'

export function newPersonPage(today: string, trouble: Trouble = { errors: {}, values: {} }): Page {
  return {
    title: texts.addTitle,
    width: 'narrow',
    body: (
      <>
        <Crumb href="/people">{texts.title}</Crumb>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.addTitle} lead={texts.addLead} />
        <Form action="/people/new" guard>
          <TextField {...trouble} name="surname" label={texts.surname} width="m" />
          <TextField {...trouble} name="name" label={texts.firstName} width="m" />
          <TextField {...trouble} name="patronymic" label={texts.patronymic} width="m" optional />
          <Select
            {...trouble}
            name="gender"
            label={texts.gender}
            options={genderWords.map(([value, label]) => ({ value, label }))}
            optional
          />
          <TextField {...trouble} name="position" label={texts.position} />
          <TextField
            {...trouble}
            name="pedagogicalYears"
            label={texts.yearsOfService}
            hint={texts.yearsHint}
            width="s"
            inputMode="numeric"
            optional
          />
          <DateField {...trouble} name="hiredOn" label={texts.hired} today={today} optional />
          <DateField {...trouble} name="birthDay" label={texts.birth} today={today} optional />
          <TextField {...trouble} name="email" label={texts.email} width="m" type="email" optional />
          <FormButtons>
            <Button>{texts.saveNew}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
