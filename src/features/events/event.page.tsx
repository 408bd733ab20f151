import { daysBetween } from '#domain/documents/school-days.ts'
import { isSilent } from '#domain/events/check-event.ts'
import { eventTitle, subjectTitle } from '#domain/events/event-kinds.ts'
import { dayIn } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { HistoryOf } from '#pieces/history-of.tsx'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { type KeyValue, KeyValues } from '#ui/blocks/key-values.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { EventFields } from './parts/event-fields.tsx'
import { Proof } from './parts/proof.tsx'
import type { EventPage } from './queries.ts'
import { eventTexts as texts } from './texts.ts'

/** One event with what shows it, its history, and the form that corrects it. */
export function eventPage(shown: EventPage, visit: Visit, trouble?: Trouble): Page {
  const { event, names, lines, zone, mayKeep } = shown
  const { kind, title, droppedOn } = event
  return {
    title,
    place: '/events',
    body: (
      <>
        <Crumb href="/events">{texts.back}</Crumb>
        <Head title={title} lead={isSilent(kind) ? texts.silent : eventTitle(kind)} />
        {trouble && <ErrorSummary errors={trouble.errors} />}
        {droppedOn && (
          <Note>
            <p>{texts.dropped(longDay(droppedOn))}</p>
          </Note>
        )}
        <KeyValues rows={rowsOf(shown)} />
        {mayKeep && <Change shown={shown} visit={visit} trouble={trouble} />}
        <Block id="history" title={texts.history}>
          <HistoryOf lines={lines} names={names} zone={zone} />
        </Block>
      </>
    ),
  }
}

function rowsOf({ event, names, measures, zone }: EventPage): readonly KeyValue[] {
  const { kind, subject, on, decision, people, minutesNumber, link, file, enteredAt, measure } = event
  const subjectWords = subjectTitle(kind, subject)
  const measureTitle = measures.find((one) => one.id === measure)?.title
  const rows: (KeyValue | false)[] = [
    { key: texts.day, value: longDay(on) },
    subjectWords !== undefined && { key: texts.subject, value: subjectWords },
    measureTitle !== undefined && {
      key: texts.measure,
      value: <a href={`/roadmap/measures/${measure}`}>{measureTitle}</a>,
    },
    decision !== '' && { key: texts.decision, value: decision },
    people.length > 0 && {
      key: texts.who,
      value: (
        <ul class="plain">
          {people.map((one) => (
            <li>{names.get(one)}</li>
          ))}
        </ul>
      ),
    },
    (minutesNumber !== null || link !== null || file !== null) && {
      key: texts.proof,
      value: <Proof event={event} />,
    },
    {
      key: texts.entered,
      value: texts.enteredLate(longDay(dayIn(zone, enteredAt)), daysBetween(on, dayIn(zone, enteredAt))),
    },
  ]
  return rows.filter((row) => row !== false)
}

type ChangeProps = { readonly shown: EventPage; readonly visit: Visit; readonly trouble: Trouble | undefined }

function Change({ shown, visit, trouble }: ChangeProps) {
  const { event, file } = shown
  const post = `/events/${event.id}`
  const { on, title, subject, decision, minutesNumber, link, measure, people } = event
  const values = trouble
    ? { ...trouble.values, person: visit.form.all('person') }
    : {
        ...{ on, title, decision, person: people },
        ...{ subject: subject ?? '', minutesNumber: minutesNumber ?? '' },
        ...{ link: link ?? '', measure: measure ?? '' },
      }
  return (
    <More summary={texts.change} open={trouble !== undefined}>
      <Form action={post} files guard>
        <input type="hidden" name="do" value="save" />
        <input type="hidden" name="kind" value={event.kind} />
        <EventFields
          kind={event.kind}
          form={shown}
          field={{ errors: trouble?.errors ?? {}, values }}
          keptFile={file?.name}
        />
        <FormButtons>
          <Button>{texts.save}</Button>
        </FormButtons>
      </Form>
      <p class="small sec">{texts.dropAbout}</p>
      <ActionButton action={{ label: texts.drop, post, fields: { do: 'drop' } }} look="quiet" />
    </More>
  )
}
