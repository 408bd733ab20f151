import type { ComponentChildren } from 'preact'
import { measuringWindow } from '#domain/impressions/measuring-window.ts'
import { lastDay } from '#domain/mentorships/ending.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { isPausedOn, pauseOn } from '#domain/mentorships/pauses.ts'
import { phaseOf } from '#domain/mentorships/phase-of.ts'
import { mustMove } from '#domain/mentorships/replace-mentor.ts'
import { addDays, type Day } from '#kit/day.ts'
import { longDay, period } from '#kit/russian/dates.ts'
import { endingWords, pauseWords } from '#pieces/change-texts.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, More } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { EndFields } from './parts/end-fields.tsx'
import { requestWords } from './parts/requests.tsx'
import type { ChangesPage } from './queries.ts'
import { changeTexts } from './texts.ts'

const texts = changeTexts.bulk
const paperTexts = changeTexts.papers

type Line = { readonly pair: Mentorship; readonly why: string }

/** Everything that waits for the curator, and the pairs that may be ended together. */
export function changesPage(desk: ChangesPage, visit: Visit, trouble?: Trouble): Page {
  const { mentorships, requests, broken, pauses, context, today } = desk
  const words = peopleWords(desk.people, desk.outside)
  const known = new Map(mentorships.map((one) => [one.id, one]))
  const phases = new Map(mentorships.map((one) => [one.id, phaseOf(one, context)]))
  const phase = (one: Mentorship) => phases.get(one.id)!
  const lines = (found: readonly { mentorship: string; why: string }[]): readonly Line[] =>
    found.flatMap(({ mentorship, why }) => {
      const pair = known.get(mentorship as Mentorship['id'])
      return pair ? [{ pair, why }] : []
    })
  const asked = lines(
    requests
      .filter(({ settled }) => settled === null)
      .map((one) => ({ mentorship: one.mentorship, why: requestWords(one, words) })),
  )
  const left = lines(
    broken.map((one) => ({
      mentorship: one.mentorship,
      why: changeTexts.hub.broken(words.name(one.person), longDay(one.through)),
    })),
  )
  const late = mentorships
    .filter((one) => mustMove(one, context))
    .map((pair) => ({ pair, why: longDay(pair.from) }))
  const paused = mentorships.flatMap((pair): readonly Line[] => {
    const pause = ['ordered', 'going'].includes(phase(pair)) && pauseOn(pauses, pair.id, today)
    return pause ? [{ pair, why: pauseWords(pause.from, pause.through) }] : []
  })
  const open = mentorships.filter(
    (one) =>
      one.ending === null && context.ordered.has(one.id) && ['ordered', 'going', 'over'].includes(phase(one)),
  )
  const ended = mentorships.filter((one) => one.ending !== null)
  const errors = trouble?.errors ?? {}
  const nothing = [asked, left, late, open, ended].every((all) => all.length === 0)
  return {
    title: texts.title,
    place: '/changes',
    width: 'wide',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={
            <>
              <ButtonLink href="/pairs/variants" look="second">
                {texts.variants}
              </ButtonLink>
              <ButtonLink href="/changes/final" look="second">
                {paperTexts.final}
              </ButtonLink>
            </>
          }
        />
        {nothing && <Empty why={texts.empty} />}
        <Lines id="asked" title={texts.asked} lines={asked} words={words} />
        <Lines id="broken" title={texts.broken} lines={left} words={words} />
        <Lines id="move" title={texts.move} lines={late} words={words} />
        <Lines id="paused" title={texts.paused} lines={paused} words={words} />
        {open.length > 0 && (
          <Ending isTime={open.some((one) => isTimeToEnd(one, today)) || trouble !== undefined}>
            <p class="lead">{texts.endingLead}</p>
            <Form action="/changes/end">
              <Table
                caption={texts.ending}
                rows={open}
                choice={{
                  name: 'pair',
                  value: (one) => one.id,
                  about: (one) => pairNames(one, words.name),
                  chosen: new Set(trouble ? visit.form.all('pair') : []),
                }}
                columns={[
                  { title: texts.pair, kind: 'head', cell: (one) => <PairLink pair={one} words={words} /> },
                  { title: texts.term, cell: (one) => period(one.from, one.through) },
                  {
                    title: texts.state,
                    cell: (one) => (
                      <>
                        <StateOf desk={desk} pair={one} />
                        {isTimeOfExit(one, today) && !desk.measured.has(one.id) && (
                          <span class="small sec"> {texts.noExit}</span>
                        )}
                      </>
                    ),
                  },
                ]}
              />
              <EndFields errors={errors} values={{ ...trouble?.values }} today={today} />
              <FormButtons>
                <Button look="second">{texts.save}</Button>
              </FormButtons>
            </Form>
          </Ending>
        )}
        {ended.length > 0 && <EndedOf ended={ended} desk={desk} words={words} />}
      </>
    ),
  }
}

