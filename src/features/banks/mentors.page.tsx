import { mentorsOfDesk } from '#domain/banks/banks-of-desk.ts'
import { findMentors } from '#domain/banks/find-rows.ts'
import { type MentorRow, mentorStates } from '#domain/banks/mentor-rows.ts'
import { pageOf } from '#kit/page-of.ts'
import { capitalise } from '#kit/russian/words.ts'
import type { Person } from '#store/people.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { Chip, State } from '#ui/blocks/state.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { BulkForm, Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { Pages } from '#ui/tables/pages.tsx'
import { type Column, Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { addressOf, sortBy } from './parts/address.ts'
import { consentFilter, kindFilter, topicFilter } from './parts/list-filters.ts'
import { Across, FirstTopic, HiddenNote, jobOf, nameOf, Views, YearlyWord } from './parts/list-parts.tsx'
import { mentorWords } from './parts/words-of.ts'
import type { MentorsPage } from './queries.ts'
import { mentorStateWords, mentorsTexts as texts, listTexts as words } from './texts.ts'

const noTrouble: Trouble = { errors: {}, values: {} }

/** The whole bank of mentors on one screen. */
export function mentorsPage(desk: MentorsPage, trouble: Trouble = noTrouble): Page {
  const { rows, people } = mentorsOfDesk(desk)
  const seen = rows.filter((row) => desk.shown.has(row.person))
  const found = findMentors(seen, desk.asked, { words: mentorWords(people), consented: desk.consented })
  const admitted = seen.filter((row) => row.state === 'admitted')
  const candidates = seen.filter((row) => row.state === 'candidate').length
  const page = pageOf(found, desk.page)
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head
          title={texts.title}
          lead={texts.lead(
            admitted.length,
            candidates,
            admitted.reduce((all, row) => all + row.free, 0),
          )}
          actions={
            <>
              {admitted.length > 0 && (
                <ButtonLink href={addressOf('/mentors/export', desk.asked)} look="second" download>
                  {words.export}
                </ButtonLink>
              )}
              {desk.mayKeep && (
                <ButtonLink href="/mentors/outside" look="second">
                  {texts.addOutside}
                </ButtonLink>
              )}
            </>
          }
        />
        <YearlyWord bank="mentors" desk={desk} open={0} />
        <HiddenNote count={rows.filter((row) => inBank(row) && !desk.shown.has(row.person)).length} />
        {rows.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.emptyWhy} />
        ) : (
          <>
            <Search desk={desk} rows={seen} />
            <LiveRegion id="list" found={words.found(found.length)}>
              <StateFacets desk={desk} rows={seen} />
              {found.length === 0 ? (
                <Empty why={words.nobody} action={<a href="/mentors">{words.showAll}</a>} />
              ) : (
                <>
                  <List desk={desk} rows={page.rows} people={people} />
                  <Pages
                    {...page}
                    hrefOf={(at) => addressOf('/mentors', { ...desk.asked, page: String(at) })}
                  />
                </>
              )}
            </LiveRegion>
            <Across bank="mentors" desk={desk} />
            <Views bank="mentors" views={desk.views} asked={desk.asked} trouble={trouble} />
          </>
        )}
      </>
    ),
  }
}

type ListProps = {
  readonly desk: MentorsPage
  readonly rows: readonly MentorRow[]
  readonly people: ReadonlyMap<string, Person>
}

const inBank = ({ state }: MentorRow) => state !== 'other' && state !== 'excluded'

function Search({ desk: { asked }, rows }: Omit<ListProps, 'people'>) {
  return (
    <Filters
      action="/mentors"
      label={texts.search}
      live="list"
      keep={{ ...(asked.state && { state: asked.state }), ...(asked.by && { by: asked.by }) }}
      filters={[
        { name: 'q', label: words.find, value: asked.q },
        topicFilter(
          rows.filter(inBank).flatMap((row) => row.topics),
          asked.topic,
        ),
        kindFilter(asked.kind),
        {
          name: 'free',
          label: words.free,
          value: asked.free,
          options: [
            ['', words.any],
            ['yes', words.hasFree],
            ['no', words.noFree],
          ],
        },
        consentFilter(asked.consent),
      ]}
    />
  )
}

