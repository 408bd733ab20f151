import { changedSinceApproval } from '#domain/roadmaps/change-measure.ts'
import { stageTitle } from '#domain/roadmaps/stages.ts'
import { longDay } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { HistoryOf } from '#pieces/history-of.tsx'
import { ActionButton, Button } from '#ui/blocks/actions.tsx'
import { Block, Crumb, Head, More, Note } from '#ui/blocks/head.tsx'
import { type KeyValue, KeyValues } from '#ui/blocks/key-values.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { factWords } from './parts/fact-texts.ts'
import { MeasureFields } from './parts/measure-fields.tsx'
import { EvidenceList, executorWords, StateOf, spanWords, termWords } from './parts/state-words.tsx'
import type { MeasurePage } from './queries.ts'
import { roadmapTexts as texts } from './texts.ts'

/** One measure: where it stands, all that shows it, what closes it, and the form that changes it. */
export function measurePage(shown: MeasurePage, visit: Visit, trouble?: Trouble): Page {
  const { standing, names, lines, zone, may, isCurrent, schoolYear } = shown
  const { measure } = standing
  const mayKeep = may.keep && isCurrent
  return {
    title: measure.title,
    place: '/roadmap',
    body: (
      <>
        <Crumb href={`/roadmap?year=${schoolYear}`}>{texts.back}</Crumb>
        <Head title={measure.title} lead={stageTitle(measure.stage)} />
        {trouble && <ErrorSummary errors={trouble.errors} />}
        {measure.droppedOn ? (
          <Note>
            <p>{texts.dropped(longDay(measure.droppedOn))}</p>
          </Note>
        ) : (
          <KeyValues rows={rowsOf(shown)} />
        )}
        {mayKeep && measure.droppedOn === null && <Change shown={shown} visit={visit} trouble={trouble} />}
        {mayKeep && <DropOrTake shown={shown} />}
        <Closers shown={shown} />
        <Block id="history" title={texts.history}>
          <HistoryOf lines={lines} names={names} zone={zone} />
        </Block>
      </>
    ),
  }
}

function rowsOf({ standing, names, may, isApproved }: MeasurePage): readonly KeyValue[] {
  const { measure, rounds } = standing
  const differs = isApproved && changedSinceApproval(measure)
  return [
    {
      key: texts.term,
      value: (
        <>
          {termWords(measure)}
          {differs && (
            <div class="small sec">
              {measure.approved ? texts.wasApproved(termWords(measure.approved)) : texts.addedSince}
            </div>
          )}
        </>
      ),
    },
    { key: texts.executors, value: capitalise(executorWords(measure.executors, names)) },
    { key: texts.result, value: measure.result || '—' },
    ...rounds.map((round, at) => ({
      key: rounds.length > 1 ? `${texts.round(at + 1)}, ${spanWords(round.span)}` : texts.state,
      value: (
        <>
          <StateOf state={round.state} />
          {round.evidence.length > 0 ? (
            <EvidenceList evidence={round.evidence} seen={{ names, may }} />
          ) : (
            <div class="sec">{texts.noEvidence}</div>
          )}
        </>
      ),
    })),
  ]
}

function Closers({ shown: { standing, may } }: { readonly shown: MeasurePage }) {
  const { closedBy, id } = standing.measure
  return (
    <Block id="closers" title={texts.closesTitle}>
      <p class="lead">{texts.closesLead}</p>
      <ul class="plain">
        {closedBy.map((code) => {
          const { says, href } = factWords(code, may, id)
          return <li>{href ? <a href={href}>{capitalise(says)}</a> : capitalise(says)}</li>
        })}
      </ul>
    </Block>
  )
}

type ChangeProps = {
  readonly shown: MeasurePage
  readonly visit: Visit
  readonly trouble: Trouble | undefined
}

function Change({ shown, visit, trouble }: ChangeProps) {
  const { measure } = shown.standing
  const { title, span, second, executors, result } = measure
  const values = trouble
    ? { ...trouble.values, role: visit.form.all('role'), person: visit.form.all('person') }
    : {
        ...{ title, result, from: span.from, through: span.through },
        ...{ secondFrom: second?.from ?? '', secondThrough: second?.through ?? '' },
        ...{ role: executors.roles, person: executors.people },
      }
  const field = { errors: trouble?.errors ?? {}, values }
  return (
    <More summary={texts.change} open={trouble !== undefined}>
      <Form action={`/roadmap/measures/${measure.id}`} guard>
        <input type="hidden" name="do" value="save" />
        {measure.code === null && <TextField {...field} name="title" label={texts.name} />}
        <MeasureFields field={field} today={shown.today} names={shown.names} twice={second !== null} />
        <FormButtons>
          <Button>{texts.save}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}

function DropOrTake({ shown }: { readonly shown: MeasurePage }) {
  const { id, optional, droppedOn } = shown.standing.measure
  if (!optional) return null
  const label = droppedOn === null ? texts.drop : texts.take
  const fields = { do: droppedOn === null ? 'drop' : 'take' }
  return (
    <>
      {droppedOn === null && <p class="small sec">{texts.dropAbout}</p>}
      <ActionButton action={{ label, post: `/roadmap/measures/${id}`, fields }} look="quiet" />
    </>
  )
}
