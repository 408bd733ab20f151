import { type Change, changesOf } from '#domain/impressions/changes-of.ts'
import { leastPeople } from '#domain/impressions/impression-settings.ts'
import { moments } from '#domain/impressions/measurement.ts'
import type { MeasuringDue } from '#domain/impressions/measuring-window.ts'
import { mentorOf } from '#domain/mentorships/mentorship.ts'
import { topicNames } from '#domain/programmes/programme-topics.ts'
import { topicGroups } from '#domain/surveys/topic-groups.ts'
import { longDay } from '#kit/russian/dates.ts'
import { peopleWords } from '#pieces/people-words.ts'
import { ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Figs, Tally } from '#ui/blocks/figures.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { State, type StateKind } from '#ui/blocks/state.tsx'
import { ArrowChart } from '#ui/charts/arrow-chart.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import type { MeasurementsPage } from './queries.ts'
import { changeWords, levelWords, momentNames, measurementsTexts as texts } from './texts.ts'

/** Who has not measured yet, and what has changed for those who have. */
export function measurementsPage(page: MeasurementsPage): Page {
  const { due } = page
  const open = due.filter(({ state }) => state === 'open')
  const missed = due.filter(({ state }) => state === 'missed')
  return {
    title: texts.title,
    place: '/measurements',
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} />
        {due.length === 0 ? (
          <Empty
            title={texts.noneTitle}
            why={texts.none}
            action={<ButtonLink href="/programmes">{texts.noneAction}</ButtonLink>}
          />
        ) : (
          <>
            <Figs figures={moments.map((moment) => figureOf(due, moment))} />
            <Block id="ask" title={texts.askTitle}>
              {open.length === 0 ? (
                <p>{texts.askNobody}</p>
              ) : (
                <Due page={page} rows={open} title={texts.askTitle} />
              )}
            </Block>
            <Changes page={page} />
            {missed.length > 0 && (
              <Block id="missed" title={texts.missedTitle}>
                <p>{texts.missedWhy}</p>
                <Due page={page} rows={missed} title={texts.missedTitle} />
              </Block>
            )}
          </>
        )}
      </>
    ),
  }
}

function figureOf(due: readonly MeasuringDue[], moment: MeasuringDue['moment']) {
  const asked = due.filter((one) => one.moment === moment && one.state !== 'ahead')
  const of = (state: MeasuringDue['state']) => asked.filter((one) => one.state === state).length
  if (asked.length === 0) return { number: '—', sentence: `${momentNames[moment]}: ${texts.notYet}` }
  return {
    number: of('taken'),
    of: texts.of(asked.length),
    sentence: `${texts.taken(moment)}${of('missed') > 0 ? `; ${texts.missedCount(of('missed'))}` : ''}`,
  }
}

type DueProps = {
  readonly page: MeasurementsPage
  readonly rows: readonly MeasuringDue[]
  readonly title: string
}

function Due({ page, rows, title }: DueProps) {
  const { short } = peopleWords(page.people)
  const mentorships = new Map(page.mentorships.map((one) => [one.id, one]))
  const paperOf = ({ mentorship, person, moment }: MeasuringDue) =>
    moment === 'entry'
      ? `/programmes/${mentorship}/measure?person=${person}`
      : `/measurements/${mentorship}/${moment}?person=${person}`
  return (
    <Table
      caption={title}
      rows={rows.toSorted((one, other) => (one.window.through < other.window.through ? -1 : 1))}
      dense
      columns={[
        { title: texts.person, kind: 'head', cell: ({ person }) => short(person) },
        {
          title: texts.pair,
          cell: ({ mentorship }) => short(mentorOf(mentorships.get(mentorship)!).person),
        },
        { title: texts.moment, cell: ({ moment }) => momentNames[moment] },
        { title: texts.through, kind: 'short', cell: ({ window }) => longDay(window.through) },
        ...(page.mayKeep
          ? [
              {
                title: texts.paper,
                label: null,
                cell: (one: MeasuringDue) => <a href={paperOf(one)}>{texts.paper}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}

const faces = { closed: 'ok', eased: 'ok', same: 'early', harder: 'help' } as const satisfies Record<
  string,
  StateKind
>

function Changes({ page }: { readonly page: MeasurementsPage }) {
  const { short } = peopleWords(page.people)
  const changes = changesOf(
    page.measured.filter((one) => page.mentorships.some(({ id }) => id === one.mentorship)),
  )
  const known = changes.filter(({ kind }) => kind !== null)
  const count = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length
  const threads = Map.groupBy(changes, ({ mentorship, person }) => `${mentorship} ${person}`)
  const groups = [...threads.values()].map((rows) => ({
    id: `change-${rows[0]!.mentorship}-${rows[0]!.person}`,
    title: short(rows[0]!.person),
    rows,
  }))
  if (known.length === 0)
    return (
      <Block id="changes" title={texts.changesTitle}>
        <p>{texts.changesNone}</p>
      </Block>
    )
  return (
    <Block id="changes" title={texts.changesTitle}>
      <Tally
        items={[
          { is: 'ok', count: count('closed'), word: changeWords.closed },
          { is: 'ok', count: count('eased'), word: changeWords.eased },
          { is: 'early', count: count('same'), word: changeWords.same },
          { is: 'help', count: count('harder'), word: changeWords.harder },
          { is: 'wait', count: count(null), word: texts.unmeasured },
        ]}
      />
      <Chart page={page} known={known} />
      <Table
        caption={texts.changesTitle}
        groups={groups.toSorted((one, other) => one.title.localeCompare(other.title, 'ru'))}
        dense
        columns={[
          {
            title: texts.topic,
            label: null,
            cell: ({ topic }) => topicNames([topic], page.kind)[0] ?? topic,
          },
          { title: texts.before, cell: ({ before }) => levelCell(before) },
          { title: texts.now, cell: ({ now, at }) => (at ? `${levelCell(now)}, ${texts.at[at]}` : '—') },
          {
            title: texts.change,
            cell: ({ kind }) =>
              kind ? (
                <State is={faces[kind]}>{changeWords[kind]}</State>
              ) : (
                <State is="wait">{texts.unmeasured}</State>
              ),
          },
        ]}
      />
    </Block>
  )
}

const levelCell = (level: number | null) => (level === null ? '—' : texts.level(level))

/** R-IMP-9. Means of groups with five people or more; the others are in the table alone. */
function Chart({ page, known }: { readonly page: MeasurementsPage; readonly known: readonly Change[] }) {
  const mean = (rows: readonly Change[], of: (one: Change) => number) =>
    rows.reduce((sum, one) => sum + of(one), 0) / rows.length
  const bars = topicGroups(page.kind).flatMap(({ code, title }) => {
    const rows = known.filter(({ group }) => group === code)
    const people = new Set(rows.map(({ person }) => person)).size
    if (people < leastPeople) return []
    return [
      { label: title, before: mean(rows, (one) => one.before!), now: mean(rows, (one) => one.now!), people },
    ]
  })
  const count = (kind: Change['kind']) => known.filter((one) => one.kind === kind).length
  if (bars.length === 0) return <p class="small sec">{texts.chartFew}</p>
  return (
    <ArrowChart
      sentence={texts.sentence(count('closed'), count('harder'))}
      caption={texts.chartCaption}
      head={texts.chartHead}
      changes={bars}
      scale={levelWords.map((label, value) => ({ value, label }))}
    />
  )
}
