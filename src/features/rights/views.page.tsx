import { shortDay } from '#kit/russian/dates.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import type { Page } from '../route.ts'
import { ViewsTable } from './parts/views-table.tsx'
import type { ViewsPage } from './queries.ts'
import { viewsTexts as texts } from './texts.ts'

/** The inspector's question, answered on one page: who, when, how, by what right. */
export function viewsPage(shown: ViewsPage): Page {
  const { person, name, views, from, through, unread, older } = shown
  const days = {
    from: unread.from ?? (from ? shortDay(from) : ''),
    through: unread.through ?? (through ? shortDay(through) : ''),
  }
  const errors = Object.fromEntries(Object.entries(unread).map(([field, text]) => [field, texts.noDay(text)]))
  const isRead = Object.keys(errors).length === 0
  const asked = (more: Readonly<Record<string, string>>) =>
    new URLSearchParams({ from: days.from, through: days.through, ...more }).toString()
  return {
    title: texts.title,
    place: '/people',
    width: 'wide',
    body: (
      <>
        <Crumb href={`/people/${person}`}>{name}</Crumb>
        <ErrorSummary errors={errors} />
        <Head
          title={texts.title}
          lead={texts.lead(name)}
          actions={
            isRead && (
              <ButtonLink href={`/people/${person}/views/file?${asked({})}`} look="second">
                {texts.file}
              </ButtonLink>
            )
          }
        />
        <form class="filters" method="get" action={`/people/${person}/views`}>
          {(['from', 'through'] as const).map((field) => (
            <div>
              <label for={field}>{texts[field]}</label>
              <input id={field} name={field} value={days[field]} class="w-s" inputMode="numeric" />
            </div>
          ))}
          <Button look="second">{texts.show}</Button>
        </form>
        {isRead && views.length === 0 && <Empty why={texts.nobody} />}
        {views.length > 0 && <ViewsTable {...shown} />}
        {older && (
          <p>
            <a href={`/people/${person}/views?${asked({ before: older })}`}>{texts.older}</a>
          </p>
        )}
      </>
    ),
  }
}
