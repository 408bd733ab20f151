import { topicNames } from '#domain/programmes/programme-topics.ts'
import { longDay } from '#kit/russian/dates.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Pick } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import type { MeasuringPage } from './queries.ts'
import { levelWords, measuringTexts as texts } from './texts.ts'

/** A minute on a phone: each topic from 0 to 3, in its own days. */
export function ownMeasuringPage(page: MeasuringPage, trouble?: Trouble): Page {
  const { asked, today } = page
  const { moment, window, taken, mentorship } = asked
  const title = texts.title[moment === 'exit' ? 'exit' : 'interim']
  const programme = `/asked/programme/${mentorship.id}`
  const closed =
    today < window.from
      ? texts.ahead(window.from)
      : today > window.through
        ? texts.missed(window.through)
        : null
  return {
    title,
    width: 'narrow',
    place: '/today',
    body: (
      <>
        <Crumb href={programme}>{texts.toProgramme}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={title} lead={texts.lead} />
        {taken && (
          <Note is="ok">
            <p>{texts.taken(taken.on, window.through)}</p>
          </Note>
        )}
        {closed === null ? (
          <Form action={`/asked/measurement/${mentorship.id}/${moment}`}>
            <Levels page={page} trouble={trouble} />
            <p class="small sec field">{texts.seen}.</p>
            <FormButtons>
              <Button>{texts.button}</Button>
            </FormButtons>
          </Form>
        ) : (
          <>
            {!taken && (
              <Note is="help">
                <p>{closed}</p>
              </Note>
            )}
            <Buttons>
              <ButtonLink href={programme} look="second">
                {texts.toProgramme}
              </ButtonLink>
            </Buttons>
          </>
        )}
      </>
    ),
  }
}

/** The same from a sheet of paper, by the curator. */
export function paperMeasuringPage(page: MeasuringPage, trouble?: Trouble): Page {
  const { asked, people, today } = page
  const { moment, window, mentorship, person, taken } = asked
  const title = texts.paperTitle(peopleWords(people).name(person))
  const fields = {
    errors: trouble?.errors ?? {},
    values: { on: taken?.on ?? (today > window.through ? '' : today), ...trouble?.values },
  }
  return {
    title,
    width: 'narrow',
    place: '/measurements',
    body: (
      <>
        <Crumb href="/measurements">{texts.back}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={title} lead={texts.title[moment === 'exit' ? 'exit' : 'interim']} />
        <Form action={`/measurements/${mentorship.id}/${moment}`}>
          <input type="hidden" name="person" value={person} />
          <DateField
            {...fields}
            name="on"
            label={texts.on}
            hint={`${longDay(window.from)} — ${longDay(window.through)}`}
            today={today}
          />
          <Levels page={page} trouble={trouble} />
          <FormButtons>
            <Button>{texts.paperButton}</Button>
          </FormButtons>
        </Form>
      </>
    ),
  }
}

type LevelsProps = { readonly page: MeasuringPage; readonly trouble: Trouble | undefined }

function Levels({ page: { asked, kind }, trouble }: LevelsProps) {
  const { topics, taken } = asked
  const names = topicNames(topics, kind)
  const kept = Object.entries(taken?.levels ?? {}).map(([code, level]) => [`level.${code}`, String(level)])
  const values = { ...Object.fromEntries(kept), ...trouble?.values }
  return (
    <>
      {topics.map((code, at) => (
        <Pick
          errors={trouble?.errors ?? {}}
          values={values}
          name={`level.${code}`}
          label={names[at] ?? code}
          options={levelWords.map((word, level) => ({ value: String(level), label: `${level} — ${word}` }))}
        />
      ))}
    </>
  )
}
