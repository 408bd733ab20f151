import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'

type ProgrammeLetter = { readonly name: string; readonly link: string; readonly days: number }

/** A programme to read and to answer: by a link, without an account. */
export function programmeLetter({ name, link, days }: ProgrammeLetter) {
  const subject = 'Программа наставничества: прочитайте и ответьте'
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        Для вас подготовлена персонализированная программа наставничества. Прочитайте её и ответьте: согласны,
        хотите изменить или вернуть с замечанием.
      </p>
      <p>{link}</p>
      <p>
        Ссылка личная и действует {plural(days, ['день', 'дня', 'дней'])}. Пароль не нужен. Если удобнее на
        бумаге, скажите куратору.
      </p>
    </>,
  )
  return { subject, body: text }
}
