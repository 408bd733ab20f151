import type { Day } from '#kit/day.ts'
import { sentenceEnd, weekdayDay } from '#kit/russian/dates.ts'
import { plural } from '#kit/russian/plural.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import type { Addressed } from './write-letters.ts'

export type PlannedFacts = {
  readonly is: 'planned' | 'moved' | 'cancelled'
  readonly on: Day
  readonly at: string | null
  readonly place: string
  readonly what: string
}

const openings = {
  planned: 'приглашает на встречу',
  moved: 'переносит встречу',
  cancelled: 'отменяет встречу',
} as const

const subjects = { planned: 'Встреча', moved: 'Встреча перенесена', cancelled: 'Встреча отменена' } as const

/** R-MTG-11. When, where and about what, with an invitation for a calendar program. */
export function plannedLetter({ name, from, link, days }: Addressed, facts: PlannedFacts, calendar: string) {
  const when = [weekdayDay(facts.on), facts.at].filter(Boolean).join(', ')
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        {from} {openings[facts.is]}: {sentenceEnd(when)}
      </p>
      <p>{facts.what}</p>
      {facts.is !== 'cancelled' && facts.place && <p>Где: {facts.place}</p>}
      <p>К письму приложено событие для календаря. Свои встречи видно по ссылке:</p>
      <p>{link}</p>
      <p>Ссылка личная и действует {plural(days, ['день', 'дня', 'дней'])}. Пароль не нужен.</p>
    </>,
  )
  return { subject: `${subjects[facts.is]}: ${when}`, body: text, calendar }
}
