import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import type { Addressed } from './write-letters.ts'

/** R-MTG-8. Who asks; what for is read on the page alone: a letter passes through other hands. */
export function helpLetter({ name, from, link, days }: Addressed) {
  const subject = 'Нужна ваша помощь: просьба наставляемого'
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        {from} просит о помощи. Откройте ссылку, прочитайте просьбу и ответьте парой слов или назначьте
        встречу.
      </p>
      <p>{link}</p>
      <p>Ссылка личная и действует {plural(days, ['день', 'дня', 'дней'])}. Пароль не нужен.</p>
    </>,
  )
  return { subject, body: text }
}
