import type { VNode } from 'preact'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Confirmation, DeadEnd } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { PasswordField, TextField } from '#ui/forms/text-field.tsx'

export const plain: Readonly<Record<string, { title: string; body: () => VNode }>> = {
  '/sign-in': {
    title: 'Вход',
    body: () => (
      <>
        <Head title="Войдите по паролю" lead="Личная ссылка открывается один раз, потом нужен пароль." />
        <Form action="/sign-in" guard>
          <TextField
            name="login"
            label="Электронная почта"
            type="email"
            autocomplete="username"
            errors={{}}
            values={{}}
            width="m"
          />
          <PasswordField
            name="secret"
            label="Пароль"
            autocomplete="current-password"
            errors={{}}
            values={{}}
          />
          <FormButtons>
            <Button>Войти в «Вектор»</Button>
          </FormButtons>
        </Form>
      </>
    ),
  },
  '/sent': {
    title: 'Предложения отправлены',
    body: () => (
      <Confirmation
        title="Предложения отправлены 11 парам"
        actions={<ButtonLink href="/work">Вернуться к делам</ButtonLink>}
      >
        <p>
          Каждый увидит своё предложение и ответит до 25 ноября. О каждом ответе мы скажем на первой странице.
        </p>
      </Confirmation>
    ),
  },
  '/lost': {
    title: 'Страницы нет',
    body: () => (
      <DeadEnd
        title="Такой страницы нет"
        ways={
          <>
            <ButtonLink href="/work">К делам на сегодня</ButtonLink>
            <ButtonLink href="/sign-in" look="quiet">
              Войти под другим именем
            </ButtonLink>
          </>
        }
      >
        <p>Возможно, запись удалили или она в другой организации.</p>
      </DeadEnd>
    ),
  },
}
