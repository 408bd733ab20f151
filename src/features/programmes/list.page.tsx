import { type Mentorship, menteesIn } from '#domain/mentorships/mentorship.ts'
import { missingEntries } from '#domain/programmes/entry-measurement.ts'
import { currentVersion, type VersionOutline, versionInForce } from '#domain/programmes/programme.ts'
import { type Stage, stageOf } from '#domain/programmes/stage-of.ts'
import { plain } from '#domain/staff/plain-text.ts'
import { period } from '#kit/russian/dates.ts'
import { nextSentence, stageWords } from '#pieces/programme-texts.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Empty } from '#ui/blocks/empty.tsx'
import { Head } from '#ui/blocks/head.tsx'
import { State } from '#ui/blocks/state.tsx'
import { ErrorSummary } from '#ui/forms/form.tsx'
import { BulkForm, Facets, Filters, LiveRegion } from '#ui/tables/find.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { menteeNames, mentorName, shortNameOf } from './parts/people.ts'
import type { BankPage } from './queries.ts'
import { programmeTexts as texts } from './texts.ts'

export type BankRow = {
  readonly mentorship: Mentorship
  readonly version: VersionOutline | undefined
  readonly inForce: VersionOutline | undefined
  readonly stage: Stage | undefined
  /** `none`: not made yet; else who must act next. */
  readonly facet: Facet
}

const facets = ['all', 'none', 'proposer', 'members', 'council', 'curator', 'head', 'approved'] as const
type Facet = (typeof facets)[number]

