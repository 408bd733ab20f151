import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import { paperTexts } from './texts.ts'

type ReadLetter = {
  readonly name: string
  readonly title: string
  readonly link: string
  readonly days: number
  readonly signed: boolean
}

/** A paper that waits for somebody: what it is, and where to read it. */
export function readLetter({ name, title, link, days, signed }: ReadLetter) {
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        {signed
          ? `Подписана бумага, которая касается вас: «${title}». Прочитайте её и отметьте, что ознакомлены.`
          : `Подготовлена бумага, которая ждёт вашего решения: «${title}». Прочитайте её и ответьте; отказ ни к чему не ведёт.`}
      </p>
      <p>{link}</p>
      <p>
        Ссылка работает {plural(days, ['день', 'дня', 'дней'])}, логин и пароль не нужны. Не передавайте её
        другим.
      </p>
    </>,
  )
  return { subject: paperTexts.links.subject, body: text }
}
