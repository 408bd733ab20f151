import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import { findMentees } from '#domain/banks/find-rows.ts'
import { type MenteeRow, menteeStates, proposedOf } from '#domain/banks/mentee-rows.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head, More } from '#ui/blocks/head.tsx'
import { Chip, State } from '#ui/blocks/state.tsx'
import { Select } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { BulkForm, Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { type Column, Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { addressOf, sortBy } from './parts/address.ts'
import { FirstTopic, HiddenNote, jobOf, nameOf, shortNameOf, Views, YearlyWord } from './parts/list-parts.tsx'
import { menteeWords } from './parts/words-of.ts'
import type { MenteesPage } from './queries.ts'
import { menteeStateWords, shortCategories, menteesTexts as texts, listTexts as words } from './texts.ts'

const noTrouble: Trouble = { errors: {}, values: {} }

/** The whole bank of mentees on one screen. */
export function menteesPage(desk: MenteesPage, trouble: Trouble = noTrouble): Page {
  const { rows, people, pool } = menteesOfDesk(desk)
  const seen = rows.filter((row) => desk.shown.has(row.person))
  const found = findMentees(seen, desk.asked, { words: menteeWords(people), consented: desk.consented })
  const bank = seen.filter((row) => row.state !== 'not-needed')
  const proposed = bank.filter((row) => proposedOf(row).length > 0).length
  const inBank = new Set(bank.map((row) => row.person))
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <ErrorSummary errors={trouble.errors} />
        <Head
          title={texts.title}
          lead={texts.lead(bank.length, bank.filter((row) => row.state === 'alone').length, proposed)}
          actions={
            bank.length > 0 && (
              <ButtonLink href={addressOf('/mentees/export', desk.asked)} look="second" download>
                {words.export}
              </ButtonLink>
            )
          }
        />
        <YearlyWord bank="mentees" desk={desk} open={proposed} />
        <HiddenNote count={rows.length - seen.length} />
        {rows.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/staff">{texts.bring}</ButtonLink>}
          />
        ) : (
          <>
            <Search desk={desk} rows={seen} />
            <LiveRegion id="list" found={words.found(found.length)}>
              <CategoryFacets desk={desk} rows={bank} />
              {found.length === 0 ? (
                <Empty why={words.nobody} action={<a href="/mentees">{words.showAll}</a>} />
              ) : (
                <List desk={desk} rows={found} people={people} />
              )}
            </LiveRegion>
            <Views bank="mentees" views={desk.views} asked={desk.asked} trouble={trouble} />
          </>
        )}
        {desk.mayDecide && (
          <Adding people={pool.filter((one) => !inBank.has(one.id)).map((one) => people.get(one.id)!)} />
        )}
      </>
    ),
  }
}

type ListProps = {
  readonly desk: MenteesPage
  readonly rows: readonly MenteeRow[]
  readonly people: ReadonlyMap<string, Person>
}

function Search({ desk: { asked }, rows }: Omit<ListProps, 'people'>) {
  const topics = [...new Set(rows.flatMap((row) => row.topics))].map((code) => [code, titleOf(code)] as const)
  return (
    <Filters
      action="/mentees"
      label={texts.search}
      live="list"
      keep={{ ...(asked.category && { category: asked.category }), ...(asked.by && { by: asked.by }) }}
      filters={[
        { name: 'q', label: words.find, value: asked.q },
        {
          name: 'state',
          label: words.state,
          value: asked.state,
          options: [
            ['', words.any],
            ['proposed', texts.proposed],
            ...menteeStates.map((state) => [state, capital(menteeStateWords[state][1])] as const),
          ],
        },
        {
          name: 'topic',
          label: words.topic,
          value: asked.topic,
          options: [['', words.anyTopic], ...topics.toSorted(byTitle)],
        },
        {
          name: 'consent',
          label: words.consent,
          value: asked.consent,
          options: [
            ['', words.any],
            ['yes', words.signed],
            ['no', words.notSigned],
          ],
        },
      ]}
    />
  )
}

