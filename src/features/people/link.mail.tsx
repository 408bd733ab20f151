import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'

type LinkLetter = { readonly name: string; readonly link: string; readonly days: number }

/** The letter with a personal link: what it is, how long it works, what to do if one did not ask for it. */
export function linkLetter({ name, link, days }: LinkLetter) {
  const subject = 'Личная ссылка для входа в «Вектор»'
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        Для вас открыт вход в «Вектор», программу наставничества вашей организации. Откройте ссылку и нажмите
        «Войти»:
      </p>
      <p>{link}</p>
      <p>
        Ссылка сработает один раз, в течение {plural(days, ['дня', 'дней', 'дней'])}. После входа придумайте
        логин и пароль.
      </p>
      <p>Если вы не ждали этого письма, ничего не делайте.</p>
    </>,
  )
  return { subject, body: text }
}
