import { mainEmployment } from '#domain/people/employment.ts'
import { genderWords } from '#pieces/texts.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { seenPrefix } from './change-person.ts'
import type { PersonPage } from './queries.ts'
import { peopleTexts as texts } from './texts.ts'

export function editPage({ person, today }: PersonPage, trouble?: Trouble): Page {
  const job = mainEmployment(person.employments)
  const { surname, name, patronymic, gender, birthDay, email, phone } = person
  const known = {
    surname,
    name,
    patronymic: patronymic ?? '',
    gender: gender ?? '',
    birthDay: birthDay ?? '',
  }
  const values = {
    ...known,
    email: email ?? '',
    phone: phone ?? '',
    position: job?.position ?? '',
    subject: job?.subject ?? '',
  }
  const field = { errors: trouble?.errors ?? {}, values: { ...values, ...trouble?.values } }
  return {
    title: texts.editTitle,
    width: 'narrow',
    body: (
      <>
        <Crumb href={`/people/${person.id}`}>{`${surname} ${name}`}</Crumb>
        <ErrorSummary errors={field.errors} />
        <Head title={texts.editTitle} />
        <Form action={`/people/${person.id}/edit`} guard>
          {Object.entries(values).map(([name, value]) => (
            <input type="hidden" name={`${seenPrefix}${name}`} value={value} />
          ))}
          <TextField {...field} name="surname" label={texts.surname} width="m" />
          <TextField {...field} name="name" label={texts.firstName} width="m" />
          <TextField {...field} name="patronymic" label={texts.patronymic} width="m" optional />
          <Select
            {...field}
            name="gender"
            label={texts.gender}
            options={genderWords.map(([value, label]) => ({ value, label }))}
            optional
          />
          <TextField {...field} name="position" label={texts.position} />
          <TextField {...field} name="subject" label={texts.subject} width="m" optional />
          <DateField {...field} name="birthDay" label={texts.birth} today={today} optional />
          <TextField {...field} name="email" label={texts.email} width="m" type="email" optional />
          <TextField {...field} name="phone" label={texts.phone} width="m" type="tel" optional />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
