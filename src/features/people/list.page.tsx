import { employmentWords, mainEmployment } from '#domain/people/employment.ts'
import { serviceOn } from '#domain/people/length-of-service.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import { wholeName } from '#kit/russian/full-name.ts'
import { categoryNames, serviceWords } from '#pieces/texts.ts'
import type { Person } from '#store/people.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { Pages } from '#ui/tables/pages.tsx'
import type { Page } from '../route.ts'
import type { PeopleList } from './queries.ts'
import { peopleTexts as texts } from './texts.ts'

/** All staff; more than a page of them, page by page. */
export function listPage({ working, left, today, find, ...page }: PeopleList): Page {
  const { mayBring, mayAdd, mayErase, workingCount, paged } = page
  const few = workingCount <= 3 && !find
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead(workingCount)}
          actions={
            <>
              {mayBring && (
                <ButtonLink href="/staff" look={few ? 'primary' : 'second'}>
                  {texts.bring}
                </ButtonLink>
              )}
              {mayAdd && (
                <ButtonLink href="/people/new" look="second">
                  {texts.add}
                </ButtonLink>
              )}
            </>
          }
        />
        {few && <Empty title={texts.emptyTitle} why={texts.emptyWhy} />}
        <form class="filters" method="get" action="/people">
          <div>
            <label for="find">{texts.find}</label>
            <input id="find" name="find" value={find} class="w-m" type="search" />
          </div>
          <Button look="second">{texts.show}</Button>
        </form>
        {paged.count === 0 && (
          <Empty why={texts.nobodyFound} action={<a href="/people">{texts.showAll}</a>} />
        )}
        {working.length > 0 && <PeopleTable people={working} today={today as Day} />}
        <Pages {...paged} hrefOf={(at) => `/people?${new URLSearchParams({ find, page: String(at) })}`} />
        {mayErase && (
          <p>
            <a href="/rights">{texts.rightsList}</a>
          </p>
        )}
        {left.length > 0 && (
          <Block id="left" title={texts.left}>
            <PeopleTable people={left} today={today as Day} />
          </Block>
        )}
      </>
    ),
  }
}

function PeopleTable({ people, today }: { readonly people: readonly Person[]; readonly today: Day }) {
  return (
    <table class="tbl stack dense stickyhead">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.position}</th>
          <th scope="col">{texts.category}</th>
          <th scope="col">{texts.service}</th>
          <th scope="col">{texts.hired}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow person={person} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function PersonRow({ person, today }: { readonly person: Person; readonly today: Day }) {
  const job = mainEmployment(person.employments)
  const notes = [job?.kind === 'external' && texts.external, job?.onLeave && texts.onLeave].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${person.id}`}>{wholeName(person)}</a>
      </th>
      <td data-l={texts.position}>
        {job ? employmentWords(job) : texts.noData}
        {notes.length > 0 && <span class="sec"> · {notes.join(', ')}</span>}
      </td>
      <td data-l={texts.category}>{categoriesWords(person)}</td>
      <td data-l={texts.service}>
        {serviceWords(serviceOn(person.pedagogicalMonths, person.serviceOn, today))}
      </td>
      <td data-l={texts.hired}>{job?.from ? shortDay(job.from) : texts.noData}</td>
    </tr>
  )
}

export function categoriesWords(person: Person): string {
  return (
    person.categories.map(({ category }) => categoryNames[category] ?? category).join(', ') || texts.noData
  )
}
