import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { CodeField, PasswordField, TextField } from '#ui/forms/text-field.tsx'
import type { Errors, Page } from '../route.ts'
import { accountTexts as texts } from './texts.ts'

/** A password manager wants to know whose password it is: the login stands beside, and is not sent anywhere. */
function Login({ login }: { readonly login: string }) {
  return (
    <TextField
      errors={{}}
      values={{ login }}
      name="login"
      label={texts.login}
      autocomplete="username"
      width="m"
    />
  )
}

export function changePasswordPage(login: string, errors: Errors = {}): Page {
  return {
    title: texts.passwordTitle,
    width: 'narrow',
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: (
      <>
        <Crumb href="/account">{texts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={texts.passwordTitle} lead={texts.saveWhy} />
        <Form action="/account/password">
          <PasswordField
            errors={errors}
            values={{}}
            name="current"
            label={texts.current}
            autocomplete="current-password"
          />
          <PasswordField
            errors={errors}
            values={{}}
            name="password"
            label={texts.next}
            hint={texts.nextHint}
            autocomplete="new-password"
          />
          <input type="hidden" name="login" value={login} autocomplete="username" />
          <FormButtons>
            <Button>{texts.save}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

type Proving = {
  readonly login: string
  readonly onward: string
  readonly ways: { readonly password: boolean; readonly code: boolean }
  readonly errors?: Errors
}

/** R-SES-11. Once more, before how one signs in changes. */
export function provePage({ login, onward, ways, errors = {} }: Proving): Page {
  return {
    title: texts.proveTitle,
    width: 'narrow',
    status: Object.keys(errors).length === 0 ? 200 : 422,
    body: (
      <>
        <Crumb href="/account">{texts.back}</Crumb>
        <ErrorSummary errors={errors} />
        <Head title={texts.proveTitle} lead={ways.password ? texts.proveLead : texts.proveByLink} />
        {ways.password && (
          <Form action="/account/prove">
            <input type="hidden" name="onward" value={onward} />
            <Login login={login} />
            <PasswordField
              errors={errors}
              values={{}}
              name="password"
              label={texts.password}
              autocomplete="current-password"
            />
            {ways.code && <CodeField errors={errors} name="code" label={texts.code} />}
            <FormButtons>
              <Button>{texts.prove}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}