function CategoryFacets({ desk: { asked }, rows }: Omit<ListProps, 'people'>) {
  const counted = Object.entries(shortCategories)
    .map(([code, label]) => ({
      code,
      label: capital(label),
      count: rows.filter((row) => row.categories.some((one) => one.category === code)).length,
    }))
    .filter((one) => one.count > 0)
  return (
    <Facets
      facets={[
        { code: '', label: words.all, count: rows.length },
        ...counted.toSorted((one, other) => other.count - one.count),
      ].map(({ code, label, count }) => ({
        label,
        count,
        href: addressOf('/mentees', { ...asked, category: code }),
        current: asked.category === code,
      }))}
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
        desk.mayDecide
          ? {
              name: 'person',
              value: (row) => row.person,
              about: (row) => words.choose(nameOf(people, row.person)),
            }
          : undefined
      }
    />
  )
  if (!desk.mayDecide) return table
  return (
    <BulkForm
      action={addressOf('/mentees/bulk', desk.asked)}
      actions={
        <>
          <Button name="do" value="confirm">
            {texts.confirm}
          </Button>
          <Button name="do" value="decline" look="second">
            {texts.decline}
          </Button>
          <Button name="do" value="by-rule" look="quiet">
            {texts.byRule}
          </Button>
        </>
      }
    >
      {table}
    </BulkForm>
  )
}

function columnsOf(
  { asked }: MenteesPage,
  people: ReadonlyMap<string, Person>,
): readonly Column<MenteeRow>[] {
  const sort = (name: string) => sortBy('/mentees', asked, name)
  return [
    {
      title: words.name,
      kind: 'head',
      cell: (row) => <a href={`/mentees/${row.person}`}>{nameOf(people, row.person)}</a>,
      sort: sort('name'),
    },
    { title: words.position, label: null, cell: (row) => jobOf(people.get(row.person)) },
    { title: words.category, label: null, cell: (row) => <Categories row={row} /> },
    {
      title: words.need,
      cell: (row) =>
        row.topics.length > 0 ? (
          <FirstTopic topics={row.topics} />
        ) : (
          <span class="sec">{texts.noTopics}</span>
        ),
      sort: sort('topic'),
    },
    {
      title: words.mentor,
      cell: (row) => row.mentors.map((one) => shortNameOf(people, one)).join(', ') || '—',
    },
    {
      title: words.state,
      label: null,
      kind: 'short',
      cell: (row) => {
        const [is, word] = menteeStateWords[row.state]
        return <State is={is}>{word}</State>
      },
      sort: sort('state'),
    },
    {
      title: words.since,
      kind: 'short',
      cell: (row) => (row.since ? shortDay(row.since) : '—'),
      sort: sort('since'),
    },
  ]
}

function Categories({ row }: { readonly row: MenteeRow }) {
  return (
    <span class="chips">
      {row.categories.map((one) => (
        <Chip>
          {shortCategories[one.category] ?? titleOf(one.category)}
          {one.confirmedOn === null && (
            <>
              <span aria-hidden="true"> ?</span>
              <span class="vh"> ({words.unconfirmed})</span>
            </>
          )}
        </Chip>
      ))}
    </span>
  )
}

/** Whom the rules did not name: chosen here, the reason is chosen on the check. */
function Adding({ people }: { readonly people: readonly Person[] }) {
  if (people.length === 0) return null
  return (
    <More summary={texts.addTitle}>
      <p>{texts.addAbout}</p>
      <Form action="/mentees/bulk">
        <input type="hidden" name="do" value="add" />
        <Select
          errors={{}}
          values={{}}
          name="person"
          label={texts.person}
          options={people.map((one) => ({
            value: one.id,
            label: [nameOf(new Map([[one.id, one]]), one.id), jobOf(one)].filter(Boolean).join(', '),
          }))}
        />
        <FormButtons>
          <Button look="second">{texts.add}</Button>
        </FormButtons>
      </Form>
    </More>
  )
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const byTitle = (one: readonly [string, string], other: readonly [string, string]) =>
  one[1].localeCompare(other[1], 'ru')
