import type { MentorLoad } from '#domain/attention/mentor-load.ts'
import { mentorLoads } from '#domain/attention/mentor-load.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head, Note } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import type { LoadPage } from './queries.ts'
import { loadTexts as texts } from './texts.ts'

/** Minutes a week of everybody who leads somebody; too much is said first, with what may be done. */
export function loadPage(found: LoadPage): Page {
  const words = peopleWords(found.people, found.outside)
  const loads = mentorLoads(found)
  const heavy = loads.filter((one) => one.tooMuch)
  const rows = loads.toSorted(
    (one, other) =>
      Number(other.tooMuch) - Number(one.tooMuch) ||
      words.name(one.person).localeCompare(words.name(other.person), 'ru'),
  )
  return {
    title: texts.title,
    place: '/attention',
    width: 'wide',
    body: (
      <>
        <Crumb href="/attention">{texts.back}</Crumb>
        <Head title={texts.title} lead={texts.lead(found.most)} />
        <p class="small sec field">{texts.how}</p>
        {heavy.length > 0 && (
          <Note is="help">
            <p>{texts.heavy(heavy.length)}</p>
            <p>{texts.remedy}</p>
          </Note>
        )}
        {rows.length === 0 ? (
          <Empty
            why={texts.empty}
            action={
              <ButtonLink href="/mentorships" look="second">
                {texts.toPairs}
              </ButtonLink>
            }
          />
        ) : (
          <Table
            caption={texts.title}
            rows={rows}
            columns={[
              {
                title: texts.mentor,
                kind: 'head',
                cell: ({ person }) => (
                  <>
                    {words.name(person)} <span class="sec">{words.role(person)}</span>
                  </>
                ),
              },
              { title: texts.mentees, kind: 'number', cell: (one) => one.mentees },
              { title: texts.planned, kind: 'number', cell: (one) => one.planned },
              { title: texts.held, kind: 'number', cell: (one) => one.held },
              { title: texts.state, cell: (one) => <LoadState load={one} /> },
            ]}
          />
        )}
      </>
    ),
  }
}

function LoadState({ load }: { readonly load: MentorLoad }) {
  const limit = load.limitSaid ? texts.said(load.limit) : texts.most(load.limit)
  return load.tooMuch ? (
    <State is="help">
      {texts.tooMuch}: {limit}
    </State>
  ) : (
    <State is="ok">
      {texts.fits}: {limit}
    </State>
  )
}
