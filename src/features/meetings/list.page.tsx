import { minutesToAnswer } from '#domain/meetings/asking-for-help.ts'
import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { addDays } from '#kit/day.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { slipTexts, allTexts as texts } from './parts/all-texts.ts'
import { shortName } from './parts/people.ts'
import type { AllMeetings } from './queries.ts'
import { waitedWords } from './texts.ts'

const silentDays = 31
const noTotals = { held: 0, lastOn: null, unconfirmed: 0, plannedOn: null } as const

/** R-MTG-13. Every pair that works: when they last met, what is planned, what nobody has confirmed. */
export function listPage(page: AllMeetings, trouble?: Trouble): Page {
  const { pairs, asked, mayEnter } = page
  const shown = pairs.filter((one) => isAsked(one, page))
  return {
    title: texts.title,
    place: '/meetings',
    width: 'wide',
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        {pairs.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={
              <ButtonLink href="/mentorships" look="second">
                {texts.toPairs}
              </ButtonLink>
            }
          />
        ) : (
          <>
            <Filters
              action="/meetings"
              label={texts.filters}
              filters={[
                { name: 'find', label: texts.find, value: asked.find },
                { name: 'state', label: texts.state, value: asked.state, options: texts.states },
              ]}
            />
            {shown.length === 0 ? <p>{texts.none}</p> : <Pairs page={page} shown={shown} />}
            {mayEnter && (
              <Form action="/meetings/slips">
                <FormButtons>
                  <Button look="second">{slipTexts.make}</Button>
                </FormButtons>
                <p class="small sec">{slipTexts.makeHint}</p>
              </Form>
            )}
          </>
        )}
      </>
    ),
  }
}

const totalsOf = ({ totals }: AllMeetings, { id }: Mentorship) => totals.get(id) ?? noTotals

function namesOfPair({ people }: AllMeetings, pair: Mentorship): string {
  return pairNames(pair, (person) => shortName(people, person))
}

function isAsked(pair: Mentorship, page: AllMeetings): boolean {
  const { find, state } = page.asked
  const { held, lastOn, unconfirmed } = totalsOf(page, pair)
  if (find && !namesOfPair(page, pair).toLowerCase().includes(find.trim().toLowerCase())) return false
  if (state === 'never') return held === 0
  if (state === 'silent') return (lastOn ?? pair.from) < addDays(page.today, -silentDays)
  if (state === 'unconfirmed') return unconfirmed > 0
  return state === 'help' ? page.waiting.has(pair.id) : true
}

function Pairs({ page, shown }: { readonly page: AllMeetings; readonly shown: readonly Mentorship[] }) {
  return (
    <Table
      caption={texts.caption}
      rows={shown}
      dense
      stickyHead
      columns={[
        {
          title: texts.pair,
          kind: 'head',
          cell: (one) => <a href={`/meetings/${one.id}`}>{namesOfPair(page, one)}</a>,
        },
        { title: texts.held, kind: 'number', cell: (one) => totalsOf(page, one).held },
        {
          title: texts.last,
          cell: (one) => {
            const { lastOn } = totalsOf(page, one)
            return lastOn ? longDay(lastOn) : texts.never
          },
        },
        {
          title: texts.planned,
          cell: (one) => {
            const { plannedOn } = totalsOf(page, one)
            return plannedOn ? longDay(plannedOn) : '—'
          },
        },
        {
          title: texts.unconfirmed,
          kind: 'number',
          cell: (one) => totalsOf(page, one).unconfirmed || '—',
        },
        {
          title: texts.help,
          cell: (one) => {
            const askedAt = page.waiting.get(one.id)
            if (!askedAt) return '—'
            const waited = waitedWords(minutesToAnswer({ askedAt, answer: null }, page.now))
            return <State is="help">{texts.helpWaits(waited)}</State>
          },
        },
      ]}
    />
  )
}