function StateFacets({ desk: { asked }, rows }: Omit<ListProps, 'people'>) {
  const counted = mentorStates
    .map((state) => ({
      state: state as string,
      label: capitalise(mentorStateWords[state][1]),
      count: rows.filter((row) => row.state === state).length,
    }))
    .filter((one) => one.count > 0)
  return (
    <Facets
      label={words.state}
      facets={[{ state: '', label: words.all, count: rows.filter(inBank).length }, ...counted].map(
        ({ state, label, count }) => ({
          label,
          count,
          href: addressOf('/mentors', { ...asked, state }),
          current: asked.state === state,
        }),
      )}
    />
  )
}

function List({ desk, rows, people }: ListProps) {
  const table = (
    <Table
      caption={texts.caption}
      columns={columnsOf(desk, people)}
      rows={rows}
      dense
      stickyHead
      choice={
        desk.mayAdmit
          ? {
              name: 'person',
              value: (row) => row.person,
              about: (row) => words.choose(nameOf(people, row.person)),
            }
          : undefined
      }
    />
  )
  if (!desk.mayAdmit) return table
  return (
    <BulkForm
      action={addressOf('/mentors/bulk', desk.asked)}
      actions={
        <>
          <Button name="do" value="admit">
            {texts.admit}
          </Button>
          <Button name="do" value="suspend" look="second">
            {texts.suspend}
          </Button>
          {desk.mayAskConsents && (
            <Button name="do" value="consent" look="second">
              {words.askConsents}
            </Button>
          )}
          {desk.mayDecide && (
            <>
              <Button name="do" value="include" look="second">
                {texts.include}
              </Button>
              <Button name="do" value="exclude" look="quiet">
                {texts.exclude}
              </Button>
              <Button name="do" value="by-rule" look="quiet">
                {texts.byRule}
              </Button>
            </>
          )}
        </>
      }
    >
      {table}
    </BulkForm>
  )
}

function columnsOf(
  { asked }: MentorsPage,
  people: ReadonlyMap<string, Person>,
): readonly Column<MentorRow>[] {
  const sort = (name: string) => sortBy('/mentors', asked, name)
  return [
    {
      title: words.name,
      kind: 'head',
      cell: (row) => <a href={`/mentors/${row.person}`}>{nameOf(people, row.person)}</a>,
      sort: sort('name'),
    },
    { title: words.position, label: null, cell: (row) => <Job row={row} people={people} /> },
    {
      title: words.topics,
      cell: (row) =>
        row.topicsSaid ? <FirstTopic topics={row.topics} /> : <span class="sec">{words.notAsked}</span>,
    },
    {
      title: words.state,
      label: null,
      kind: 'short',
      cell: (row) => {
        const [is, word] = mentorStateWords[row.state]
        return <State is={is}>{word}</State>
      },
      sort: sort('state'),
    },
    {
      title: words.places,
      kind: 'short',
      cell: (row) => words.placesOf(row.free, row.load.places),
      sort: sort('free'),
    },
    { title: words.load, kind: 'short', cell: (row) => words.loadOf(row.load.minutes), sort: sort('load') },
    {
      title: words.evidence,
      kind: 'short',
      cell: (row) => texts.groups(row.groups),
      sort: sort('evidence'),
    },
  ]
}

function Job({ row, people }: { readonly row: MentorRow; readonly people: ReadonlyMap<string, Person> }) {
  if (!row.outside) return jobOf(people.get(row.person))
  return (
    <>
      {row.outside.position}, {row.outside.employer} <Chip>{words.outside}</Chip>
    </>
  )
}
