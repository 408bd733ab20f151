import { firstRun, letterMoments } from '#domain/surveys/reminders.ts'
import { dayIn } from '#kit/day.ts'
import { clockTime, dayAndMonth, period } from '#kit/russian/dates.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { KeyValues } from '#ui/blocks/key-values.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import type { Opening } from './open-campaign.ts'
import { campaignTexts, newTexts as texts } from './texts.ts'

/** What will happen, before it does; nothing is kept yet, so the answers travel with the page. */
export function checkPage({ page, from, through, chosen }: Opening): Page {
  const { survey, questionnaire, people } = page
  const asked = people.filter(({ person }) => chosen.has(person.id))
  const withMail = asked.filter(({ person }) => person.email).length
  const { now, zone } = page
  const [, ...reminders] = letterMoments({ from, through }, zone).map((moment) => dayIn(zone, moment))
  const leave = firstRun({ from }, now, zone)
  const when = leave > now ? `${dayAndMonth(dayIn(zone, leave))} в ${clockTime(leave, zone)}` : texts.atOnce
  return {
    title: texts.checkTitle,
    place: '/surveys',
    width: 'narrow',
    body: (
      <>
        <Crumb href="/surveys">{campaignTexts.back}</Crumb>
        <Head title={texts.checkTitle} lead={texts.checkLead} />
        <KeyValues
          rows={[
            { key: texts.checkSurvey, value: questionnaire?.title },
            { key: texts.checkWindow, value: period(from, through) },
            { key: texts.checkWhom, value: texts.people(asked.length) },
            { key: texts.checkLetters, value: texts.letters(withMail, when) },
            { key: texts.checkSlips, value: texts.slips(asked.length - withMail) },
            { key: texts.reminders, value: reminders.map(dayAndMonth).join(', ') },
          ]}
        />
        <Form action="/surveys/new">
          <input type="hidden" name="survey" value={survey} />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="through" value={through} />
          {asked.map(({ person }) => (
            <input type="hidden" name="person" value={person.id} />
          ))}
          <FormButtons>
            <Button name="do" value="open">
              {texts.open(asked.length)}
            </Button>
            <Button name="do" value="edit" look="second">
              {texts.change}
            </Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}
