import { Button } from '#ui/blocks/actions.tsx'
import { Head, More } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { CodeField, PasswordField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { signInTexts as texts } from './texts.ts'

const nothing: Trouble = { errors: {}, values: {} }

/** R-FAC-1. One field for both: the code of the telephone and the code from the sheet are told apart by their length. */
export function codePage(by: 'link' | 'password', trouble: Trouble = nothing): Page {
  return {
    title: texts.codeTitle,
    bare: true,
    status: trouble === nothing ? 200 : 422,
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.codeTitle} lead={texts.codeLead} />
        <Form action="/sign-in/code">
          <CodeField errors={trouble.errors} name="code" label={texts.code} hint={texts.codeHint} />
          <FormButtons>
            <Button>{texts.sendCode}</Button>
          </FormButtons>
        </Form>
        <More summary={texts.lostSummary}>
          {by === 'password' ? (
            <Form action="/sign-in/lost">
              <p class="prose">{texts.lostWhy}</p>
              <FormButtons>
                <Button look="second">{texts.askReset}</Button>
              </FormButtons>
            </Form>
          ) : (
            <p class="prose">{texts.lostByLink}</p>
          )}
        </More>
      </>
    ),
  }
}

/** R-SES-9. The same page the person was on comes back after the password. */
export function unlockPage(login: string, back: string, trouble: Trouble = nothing): Page {
  return {
    title: texts.unlockTitle,
    bare: true,
    status: trouble === nothing ? 200 : 422,
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.unlockTitle} lead={texts.unlockLead} />
        <Form action="/unlock">
          <input type="hidden" name="back" value={back} />
          <TextField
            errors={{}}
            values={{ login }}
            name="login"
            label={texts.login}
            autocomplete="username"
            width="m"
          />
          <PasswordField
            errors={trouble.errors}
            values={{}}
            name="password"
            label={texts.password}
            autocomplete="current-password"
          />
          <FormButtons>
            <Button>{texts.unlock}</Button>
          </FormButtons>
        </Form>
        <Form action="/sign-out">
          <FormButtons>
            <Button look="quiet">{texts.otherPerson}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
