import { topicsToMeasure } from '#domain/programmes/entry-measurement.ts'
import { currentVersion } from '#domain/programmes/programme.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { Pick } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble } from '../route.ts'
import { shortNameOf } from './parts/people.ts'
import type { ProgrammePage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

/** A minute on a phone: each topic from 0 to 3, before the first meeting. */
export function measureOwnPage(page: ProgrammePage, trouble?: Trouble): Page {
  const back = `/asked/programme/${page.mentorship.id}`
  const action = `/asked/measure/${page.mentorship.id}`
  return measure(page, { person: page.reader ?? '', back, action, title: texts.measureTitle }, trouble)
}

/** The same from a sheet of paper, by the curator. */
export function measurePaperPage(page: ProgrammePage, trouble?: Trouble): Page {
  const person = trouble?.values.person ?? page.asked.person
  const back = `/programmes/${page.mentorship.id}`
  const title = texts.measurePaperTitle(shortNameOf(page, person))
  const place = { person, back, action: `${back}/measure`, title, paper: true }
  return { ...measure(page, place, trouble), place: '/programmes' }
}

type Place = {
  readonly person: string
  readonly back: string
  readonly action: string
  readonly title: string
  readonly paper?: boolean
}

function measure(page: ProgrammePage, place: Place, trouble: Trouble | undefined): Page {
  const version = currentVersion(page.programme!)
  const member = page.mentorship.members.find(({ person }) => person === place.person)
  const topics = topicsToMeasure(version, member ?? { topics: [] })
  const names = topicNames(topics, page.kind)
  const taken = page.measured.find((one) => one.person === place.person && one.moment === 'entry')
  const until = version.firstMeeting
  const kept = Object.fromEntries([
    ...Object.entries(taken?.levels ?? {}).map(([code, level]) => [`level.${code}`, String(level)]),
    ['on', taken?.on ?? page.today],
  ])
  const fields = { errors: trouble?.errors ?? {}, values: { ...kept, ...trouble?.values } }
  return {
    title: place.title,
    width: 'narrow',
    body: (
      <>
        <Crumb href={place.back}>{texts.toRead}</Crumb>
        <ErrorSummary errors={fields.errors} />
        <Head title={place.title} lead={texts.measureLead} />
        {taken && <Note is="ok">{texts.measureTaken(taken.on)}</Note>}
        {page.today > until && !place.paper ? (
          <Note is="help">{texts.measureLate(until)}.</Note>
        ) : (
          <Form action={place.action}>
            {place.paper && <input type="hidden" name="person" value={place.person} />}
            {topics.map((code, at) => (
              <Pick
                {...fields}
                name={`level.${code}`}
                label={names[at] ?? code}
                options={[0, 1, 2, 3].map((level) => ({
                  value: String(level),
                  label: `${level} — ${texts.level(level)}`,
                }))}
              />
            ))}
            {place.paper && <DateField {...fields} name="on" label={texts.measureDay} today={page.today} />}
            {!place.paper && <p class="small sec">{texts.measureSeen}.</p>}
            <FormButtons>
              <Button>{place.paper ? texts.measurePaperButton : texts.measureButton}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}
