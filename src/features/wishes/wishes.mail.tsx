import type { Day } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import { letterTexts } from './texts.ts'

type WishesLetter = { readonly name: string; readonly link: string; readonly through: Day }

/** One letter a person, the same for whoever has answered already: nobody learns from it who has. */
export function wishesLetter({ name, link, through }: WishesLetter) {
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        Скоро будем подбирать пары наставников и наставляемых. Отметьте, с кем вы хотели бы работать: да,
        возможно или нет. Это займёт две минуты; можно никого не отмечать.
      </p>
      <p>{link}</p>
      <p>
        Ответить можно по {longDay(through)}, логин и пароль не нужны. Ваших отметок программа не покажет
        никому: ни тем, кого вы отметили, ни куратору, ни руководителю. Отметки прошлых сборов меняются,
        только если войти с логином и паролем. Если вы уже ответили, ничего делать не нужно. Не передавайте
        ссылку другим.
      </p>
    </>,
  )
  return { subject: letterTexts.subject, body: text }
}
