import { Button } from '#ui/blocks/actions.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { PasswordField, TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { signInTexts as texts } from './texts.ts'

const nothing: Trouble = { errors: {}, values: {} }

export function signInPage(trouble: Trouble = nothing): Page {
  return {
    title: texts.title,
    bare: true,
    status: trouble === nothing ? 200 : 422,
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.title} />
        <Form action="/sign-in">
          <TextField {...trouble} name="login" label={texts.login} autocomplete="username" width="m" />
          <PasswordField
            {...trouble}
            name="password"
            label={texts.password}
            autocomplete="current-password"
          />
          <FormButtons>
            <Button>{texts.enter}</Button>
          </FormButtons>
        </Form>
        <Block id="first-time" title={texts.firstTime}>
          <p class="prose">{texts.howTo}</p>
          <Form action="/code">
            <TextField {...trouble} name="code" label={texts.linkCode} hint={texts.linkCodeHint} width="l" />
            <FormButtons>
              <Button look="second">{texts.openCode}</Button>
            </FormButtons>
          </Form>
        </Block>
      </>
    ),
  }
}

export function linkPage(token: string, purpose: keyof typeof texts.links): Page {
  const { title, lead, button } = texts.links[purpose]
  return {
    title,
    bare: true,
    body: (
      <>
        <Head title={title} lead={lead} />
        <Form action={`/l/${token}`}>
          <FormButtons>
            <Button>{button}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

export function passwordPage(login: string, trouble: Trouble = nothing): Page {
  const field = { errors: trouble.errors, values: { login, ...trouble.values } }
  return {
    title: texts.passwordTitle,
    bare: true,
    status: trouble === nothing ? 200 : 422,
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head title={texts.passwordTitle} lead={texts.passwordLead} />
        <Form action="/password">
          <TextField
            {...field}
            name="login"
            label={texts.login}
            hint={texts.loginHint}
            autocomplete="username"
            width="m"
          />
          <PasswordField
            {...field}
            name="password"
            label={texts.password}
            hint={texts.passwordHint}
            autocomplete="new-password"
          />
          <FormButtons>
            <Button>{texts.savePassword}</Button>
          </FormButtons>
        </Form>
        {login && (
          <p>
            <a href="/today">{texts.keepPassword}</a>
          </p>
        )}
      </>
    ),
  }
}
