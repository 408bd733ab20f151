import { type PaperKind, type PaperState, paperKinds, stateOf } from '#domain/papers/paper.ts'
import type { Day } from '#kit/day.ts'
import { shortDay } from '#kit/russian/dates.ts'
import type { KeptPaper } from '#store/papers.ts'
import { ActionButton, Button, ButtonLink, Buttons } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { Progress } from '#ui/blocks/progress.tsx'
import { Filters } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page } from '../route.ts'
import { PaperStateMark } from './parts/paper-state.tsx'
import type { Register } from './queries.ts'
import { paperTexts } from './texts.ts'

const texts = paperTexts.register
const states: readonly PaperState[] = ['draft', 'signed', 'in-force', 'lapsed']

/** Everything that is prepared and signed, on one page. */
export function registerPage(shown: Register): Page {
  const { papers, all, mayKeep, unsigned } = shown
  const making = papers.some(({ state }) => state === 'making')
  return {
    title: texts.title,
    width: 'wide',
    ...(making ? { refreshSeconds: 3 } : {}),
    body: (
      <>
        <Head title={texts.title} lead={texts.lead} actions={mayKeep && <Actions unsigned={unsigned} />} />
        {making && (
          <Progress
            label={texts.waiting}
            done={papers.filter(({ state }) => state !== 'making').length}
            total={papers.length}
            page="/papers"
          />
        )}
        {all === 0 ? <NoPapers mayKeep={mayKeep} /> : <Found shown={shown} />}
        {mayKeep && <Registries />}
      </>
    ),
  }
}

function Actions({ unsigned }: { readonly unsigned: number }) {
  return (
    <>
      <ButtonLink href="/papers/new" look={unsigned > 0 ? 'second' : 'primary'}>
        {texts.prepare}
      </ButtonLink>
      {unsigned > 0 && <ButtonLink href="/papers/sign">{texts.sign(unsigned)}</ButtonLink>}
      <ButtonLink href="/papers/minutes" look="second">
        {texts.minutes}
      </ButtonLink>
    </>
  )
}

/** The banks as they are today, for the file. */
function Registries() {
  return (
    <Block id="registries" title={texts.registries}>
      <p class="small sec">{texts.registriesLead}</p>
      <Buttons>
        {(['registry_mentors', 'registry_mentees'] as const).map((kind) => (
          <ActionButton
            action={{ label: texts.printRegistry[kind], post: '/papers/registries', fields: { kind } }}
            look="second"
          />
        ))}
      </Buttons>
    </Block>
  )
}

function NoPapers({ mayKeep }: { readonly mayKeep: boolean }) {
  return (
    <Empty
      title={texts.emptyTitle}
      why={texts.emptyWhy}
      action={
        mayKeep && (
          <ButtonLink href="/papers/new" look="second">
            {texts.prepare}
          </ButtonLink>
        )
      }
    />
  )
}

function Found({ shown }: { readonly shown: Register }) {
  const { papers, filters, years, today } = shown
  const any: readonly [string, string] = ['', texts.any]
  return (
    <>
      <Filters
        action="/papers"
        label={texts.title}
        filters={[
          { name: 'find', label: texts.find, value: filters.find },
          {
            name: 'kind',
            label: texts.kind,
            value: filters.kind,
            options: [any, ...paperKinds.map((kind): [string, string] => [kind, paperTexts.kinds[kind]])],
          },
          {
            name: 'state',
            label: texts.state,
            value: filters.state,
            options: [any, ...states.map((state): [string, string] => [state, paperTexts.states[state].m])],
          },
          {
            name: 'year',
            label: texts.yearLabel,
            value: filters.year,
            options: [any, ...years.map((year): [string, string] => [String(year), paperTexts.year(year)])],
          },
        ]}
      />
      {papers.length === 0 ? (
        <Empty why={texts.nothingFound} action={<a href="/papers">{texts.showAll}</a>} />
      ) : (
        <form method="get" action="/papers/zip">
          <PapersTable papers={papers} today={today} />
          <p class="field">
            <Button look="second">{texts.zip}</Button>
          </p>
        </form>
      )}
    </>
  )
}

function PapersTable({ papers, today }: { readonly papers: readonly KeptPaper[]; readonly today: Day }) {
  const { columns } = texts
  return (
    <Table
      caption={texts.caption(papers.length)}
      captionSeen
      rows={papers}
      dense
      stickyHead
      columns={[
        { title: columns.choose, label: null, cell: (paper) => <Chosen paper={paper} /> },
        {
          title: columns.paper,
          kind: 'head',
          cell: (paper) => <a href={`/papers/${paper.id}`}>{paper.title}</a>,
        },
        { title: columns.number, kind: 'short', cell: ({ number }) => number ?? '' },
        { title: columns.day, kind: 'short', cell: ({ signedOn }) => (signedOn ? shortDay(signedOn) : '') },
        { title: columns.state, cell: (paper) => <StateCell paper={paper} today={today} /> },
        { title: columns.readers, cell: readersWords },
      ]}
    />
  )
}

function Chosen({ paper: { id, title, state } }: { readonly paper: KeptPaper }) {
  if (state !== 'made') return null
  return (
    <label>
      <input type="checkbox" name={id} value="1" aria-label={texts.choose(title)} />
    </label>
  )
}

function StateCell({ paper, today }: { readonly paper: KeptPaper; readonly today: Day }) {
  if (paper.state === 'making') return <span class="sec">{texts.making}</span>
  if (paper.state === 'failed') return <span class="sec">{texts.failed}</span>
  const state = stateOf(paper, today)
  const through = state === 'in-force' && paper.inForceThrough
  return (
    <>
      <PaperStateMark kind={paper.kind as PaperKind} state={state} />
      {through && <span class="sec"> {texts.until(shortDay(through))}</span>}
    </>
  )
}

function readersWords({ readers, scan }: KeptPaper) {
  const done = readers.filter((one) => one.done !== null).length
  const words = readers.length === 0 ? texts.noReaders : texts.readersDone(done, readers.length)
  return scan ? `${words}, ${texts.scan}` : words
}
