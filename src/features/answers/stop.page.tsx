import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation, DeadEnd } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import { stopTexts as texts } from './texts.ts'

/** The link in a letter: one button, so that scanners of mail press nothing. */
export function stopPage(token: string): Page {
  return {
    title: texts.title,
    bare: true,
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} />
        <Form action={`/l/${token}/stop`}>
          <FormButtons>
            <Button>{texts.stop}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

export function stoppedPage(token: string): Page {
  return {
    title: texts.doneTitle,
    bare: true,
    body: (
      <Confirmation
        title={texts.doneTitle}
        actions={
          <ButtonLink href={`/l/${token}`} look="second">
            {texts.answer}
          </ButtonLink>
        }
      >
        <p>{texts.done}</p>
      </Confirmation>
    ),
  }
}

export function stopGonePage(): Page {
  return {
    title: texts.goneTitle,
    bare: true,
    status: 410,
    body: (
      <DeadEnd title={texts.goneTitle} ways={<ButtonLink href="/sign-in">{texts.toSignIn}</ButtonLink>}>
        <p>{texts.gone}</p>
      </DeadEnd>
    ),
  }
}