const daysToEnd = 45
const isTimeToEnd = (pair: Mentorship, today: Day) => lastDay(pair) <= addDays(today, daysToEnd)

/** While no pair comes to its end, ending several is one line away. */
function Ending({ isTime, children }: { readonly isTime: boolean; readonly children: ComponentChildren }) {
  return isTime ? (
    <Block id="pair" title={texts.ending}>
      {children}
    </Block>
  ) : (
    <div id="pair">
      <More summary={texts.endingEarly}>{children}</More>
    </div>
  )
}

/** Earlier nobody could have taken it, so nothing lacks. */
const isTimeOfExit = (pair: Mentorship, today: Day) => measuringWindow('exit', pair, pair.from).from <= today

type EndedProps = {
  readonly ended: readonly Mentorship[]
  readonly desk: ChangesPage
  readonly words: PeopleWords
}

/** Those without a signed order may be put into one; the order about the next mentor has ended the former pair too. */
function EndedOf({ ended, desk, words }: EndedProps) {
  const orderOf = (pair: Mentorship) => {
    const next = desk.mentorships.filter((one) => one.succeeds === pair.id)
    const orders = desk.papers.filter(
      ({ kind, lapsedOn, mentorships }) =>
        lapsedOn === null &&
        ((kind === 'order_close' && mentorships.includes(pair.id)) ||
          (kind === 'order_replace' && next.some(({ id }) => mentorships.includes(id)))),
    )
    return orders.find((one) => one.signedOn !== null) ?? orders[0]
  }
  const said = (pair: Mentorship) => {
    const order = orderOf(pair)
    if (!order) return paperTexts.noOrder
    return <a href={`/papers/${order.id}`}>{order.signedOn ? paperTexts.closed : paperTexts.drafted}</a>
  }
  return (
    <Block id="ended" title={texts.ended}>
      <p class="lead">{paperTexts.closeLead}</p>
      <Form action="/changes/papers">
        <Table
          caption={texts.ended}
          rows={ended}
          choice={{
            name: 'pair',
            value: (one) => one.id,
            about: (one) => pairNames(one, words.name),
            chosen: new Set(ended.filter((one) => !orderOf(one)).map((one) => one.id)),
          }}
          columns={[
            { title: texts.pair, kind: 'head', cell: (one) => <PairLink pair={one} words={words} /> },
            { title: texts.endedOn, cell: (one) => longDay(lastDay(one)) },
            { title: texts.how, cell: (one) => (one.ending ? endingWords(one.ending) : '') },
            { title: paperTexts.order, cell: said },
          ]}
        />
        <FormButtons>
          <Button look="second">{paperTexts.close}</Button>
        </FormButtons>
      </Form>
    </Block>
  )
}

type LinesProps = {
  readonly id: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly words: PeopleWords
}

function Lines({ id, title, lines, words }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <Block id={id} title={title}>
      <ul class="plain">
        {lines.map(({ pair, why }) => (
          <li>
            <PairLink pair={pair} words={words} />
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function PairLink({ pair, words }: { readonly pair: Mentorship; readonly words: PeopleWords }) {
  return <a href={`/mentorships/${pair.id}/change`}>{pairNames(pair, words.name)}</a>
}

function StateOf({ desk, pair }: { readonly desk: ChangesPage; readonly pair: Mentorship }) {
  const phase = phaseOf(pair, desk.context)
  if (phase === 'over') return <State is="wait">{texts.over}</State>
  if (isPausedOn(desk.pauses, pair.id, desk.today)) return <State is="early">{texts.pausedState}</State>
  return phase === 'going' ? <State is="ok">{texts.going}</State> : <State is="now">{texts.ahead}</State>
}
