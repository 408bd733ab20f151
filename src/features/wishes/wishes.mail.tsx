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
        Скоро подбирают пары наставников и наставляемых. Отметьте, с кем вы хотели бы работать: да, возможно
        или нет. Это две минуты; можно никого не отмечать.
      </p>
      <p>{link}</p>
      <p>
        Ответить и изменить ответ можно по {longDay(through)}, логин и пароль не нужны. Ваши отметки не
        показываются никому: ни тем, кого вы отметили, ни куратору, ни руководителю. Если вы уже ответили,
        ничего делать не нужно. Не передавайте ссылку другим.
      </p>
    </>,
  )
  return { subject: letterTexts.subject, body: text }
}
