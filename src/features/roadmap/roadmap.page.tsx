import { changedSinceApproval } from '#domain/roadmaps/change-measure.ts'
import type { Standing } from '#domain/roadmaps/measure-states.ts'
import { stageTitle } from '#domain/roadmaps/stages.ts'
import { longDay, schoolYearWords } from '#kit/russian/dates.ts'
import { capitalise } from '#kit/russian/words.ts'
import { ActionButton, Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head, Note } from '#ui/blocks/head.tsx'
import { Radios } from '#ui/forms/choice.tsx'
import { ErrorSummary, Form, FormButtons } from '#ui/forms/form.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble, Visit } from '../route.ts'
import { KeepParts } from './parts/keep-parts.tsx'
import { EvidenceOf, executorWords, StateOf, termWords } from './parts/state-words.tsx'
import { YearLine } from './parts/year-line.tsx'
import type { RoadmapPage } from './queries.ts'
import { roadmapTexts as texts } from './texts.ts'

/** The year as its facts tell it: a line of seven stages, then every measure with what shows it. */
export function roadmapPage(shown: RoadmapPage, visit: Visit, trouble?: Trouble): Page {
  const { year, may, isCurrent } = shown
  const { roadmap, schoolYear } = year
  const title = texts.title(schoolYearWords(schoolYear))
  return {
    title: texts.menu,
    place: '/roadmap',
    body: (
      <>
        <Head
          title={title}
          lead={roadmap ? leadOf(shown) : texts.lead}
          actions={roadmap && <Actions shown={shown} />}
        />
        {trouble && <ErrorSummary errors={trouble.errors} />}
        <Years shown={shown} />
        {roadmap ? (
          <>
            <ChangedNote shown={shown} />
            <YearLine year={year} />
            <Measures shown={shown} />
            {may.keep && isCurrent && <KeepParts shown={shown} visit={visit} trouble={trouble} />}
          </>
        ) : (
          <NoRoadmap shown={shown} />
        )}
      </>
    ),
  }
}

function leadOf({ year: { roadmap }, names }: RoadmapPage): string {
  const by = roadmap?.approvedBy ? (names.get(roadmap.approvedBy) ?? '') : ''
  const approved = roadmap?.approvedOn ? texts.approved(longDay(roadmap.approvedOn), by) : texts.notApproved
  return `${approved} ${texts.lead}`
}

const changesOf = ({ year: { roadmap } }: RoadmapPage) =>
  roadmap?.approvedOn ? roadmap.measures.filter(changedSinceApproval).length : 0

function Actions({ shown }: { readonly shown: RoadmapPage }) {
  const { year, may, isCurrent } = shown
  const { roadmap, schoolYear } = year
  const again = roadmap?.approvedOn !== null
  const waits = !again || changesOf(shown) > 0
  return (
    <>
      {may.approve && isCurrent && waits && (
        <ActionButton
          action={{ label: again ? texts.approveAgain : texts.approve, post: '/roadmap/approve' }}
        />
      )}
      {may.writeEvents && (
        <ButtonLink href="/events/new" look="second">
          {texts.writeEvent}
        </ButtonLink>
      )}
      <ButtonLink href={`/roadmap/docx?year=${schoolYear}`} look="second" download>
        {texts.print}
      </ButtonLink>
    </>
  )
}

function Years({ shown: { years, year } }: { readonly shown: RoadmapPage }) {
  if (years.length < 2) return null
  const options = years.map((one) => [String(one), schoolYearWords(one)] as const)
  const filter = { name: 'year', label: texts.years, value: String(year.schoolYear), options }
  return <Filters action="/roadmap" label={texts.years} filters={[filter]} />
}

function ChangedNote({ shown }: { readonly shown: RoadmapPage }) {
  const changes = changesOf(shown)
  if (changes === 0) return null
  return (
    <Note>
      <p>{texts.changedSince(changes)}</p>
    </Note>
  )
}

function Measures({ shown }: { readonly shown: RoadmapPage }) {
  const { year, openOnly } = shown
  const { coverage, standings, schoolYear } = year
  const done = coverage.reduce((sum, one) => sum + one.done, 0)
  const address = `/roadmap?year=${schoolYear}`
  const wanted = standings.filter((one) => !openOnly || isOpen(one))
  return (
    <Block
      id="measures"
      title={texts.block}
      aside={
        <>
          {texts.count(done, standings.length)} ·{' '}
          <a href={openOnly ? address : `${address}&show=open`}>{openOnly ? texts.all : texts.openOnly}</a>
        </>
      }
    >
      {wanted.length === 0 ? (
        <p class="sec">{texts.nothingOpen}</p>
      ) : (
        <MeasureTable shown={shown} wanted={wanted} />
      )}
    </Block>
  )
}

/** Its term is now or over, and it is not done. */
const isOpen = ({ state }: Standing) => state.is !== 'done' && state.is !== 'ahead'

type TableProps = { readonly shown: RoadmapPage; readonly wanted: readonly Standing[] }

function MeasureTable({ shown, wanted }: TableProps) {
  const { year, names } = shown
  const isApproved = year.roadmap?.approvedOn != null
  return (
    <Table
      caption={texts.caption}
      groups={year.coverage.flatMap(({ code, order, done, total }) => {
        const rows = wanted.filter(({ measure }) => measure.stage === code)
        const [name, count] = texts.stage(order, stageTitle(code), done, total)
        const title = (
          <>
            {name}
            <span class="sec nw">{count}</span>
          </>
        )
        return rows.length > 0 ? [{ id: `stage-${code}`, title, rows }] : []
      })}
      columns={[
        {
          title: texts.measure,
          kind: 'head',
          cell: ({ measure }) => <a href={`/roadmap/measures/${measure.id}`}>{measure.title}</a>,
        },
        {
          title: texts.executors,
          cell: ({ measure }) => capitalise(executorWords(measure.executors, names)),
        },
        {
          title: texts.term,
          cell: ({ measure }) => (
            <>
              {termWords(measure)}
              {isApproved && changedSinceApproval(measure) && (
                <div class="small sec">
                  {measure.approved ? texts.wasApproved(termWords(measure.approved)) : texts.addedSince}
                </div>
              )}
            </>
          ),
        },
        { title: texts.state, cell: ({ state }) => <StateOf state={state} /> },
        { title: texts.evidence, cell: (one) => <EvidenceOf standing={one} seen={shown} /> },
      ]}
    />
  )
}

function NoRoadmap({ shown: { may, isCurrent } }: { readonly shown: RoadmapPage }) {
  if (!may.keep || !isCurrent) return <Empty title={texts.emptyTitle} why={texts.emptyForOthers} />
  return (
    <Empty
      title={texts.emptyTitle}
      why={texts.emptyWhy}
      action={
        <Form action="/roadmap">
          <Radios
            name="columns"
            label={texts.columns}
            options={texts.columnOptions.map(([value, label]) => ({ value, label }))}
            errors={{}}
            values={{ columns: '6' }}
          />
          <FormButtons>
            <Button name="do" value="make">
              {texts.make}
            </Button>
          </FormButtons>
        </Form>
      }
    />
  )
}