/** The bank of programmes: each on its step, many moved on by one press. */
export function listPage(page: BankPage, trouble?: Trouble): Page {
  const rows = bankRows(page)
  const current = facetOf(page, rows)
  const shown = rows.filter((row) => (current === 'all' || row.facet === current) && matches(page, row))
  const none = rows.filter(({ facet }) => facet === 'none').length
  const approved = rows.filter(({ inForce }) => inForce).length
  return {
    title: texts.title,
    width: 'wide',
    place: '/programmes',
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={texts.title}
          lead={texts.lead(rows.length, approved)}
          actions={
            page.may.keep && (
              <>
                {none > 0 && <ButtonLink href="/programmes/prepare">{texts.prepare(none)}</ButtonLink>}
                {rows.some(({ facet }) => facet === 'members') && (
                  <ButtonLink href="/programmes/paper" look="second">
                    {texts.paper}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
        {rows.length === 0 ? (
          <Empty title={texts.emptyTitle} why={texts.emptyWhy} />
        ) : (
          <>
            <Facets
              label={texts.facetsLabel}
              facets={facets
                .map((one) => ({
                  label: texts.facets[one],
                  count: rows.filter(({ facet }) => one === 'all' || facet === one).length,
                  href: `/programmes?stage=${one}`,
                  current: one === current,
                }))
                .filter(({ count, current }) => count > 0 || current)}
            />
            <Filters
              action="/programmes"
              label={texts.find}
              live="programmes"
              keep={{ stage: current }}
              filters={[
                { name: 'find', label: texts.find, value: page.asked.find },
                { name: 'who', label: texts.who, value: page.asked.who, options: texts.whoOptions },
              ]}
            />
            <LiveRegion id="programmes" found={`${texts.title}: ${shown.length}`}>
              {shown.length === 0 ? (
                <Empty why={texts.nothingHere} action={<a href="/programmes?stage=all">{texts.all}</a>} />
              ) : (
                <Bulk page={page} rows={shown} />
              )}
            </LiveRegion>
          </>
        )}
      </>
    ),
  }
}

/** Each reader begins with what waits for one; the rest is a link away. */
function facetOf({ asked, may }: BankPage, rows: readonly BankRow[]): Facet {
  const wanted = facets.find((one) => one === asked.stage)
  if (wanted) return wanted
  const own = may.keep ? 'all' : may.review ? 'council' : may.approve ? 'head' : 'all'
  return rows.some(({ facet }) => facet === own) ? own : 'all'
}

export function bankRows({ mentorships, programmes, hasCouncil }: BankPage): readonly BankRow[] {
  return mentorships.map((mentorship) => {
    const programme = programmes.get(mentorship.id)
    const version = programme && currentVersion(programme)
    const stage = version && stageOf(version, mentorship, hasCouncil)
    const facet = stage === undefined ? 'none' : (stage.next ?? 'approved')
    return { mentorship, version, inForce: programme && versionInForce(programme), stage, facet }
  })
}

function matches(page: BankPage, { mentorship }: BankRow): boolean {
  const { find, who } = page.asked
  const group = menteesIn(mentorship).length > 1
  if ((who === 'group' && !group) || (who === 'pair' && group)) return false
  const names = mentorship.members.map(({ person }) => shortNameOf(page, person)).join(' ')
  return plain(names).includes(plain(find))
}

function Bulk({ page, rows }: { readonly page: BankPage; readonly rows: readonly BankRow[] }) {
  const { may } = page
  const has = (next: Facet) => rows.some(({ facet }) => facet === next)
  const deeds = [
    may.keep && has('proposer') && (['propose', texts.propose] as const),
    may.review && has('council') && (['review', texts.review] as const),
    may.endorse && has('curator') && (['endorse', texts.endorse] as const),
    may.approve && has('head') && (['approve', texts.approve] as const),
  ].filter((one) => one !== false)
  if (deeds.length === 0) return <BankTable page={page} rows={rows} chosen={false} />
  return (
    <BulkForm
      action={`/programmes/${deeds[0]![0]}`}
      actions={deeds.map(([deed, label]) => (
        <Button look="second" formaction={`/programmes/${deed}`}>
          {label}
        </Button>
      ))}
    >
      <BankTable page={page} rows={rows} chosen />
    </BulkForm>
  )
}

type BankTableProps = {
  readonly page: BankPage
  readonly rows: readonly BankRow[]
  readonly chosen: boolean
}

function BankTable({ page, rows, chosen }: BankTableProps) {
  const names = (row: BankRow) => menteeNames(page, row.mentorship)
  const choice = {
    name: 'version',
    value: ({ version }: BankRow) => version?.id ?? '',
    about: (row: BankRow) => texts.choose(names(row)),
  }
  return (
    <Table
      caption={texts.title}
      stickyHead
      rows={rows}
      choice={chosen ? choice : undefined}
      columns={[
        {
          title: texts.columns.mentee,
          kind: 'head',
          cell: (row) => (
            <>
              <a href={`/programmes/${row.mentorship.id}`}>{names(row)}</a>
              {menteesIn(row.mentorship).length > 1 && <span class="sec"> · {texts.group}</span>}
            </>
          ),
        },
        { title: texts.columns.mentor, cell: ({ mentorship }) => mentorName(page, mentorship) },
        {
          title: texts.columns.term,
          cell: ({ mentorship, version }) =>
            period((version ?? mentorship).from, (version ?? mentorship).through),
        },
        { title: texts.columns.stage, cell: (row) => <StageCell page={page} row={row} /> },
        { title: texts.columns.entry, cell: (row) => <EntryCell page={page} row={row} /> },
      ]}
    />
  )
}

function StageCell({
  page,
  row: { stage, version, inForce },
}: {
  readonly page: BankPage
  readonly row: BankRow
}) {
  if (!stage || !version) return <State is="early">{texts.noProgramme}</State>
  const [is, word] = stageWords[stage.name]
  return (
    <>
      <State is={is}>{word}</State>
      <span class="sec small">
        {' '}
        {stage.next === 'members' && nextSentence(stage, (person) => shortNameOf(page, person))}
        {version.number > 1 && ` ${texts.version(version.number)}`}
        {inForce && inForce !== version && `; ${texts.inForce(inForce.number)}`}
      </span>
    </>
  )
}

function EntryCell({ page, row }: { readonly page: BankPage; readonly row: BankRow }) {
  const { mentorship, version } = row
  if (!version) return null
  const measured = page.measured.filter((one) => one.mentorship === mentorship.id && one.moment === 'entry')
  const people = measured.map(({ person }) => person)
  const [missing] = missingEntries(mentorship, version, people, page.today)
  if (!missing) return <State is="ok">{texts.entryDone}</State>
  if (missing.tooLate) return <State is="help">{texts.entryLate}</State>
  return <span class="sec">{texts.entryMissing(missing.until)}</span>
}
