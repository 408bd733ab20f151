import type { Side } from '#domain/mentorships/mentorship.ts'
import type { Day } from '#kit/day.ts'
import { period } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import { letterTexts } from './texts.ts'

type AskedLetter = {
  readonly name: string
  readonly link: string
  readonly days: number
  readonly asked: readonly {
    readonly side: Side
    readonly names: readonly string[]
    readonly from: Day
    readonly through: Day
  }[]
}

/** One letter a person, with everything one is asked about pairs: who, when, and that a refusal costs nothing. */
export function askedLetter({ name, link, days, asked }: AskedLetter) {
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      {asked.map((one) => (
        <p>
          {one.side === 'mentee' ? 'Вам предлагают наставника: ' : 'Вас просят быть наставником: '}
          {one.names.join('; ')}, {period(one.from, one.through)}.
        </p>
      ))}
      <p>Решаете вы. Откройте ссылку, посмотрите, о чём речь, и ответьте: это меньше минуты.</p>
      <p>{link}</p>
      <p>
        Ссылка работает {plural(days, ['день', 'дня', 'дней'])}, логин и пароль не нужны. Отказ ни к чему не
        ведёт, а его причину другая сторона не увидит. Не передавайте ссылку другим.
      </p>
    </>,
  )
  return { subject: letterTexts.subject, body: text }
}
