import type { Campaign } from '#domain/surveys/campaign.ts'
import { closesOn } from '#domain/surveys/campaign.ts'
import type { Day } from '#kit/day.ts'
import { fromNow, longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { renderLetter } from '#outside/mail/render-letter.ts'
import { questionnaireTitle } from '#pieces/survey-texts.ts'

type SurveyLetter = {
  readonly name: string
  /** Who asks, by its short name. */
  readonly organisation: string
  /** All that the person is asked now and has not answered, the nearest end first. */
  readonly campaigns: readonly Campaign[]
  readonly link: string
  readonly isReminder: boolean
  readonly today: Day
}

/** One letter about everything a person is asked: what, till when, the link, and how to have no more of them. */
export function surveyLetter({ name, organisation, campaigns, link, isReminder, today }: SurveyLetter) {
  const [first, ...others] = campaigns
  const till = first && lastDay(first, today)
  const one = others.length === 0 && first ? questionnaireTitle(first) : undefined
  const about = one ? `анкета «${one}»` : 'анкеты наставничества'
  const { text } = renderLetter(
    <>
      <p>Здравствуйте, {name}!</p>
      <p>
        {isReminder
          ? 'Напоминаем: мы ждём вашего ответа. '
          : `${organisation} собирает сведения, чтобы подобрать наставников. `}
        Ответить можно с телефона, без логина и пароля, за две-три минуты.
      </p>
      {campaigns.map((one) => (
        <p>
          «{questionnaireTitle(one)}»: до {longDay(lastDay(one, today))}
        </p>
      ))}
      <p>Откройте личную ссылку и нажмите «Перейти к вопросам»:</p>
      <p>{link}</p>
      <p>
        Ссылка только ваша: не пересылайте её. Набранное сохраняется само, начать можно сейчас, а закончить
        позже.
      </p>
      <p>Не хотите получать напоминания? Откройте эту ссылку и нажмите «Не напоминать»:</p>
      <p>{link}/stop</p>
      <p>{organisation}</p>
    </>,
  )
  const term = till ? `, ${termOf(till, today)}` : ''
  const subject = isReminder ? `Напоминаем: ${about}${term}` : `${capitalise(about)}${term}`
  return { subject, body: text }
}

function lastDay(campaign: Campaign, today: Day): Day {
  return today <= campaign.through ? campaign.through : closesOn(campaign)
}

function termOf(till: Day, today: Day): string {
  const near = fromNow(till, today)
  return ['сегодня', 'завтра', 'послезавтра'].includes(near)
    ? `последний день ${near}`
    : `до ${longDay(till)}`
}
