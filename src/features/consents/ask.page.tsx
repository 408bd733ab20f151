import type { Mentorship } from '#domain/mentorships/mentorship.ts'
import { longDay } from '#kit/russian/dates.ts'
import { pairNames } from '#pieces/mentorship-texts.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { SlipsWanted } from '#pieces/slips-wanted.tsx'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Crumb, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { silentPeople } from './ask-people.ts'
import type { AskingDesk } from './queries.ts'
import { askTexts as texts } from './texts.ts'

/** The check before everybody is asked: whom, how, and who was asked already. */
export function askPage(desk: AskingDesk, visit: Visit, trouble?: Trouble): Page {
  const words = peopleWords(desk.people, desk.outside)
  const { mailGoesOut } = visit.services
  const fresh = desk.mentorships.filter((one) => one.askedOn === null)
  const rows = [...fresh, ...desk.mentorships.filter((one) => one.askedOn !== null)]
  const first = fresh.length > 0 ? fresh : rows
  const chosen = new Set<string>(trouble ? visit.form.all('mentorship') : first.map((one) => one.id))
  const pairOf = (one: Mentorship) => pairNames(one, words.name)
  return {
    title: texts.title,
    place: '/mentorships',
    width: 'wide',
    body: (
      <>
        <Crumb href="/mentorships">{texts.back}</Crumb>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head title={texts.title} lead={texts.lead} />
        {rows.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/mentorships">{texts.toList}</ButtonLink>}
          />
        ) : (
          <Form action="/mentorships/ask">
            <div id="mentorship">
              <Table
                caption={texts.caption}
                rows={rows}
                choice={{ name: 'mentorship', value: (one) => one.id, about: pairOf, chosen }}
                columns={[
                  { title: texts.pair, kind: 'head', cell: pairOf },
                  {
                    title: texts.whom,
                    cell: (one) => (
                      <ul class="plain">
                        {silentPeople(desk, [one]).map((person) => (
                          <li>
                            {words.short(person.id)}{' '}
                            <span class="sec">{person.email ? texts.byMail : texts.bySlip}</span>
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                  {
                    title: texts.how,
                    cell: (one) => (one.askedOn ? texts.askedOn(longDay(one.askedOn)) : texts.notAsked),
                  },
                ]}
              />
            </div>
            <SlipsWanted mailGoesOut={mailGoesOut} typed={trouble?.values} />
            <FormButtons>
              <Button>{texts.press(silentPeople(desk, first).length)}</Button>
            </FormButtons>
          </Form>
        )}
      </>
    ),
  }
}
