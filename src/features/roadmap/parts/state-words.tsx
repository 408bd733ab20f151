import type { Span } from '#domain/documents/school-days.ts'
import type { Round, Standing } from '#domain/roadmaps/measure-states.ts'
import type { Repeat } from '#domain/roadmaps/roadmap.ts'
import { dayAndMonth } from '#kit/russian/dates.ts'
import { roleNames } from '#pieces/texts.ts'
import { State } from '#ui/blocks/state.tsx'
import type { MayOnRoadmap } from '../queries.ts'
import { roadmapTexts as texts } from '../texts.ts'
import { evidenceWords } from './evidence-texts.ts'
import { factWords } from './fact-texts.ts'

type Seen = { readonly names: ReadonlyMap<string, string>; readonly may: MayOnRoadmap }

/** R-RMP-4. The state in a word and how far it is past its term. */
export function StateOf({ state }: Pick<Round, 'state'>) {
  const words = texts.states
  switch (state.is) {
    case 'done':
      return (
        <>
          <State is="ok">{words.done(dayAndMonth(state.on))}</State>
          {state.late > 0 && <div class="small sec">{words.late(state.late)}</div>}
        </>
      )
    case 'partial':
      return (
        <>
          <State is={state.by > 0 ? 'help' : 'wait'}>
            {state.share ? words.partial(state.share.done, state.share.of) : words.begun}
          </State>
          {state.by > 0 && <div class="small sec">{words.overdueBy(state.by)}</div>}
        </>
      )
    case 'going':
      return <State is="wait">{words.going}</State>
    case 'overdue':
      return <State is="help">{words.overdueBy(state.by)}</State>
    case 'open':
      return <State is="wait">{words.open}</State>
    case 'ahead':
      return <State is="early">{words.ahead}</State>
  }
}

const most = 3

/** What shows a measure; while nothing does, what will. Of many facts the latest. */
export function EvidenceOf({ standing, seen }: { readonly standing: Standing; readonly seen: Seen }) {
  const { measure, state } = standing
  const all = standing.rounds.flatMap((round) => round.evidence)
  const [first] = measure.closedBy
  const closer = first === undefined ? undefined : factWords(first, seen.may, measure.id)
  return (
    <>
      {state.is === 'going' && (
        <div>{state.last ? texts.going(state.count, dayAndMonth(state.last)) : texts.goingEmpty}</div>
      )}
      <EvidenceList evidence={all.slice(-most)} seen={seen} />
      {state.is !== 'done' && all.length === 0 && closer && (
        <span class="sec small">
          {texts.willClose}: {closer.href ? <a href={closer.href}>{closer.says}</a> : closer.says}
        </span>
      )}
    </>
  )
}

export function EvidenceList({ evidence, seen }: Pick<Round, 'evidence'> & { readonly seen: Seen }) {
  if (evidence.length === 0) return null
  return (
    <ul class="plain">
      {evidence.map((one) => {
        const { says, href, day } = evidenceWords(one, seen.names, seen.may)
        return (
          <li>
            {href ? <a href={href}>{says}</a> : says} <span class="sec">· {day}</span>
          </li>
        )
      })}
    </ul>
  )
}

export const spanWords = ({ from, through }: Span): string =>
  from === through
    ? dayAndMonth(from)
    : from.slice(0, 7) === through.slice(0, 7)
      ? `${Number(from.slice(8))}–${dayAndMonth(through)}`
      : `${dayAndMonth(from)} – ${dayAndMonth(through)}`

type Term = { readonly span: Span; readonly second: Span | null; readonly repeat?: Repeat }

/** Both rounds where there are two, and what is said of one that goes on. */
export function termWords({ span, second, repeat }: Term): string {
  const days = second ? `${spanWords(span)}; ${spanWords(second)}` : spanWords(span)
  if (repeat === 'on_demand') return `${days}, ${texts.onDemand}`
  if (repeat === 'yearly+on_demand') return `${days}, ${texts.further}`
  return days
}

export function executorWords(
  { roles, people }: Standing['measure']['executors'],
  names: ReadonlyMap<string, string>,
): string {
  const named = people.map((one) => names.get(one) ?? '')
  return [...roles.map((one) => roleNames[one].toLowerCase()), ...named]
    .filter((one) => one !== '')
    .join(', ')
}
