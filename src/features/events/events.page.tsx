import { yearAt } from '#domain/documents/school-days.ts'
import { isSilent } from '#domain/events/check-event.ts'
import type { OrganisationEvent } from '#domain/events/event.ts'
import { eventKindTables, eventTitle, subjectTitle } from '#domain/events/event-kinds.ts'
import { longDay, schoolYearWords } from '#kit/russian/dates.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { Form, FormButtons } from '#ui/forms/form.tsx'
import { DateField } from '#ui/forms/text-field.tsx'
import { Facets, Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { Proof } from './parts/proof.tsx'
import type { EventList } from './queries.ts'
import { eventTexts as texts } from './texts.ts'

/** The events of a school year, the newest first. */
export function eventsPage(
  list: EventList,
  trouble: Trouble = { errors: {}, values: { supportedOn: list.today } },
): Page {
  const ofYear = list.events.filter((one) => yearAt(one.on) === list.year)
  const shown = ofYear.filter((one) => list.kind === null || one.kind === list.kind)
  return {
    title: texts.title,
    body: (
      <>
        <Head
          title={texts.title}
          lead={texts.lead}
          actions={list.mayKeep && <ButtonLink href="/events/new">{texts.add}</ButtonLink>}
        />
        {list.maySupport && <Support list={list} trouble={trouble} />}
        {list.years.length > 1 && <Years list={list} />}
        {ofYear.length > 0 && <Kinds list={list} ofYear={ofYear} />}
        {shown.length > 0 ? <List events={shown} /> : <Nothing list={list} any={ofYear.length > 0} />}
      </>
    ),
  }
}

function Support({ list, trouble }: { readonly list: EventList; readonly trouble: Trouble }) {
  return (
    <Block id="support" title={texts.supportTitle}>
      <p class="lead">{texts.supportLead}</p>
      <Form action="/events/support">
        <DateField {...trouble} name="supportedOn" label={texts.on} today={list.today} />
        <FormButtons>
          <Button>{texts.supportButton}</Button>
        </FormButtons>
      </Form>
    </Block>
  )
}

function Years({ list }: { readonly list: EventList }) {
  const options = list.years.map((year) => [String(year), schoolYearWords(year)] as const)
  return (
    <Filters
      action="/events"
      label={texts.filter}
      filters={[{ name: 'year', label: texts.year, value: String(list.year), options }]}
    />
  )
}

type KindsProps = { readonly list: EventList; readonly ofYear: readonly OrganisationEvent[] }

function Kinds({ list, ofYear }: KindsProps) {
  const address = (kind?: string) => `/events?year=${list.year}${kind ? `&kind=${kind}` : ''}`
  const counts = Map.groupBy(ofYear, (one) => one.kind)
  const kinds = eventKindTables.filter((one) => counts.has(one.code) || one.code === list.kind)
  return (
    <Facets
      label={texts.kind}
      facets={[
        { label: texts.all, count: ofYear.length, href: address(), current: list.kind === null },
        ...kinds.map(({ code, title }) => ({
          label: title,
          count: counts.get(code)?.length ?? 0,
          href: address(code),
          current: list.kind === code,
        })),
      ]}
    />
  )
}

function List({ events }: { readonly events: readonly OrganisationEvent[] }) {
  return (
    <Table
      caption={texts.caption}
      rows={events}
      columns={[
        { title: texts.what, kind: 'head', cell: (one) => <What event={one} /> },
        { title: texts.day, kind: 'short', cell: (one) => longDay(one.on) },
        {
          title: texts.who,
          cell: (one) => (one.people.length > 0 ? texts.people_(one.people.length) : '—'),
        },
        { title: texts.proof, cell: (one) => <Proof event={one} /> },
      ]}
    />
  )
}

/** Its title leads to its page; what it was stands below. */
function What({ event }: { readonly event: OrganisationEvent }) {
  const { kind, subject, title, id } = event
  return (
    <>
      <a href={`/events/${id}`}>{title}</a>
      {!isSilent(kind) && <span class="sec"> {subjectTitle(kind, subject) ?? eventTitle(kind)}</span>}
    </>
  )
}

function Nothing({ list, any }: { readonly list: EventList; readonly any: boolean }) {
  if (any)
    return (
      <Empty
        why={texts.emptyFound}
        action={
          <ButtonLink href={`/events?year=${list.year}`} look="second">
            {texts.showAll}
          </ButtonLink>
        }
      />
    )
  return <Empty title={texts.emptyTitle} why={texts.emptyWhy} />
}
