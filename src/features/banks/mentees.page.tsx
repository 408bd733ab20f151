import { menteesOfDesk } from '#domain/banks/banks-of-desk.ts'
import { findMentees } from '#domain/banks/find-rows.ts'
import { isInBank, type MenteeRow, menteeStates, proposedOf } from '#domain/banks/mentee-rows.ts'
import { pageOf } from '#kit/page-of.ts'
import { capitalise } from '#kit/russian/words.ts'
import { unknownCategoryReason } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head, More, Note } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { BulkForm, Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { Pages } from '#ui/tables/pages.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { AddMentee } from './parts/add-mentee.tsx'
import { addressOf } from './parts/address.ts'
import { consentFilter, topicFilter } from './parts/list-filters.ts'
import { Across, HiddenNote, nameOf, Views, YearlyWord } from './parts/list-parts.tsx'
import { menteeColumnsOf } from './parts/mentee-columns.tsx'
import { menteeWords } from './parts/words-of.ts'
import type { MenteesPage } from './queries.ts'
import { menteeStateWords, shortCategories, menteesTexts as texts, listTexts as words } from './texts.ts'

const noTrouble: Trouble = { errors: {}, values: {} }

/** The whole bank of mentees on one screen. */
export function menteesPage(desk: MenteesPage, trouble: Trouble = noTrouble): Page {
  const { rows, people, pool } = menteesOfDesk(desk)
  const seen = rows.filter((row) => desk.shown.has(row.person))
  const found = findMentees(seen, desk.asked, { words: menteeWords(people), consented: desk.consented })
  const bank = seen.filter(isInBank)
  const asking = seen.filter((row) => row.state === 'asking').length
  const proposed = bank.filter((row) => proposedOf(row).length > 0).length
  const inBank = new Set(bank.map((row) => row.person))
  const page = pageOf(found, desk.page)
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
        {asking > 0 && desk.asked.state !== 'asking' && (
          <Note>
            <p>
              {texts.asking(asking)} <a href="/mentees?state=asking">{texts.seeAsking}</a>
            </p>
          </Note>
        )}
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
                <>
                  <List desk={desk} rows={page.rows} people={people} />
                  <Pages
                    {...page}
                    hrefOf={(at) => addressOf('/mentees', { ...desk.asked, page: String(at) })}
                  />
                </>
              )}
            </LiveRegion>
            <Across bank="mentees" desk={desk} />
            <Views bank="mentees" views={desk.views} asked={desk.asked} trouble={trouble} />
          </>
        )}
        <Missing rows={seen} />
        {desk.mayDecide && (
          <AddMentee people={pool.filter((one) => !inBank.has(one.id)).map((one) => people.get(one.id)!)} />
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
            ...menteeStates.map((state) => [state, capitalise(menteeStateWords[state][1])] as const),
          ],
        },
        topicFilter(
          rows.flatMap((row) => row.topics),
          asked.topic,
        ),
        consentFilter(asked.consent),
      ]}
    />
  )
}

/** What the list does not say, once for everybody: not a line of doubt beside each name. */
function Missing({ rows }: { readonly rows: readonly MenteeRow[] }) {
  const counts = new Map<string, number>()
  for (const one of rows.flatMap((row) => row.unknown)) {
    const sentence = unknownCategoryReason(one)
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  }
  if (counts.size === 0) return null
  return (
    <More summary={texts.missing}>
      <ul class="plain small sec">
        {[...counts].map(([sentence, count]) => (
          <li>{texts.missingOf(sentence, count)}</li>
        ))}
      </ul>
    </More>
  )
}

function CategoryFacets({ desk: { asked }, rows }: Omit<ListProps, 'people'>) {
  const counted = Object.entries(shortCategories)
    .map(([code, label]) => ({
      code,
      label: capitalise(label),
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
      columns={menteeColumnsOf(desk, people)}
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
          {desk.asked.state === 'asking' ? (
            <Button name="do" value="add">
              {texts.addChosen}
            </Button>
          ) : (
            <Button name="do" value="confirm">
              {texts.confirm}
            </Button>
          )}
          {desk.mayAskConsents && (
            <Button name="do" value="consent" look="second">
              {words.askConsents}
            </Button>
          )}
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
