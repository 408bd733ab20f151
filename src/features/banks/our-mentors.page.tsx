import { type BrowsedMentor, browseMentors } from '#domain/banks/browse.ts'
import { mentoringTypes } from '#domain/mentorships/terms.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { modeNames } from '#pieces/mentorship-texts.ts'
import { titleOf } from '#pieces/pair-texts.ts'
import type { Person } from '#store/people.ts'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { addressOf } from './parts/address.ts'
import { browseTexts as texts } from './parts/browse-texts.ts'
import { kindFilter } from './parts/list-filters.ts'
import { jobOf, nameOf } from './parts/list-parts.tsx'
import type { BrowsedPage } from './queries.ts'
import { listTexts as words } from './texts.ts'

/** R-BNK-13. The mentors of the organisation, as any teacher may look through them. */
export function ourMentorsPage(desk: BrowsedPage): Page {
  const { asked } = desk
  const { mentors, hidden } = browseMentors(desk)
  const people = new Map<string, Person>(desk.staff.map((one) => [one.id, one]))
  const job = (id: string) => {
    const outside = desk.outside.find((one) => one.person === id)
    return outside ? `${outside.position}, ${outside.employer}` : jobOf(people.get(id))
  }
  const said = (one: BrowsedMentor) =>
    plain([nameOf(people, one.person), job(one.person), ...one.topics.map(titleOf)].join(' '))
  const suiting = mentors.filter(
    (one) =>
      plain(asked.q)
        .split(/\s+/)
        .every((word) => said(one).includes(word)) &&
      (!asked.kind || one.kinds.length === 0 || one.kinds.includes(asked.kind)) &&
      (asked.free !== 'yes' || one.hasPlaces),
  )
  const found = suiting.filter((one) => !asked.topic || one.topics.includes(asked.topic))
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} />
        {mentors.length === 0 ? (
          <Empty why={hidden > 0 ? texts.allHidden : texts.nobodyYet} />
        ) : (
          <>
            <Filters
              action="/our-mentors"
              label={texts.search}
              live="list"
              keep={asked.topic ? { topic: asked.topic } : {}}
              filters={[
                { name: 'q', label: words.find, value: asked.q },
                kindFilter(asked.kind),
                {
                  name: 'free',
                  label: words.free,
                  value: asked.free,
                  options: [
                    ['', words.any],
                    ['yes', words.hasFree],
                  ],
                },
              ]}
            />
            <LiveRegion id="list" found={words.found(found.length)}>
              <TopicFacets asked={asked} mentors={suiting} />
              {found.length === 0 ? (
                <Empty why={words.nobody} action={<a href="/our-mentors">{words.showAll}</a>} />
              ) : (
                <Table
                  caption={texts.title}
                  rows={found}
                  columns={[
                    { title: words.name, kind: 'head', cell: (one) => nameOf(people, one.person) },
                    { title: words.position, label: null, cell: (one) => job(one.person) },
                    { title: texts.helpsWith, cell: (one) => <Help one={one} /> },
                    { title: texts.how, cell: howOf },
                    { title: words.places, label: null, kind: 'short', cell: placesOf },
                  ]}
                />
              )}
            </LiveRegion>
            {hidden > 0 && <p class="small sec">{texts.hidden(hidden)}</p>}
          </>
        )}
      </>
    ),
  }
}

type Asked = BrowsedPage['asked']

function TopicFacets({
  asked,
  mentors,
}: {
  readonly asked: Asked
  readonly mentors: readonly BrowsedMentor[]
}) {
  const counts = new Map<string, number>()
  for (const topic of mentors.flatMap((one) => one.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  if (counts.size === 0) return null
  const facets = [...counts]
    .map(([code, count]) => ({ code, label: titleOf(code), count }))
    .toSorted((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'ru'))
  return (
    <Facets
      label={words.topics}
      facets={[{ code: '', label: words.all, count: mentors.length }, ...facets].map(
        ({ code, label, count }) => ({
          label,
          count,
          href: addressOf('/our-mentors', { ...asked, topic: code }),
          current: asked.topic === code,
        }),
      )}
    />
  )
}

/** What can be learnt here; what is not said yet is not guessed. */
function Help({ one }: { readonly one: BrowsedMentor }) {
  return (
    <>
      {one.topics.length > 0 ? one.topics.map(titleOf).join('; ') : texts.topicsLater}
      {one.words && <p class="sec">{texts.words(one.words)}</p>}
      {one.interests && <p class="sec">{texts.interests(one.interests)}</p>}
      {one.evidence.length > 0 && <p class="sec">{texts.evidence(one.evidence)}</p>}
    </>
  )
}

function howOf(one: BrowsedMentor): string {
  const kinds = mentoringTypes.filter(({ code }) => one.kinds.includes(code)).map(({ title }) => title)
  return [...kinds, ...(one.mode ? [modeNames[one.mode]] : [])].join(', ') || texts.anyHow
}

function placesOf(one: BrowsedMentor) {
  return <State is={one.hasPlaces ? 'ok' : 'wait'}>{one.hasPlaces ? texts.places : texts.noPlaces}</State>
}
