import type { MenteeRow } from '#domain/banks/mentee-rows.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import { Chip, State } from '#ui/blocks/state.tsx'
import type { Column } from '#ui/tables/table.tsx'
import type { MenteesPage } from '../queries.ts'
import { menteeStateWords, shortCategories, menteesTexts as texts, listTexts as words } from '../texts.ts'
import { sortBy } from './address.ts'
import { FirstTopic, jobOf, nameOf, shortNameOf } from './list-parts.tsx'

/** What one line of the bank of mentees says. */
export function menteeColumnsOf(
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
