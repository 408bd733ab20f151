import type { EventKind } from '#domain/events/event.ts'
import { eventKindTables, eventTitle } from '#domain/events/event-kinds.ts'
import { Button } from '#ui/blocks/actions.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, Send } from '#ui/forms/form.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { EventFields } from './parts/event-fields.tsx'
import type { EventForm } from './queries.ts'
import { eventTexts as texts } from './texts.ts'

/** First what it was, then what that kind asks for. */
export function newEventPage(form: EventForm, visit: Visit, trouble?: Trouble): Page {
  return {
    title: texts.newTitle,
    place: '/events',
    width: 'narrow',
    body: form.kind ? (
      <One kind={form.kind} form={form} visit={visit} trouble={trouble} />
    ) : (
      <>
        <Crumb href="/events">{texts.back}</Crumb>
        <Head title={texts.chooseKind} lead={texts.chooseKindLead} />
        <ul class="plain">
          {eventKindTables.map(({ code, title }) => (
            <li class="field">
              <a href={`/events/new?kind=${code}`}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}

type OneProps = {
  readonly kind: EventKind
  readonly form: EventForm
  readonly visit: Visit
  readonly trouble: Trouble | undefined
}

function One({ kind, form, visit, trouble }: OneProps) {
  const values = trouble
    ? { ...trouble.values, person: visit.form.all('person') }
    : { on: form.today, measure: form.measure }
  const errors = trouble?.errors ?? {}
  return (
    <>
      <Crumb href="/events/new">{texts.backToKinds}</Crumb>
      <Head title={eventTitle(kind)} />
      <ErrorSummary errors={errors} />
      <Form action="/events/new" files guard>
        <input type="hidden" name="kind" value={kind} />
        <EventFields kind={kind} form={form} field={{ errors, values }} />
        <Send>
          <Button>{texts.save}</Button>
        </Send>
      </Form>
    </>
  )
}
