import { type Mentorship, menteesIn, mentorOf } from '#domain/mentorships/mentorship.ts'
import { type Phase, phaseOf, phases } from '#domain/mentorships/phase-of.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { period } from '#kit/russian/dates.ts'
import { formTitle, phaseFaces, typesTitle } from '#pieces/mentorship-texts.ts'
import { type PeopleWords, peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { Facets, Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { mayChangeIn } from './change-mentorship.ts'
import type { MentorshipsPage } from './queries.ts'
import { listTexts as texts } from './texts.ts'

type Row = { readonly mentorship: Mentorship; readonly phase: Phase }

/** Every pair and group with what it waits for; what to do with all of them stands on top. */
export function listPage(desk: MentorshipsPage): Page {
  const words = peopleWords(desk.people, desk.outside)
  const place = new Map<string, number>(desk.people.map((person, at) => [person.id, at]))
  const placeOf = (one: Mentorship) => place.get(menteesIn(one)[0]?.person ?? '') ?? 0
  const rows = desk.mentorships
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((mentorship) => ({ mentorship, phase: phaseOf(mentorship, desk.context) }))
  const shown = rows
    .filter((row) => desk.phase === '' || row.phase === desk.phase)
    .filter(({ mentorship }) => named(mentorship, words).includes(plain(desk.find)))
  return {
    title: texts.title,
    width: 'wide',
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} actions={desk.mayForm && <Actions rows={rows} />} />
        {rows.length === 0 ? (
          <Empty
            title={texts.emptyTitle}
            why={texts.emptyWhy}
            action={<ButtonLink href="/pairs">{texts.toProposal}</ButtonLink>}
          />
        ) : (
          <>
            <Facets facets={facetsOf(rows, desk)} />
            <Filters
              action="/mentorships"
              label={texts.search}
              filters={[{ name: 'find', label: texts.find, value: desk.find }]}
              keep={desk.phase ? { phase: desk.phase } : {}}
            />
            {shown.length === 0 ? (
              <Empty why={texts.nobody} action={<a href="/mentorships">{texts.showAll}</a>} />
            ) : (
              <Rows rows={shown} words={words} />
            )}
          </>
        )}
      </>
    ),
  }
}

/** The next step for all of them is the one primary button. */
function Actions({ rows }: { readonly rows: readonly Row[] }) {
  const drafts = rows.filter((row) => row.phase === 'draft').length
  const asked = rows.filter((row) => row.phase === 'asked').length
  const agreed = rows.filter((row) => row.phase === 'agreed').length
  const baseless = rows.filter((row) => row.mentorship.basis === null && mayChangeIn(row.phase)).length
  const steps = [
    ...(drafts > 0 ? [{ href: '/mentorships/ask', label: texts.ask(drafts) }] : []),
    ...(asked > 0 ? [{ href: '/mentorships/answers', label: texts.answers }] : []),
    ...(asked > 0 && drafts === 0 ? [{ href: '/mentorships/ask', label: texts.askAgain }] : []),
    ...(baseless > 0 ? [{ href: '/mentorships/bases', label: texts.bases(baseless) }] : []),
    ...(agreed > 0 && drafts + asked === 0
      ? [
          { href: '/programmes/prepare', label: texts.programmes },
          { href: '/papers/new', label: texts.papers },
        ]
      : []),
    { href: '/mentorships/new', label: texts.byHand },
    { href: '/alone', label: texts.alone },
  ]
  return (
    <>
      {steps.map(({ href, label }, at) => (
        <ButtonLink href={href} look={at === 0 && rows.length > 0 ? 'primary' : 'second'}>
          {label}
        </ButtonLink>
      ))}
    </>
  )
}

function facetsOf(rows: readonly Row[], { phase }: MentorshipsPage) {
  const counted = phases.map((one) => ({ one, count: rows.filter((row) => row.phase === one).length }))
  return [
    { label: texts.all, count: rows.length, href: '/mentorships', current: phase === '' },
    ...counted
      .filter(({ count }) => count > 0)
      .map(({ one, count }) => ({
        label: phaseFaces[one][1],
        count,
        href: `/mentorships?phase=${one}`,
        current: phase === one,
      })),
  ]
}

function Rows({ rows, words }: { readonly rows: readonly Row[]; readonly words: PeopleWords }) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      rowId={({ mentorship }) => `pair-${mentorship.id}`}
      columns={[
        {
          title: texts.mentee,
          kind: 'head',
          cell: ({ mentorship }) => (
            <a href={`/mentorships/${mentorship.id}`}>
              {menteesIn(mentorship)
                .map(({ person }) => words.name(person))
                .join(', ')}
            </a>
          ),
        },
        { title: texts.mentor, cell: ({ mentorship }) => <Mentors of={mentorship} words={words} /> },
        {
          title: texts.form,
          cell: ({ mentorship }) => (
            <>
              {formTitle(mentorship.form)}; {typesTitle(mentorship.types)}
              {mentorship.reverseOf && <span class="sec">, {texts.reverse}</span>}
            </>
          ),
        },
        { title: texts.term, cell: ({ mentorship: one }) => period(one.from, one.through) },
        {
          title: texts.state,
          cell: ({ mentorship, phase }) => (
            <>
              <State is={phaseFaces[phase][0]}>{phaseFaces[phase][1]}</State>
              {phase === 'asked' && <div class="sec">{waiting(mentorship, words)}</div>}
            </>
          ),
        },
      ]}
    />
  )
}

function Mentors({ of, words }: { readonly of: Mentorship; readonly words: PeopleWords }) {
  const mentor = mentorOf(of).person
  const co = of.members.find((one) => one.side === 'co_mentor')
  return (
    <>
      {words.name(mentor)} <span class="sec">{words.role(mentor)}</span>
      {co && <div class="sec">{texts.coMentor(words.name(co.person))}</div>}
    </>
  )
}

const waiting = ({ members }: Mentorship, words: PeopleWords) =>
  members
    .filter((one) => one.consent === null)
    .map((one) => words.short(one.person))
    .join(', ')

const named = ({ members }: Mentorship, words: PeopleWords) =>
  plain(members.map(({ person }) => words.name(person)).join(' '))
