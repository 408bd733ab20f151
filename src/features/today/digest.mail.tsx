import type { Digest } from '#domain/today/digest.ts'
import type { Day } from '#kit/day.ts'
import { dayAndMonth, fromNow } from '#kit/russian/dates.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import { taskWords, digestTexts as texts } from './texts.ts'

type DigestLetter = {
  readonly name: string
  /** Who asks, by its short name. */
  readonly organisation: string
  readonly digest: Digest
  readonly today: Day
  /** Where the tasks are: a personal link, or the page for whoever has a password. */
  readonly open: string
  readonly isPersonal: boolean
  readonly stop: string
}

/** R-TOD-7. All that waits for one person in one letter: what, till when, where, and how to have no more of them. */
export function digestLetter(letter: DigestLetter): { readonly subject: string; readonly body: string } {
  const { name, organisation, digest, today, open, isPersonal, stop } = letter
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>{texts.opening(digest.tasks.length)}</p>
      {digest.tasks.map((task) => {
        const { verb, object } = taskWords(task)
        return (
          <p>
            — {verb} {object}: {dueOf(task.by, today)}
          </p>
        )
      })}
      {digest.unnamed > 0 && <p>{texts.unnamed(digest.unnamed)}</p>}
      <p>{isPersonal ? texts.openPersonal : texts.open}</p>
      <p>{open}</p>
      {isPersonal && <p>{texts.onlyYours}</p>}
      <p>{texts.stop}</p>
      <p>{stop}</p>
      <p>{organisation}</p>
    </>,
  )
  return { subject: texts.subject(digest.tasks.length + digest.unnamed), body: text }
}

const dueOf = (by: Day, today: Day) => (by < today ? fromNow(by, today) : texts.till(dayAndMonth(by)))
