import { stateOf } from '#domain/papers/paper.ts'
import type { AnalyticKind } from '#domain/reports/report.document.ts'
import { longDay } from '#kit/russian/dates.ts'
import type { KeptPaper } from '#store/papers.ts'
import { Button, ButtonLink } from '#ui/blocks/actions.tsx'
import { Block, Head } from '#ui/blocks/head.tsx'
import { ErrorSummary, Form, FormButtons, Send } from '#ui/forms/form.tsx'
import { Table } from '#ui/tables/table.tsx'
import type { Page, Trouble } from '../route.ts'
import { ReportChart } from './parts/report-charts.tsx'
import { ReportTableView, SectionView } from './parts/section-view.tsx'
import { nameOf, ThreadList } from './parts/thread-list.tsx'
import type { ReportPage } from './queries.ts'
import { accountTexts, reportTexts as texts } from './texts.ts'

const other: Readonly<Record<AnalyticKind, AnalyticKind>> = {
  final_report: 'interim_report',
  interim_report: 'final_report',
}

/** The curator's report as it is today: facts and lines, then what stands behind them by name. */
export function reportPage(page: ReportPage, trouble?: Trouble): Page {
  const { desk, mayKeep } = page
  return {
    title: texts.title,
    place: '/reports',
    body: (
      <>
        <ErrorSummary errors={trouble?.errors ?? {}} />
        <Head
          title={texts.titles[desk.kind]}
          lead={mayKeep ? texts.lead : texts.readLead}
          actions={
            <ButtonLink href={`/reports?kind=${other[desk.kind]}`} look="second">
              {texts.titles[other[desk.kind]]}
            </ButtonLink>
          }
        />
        <Printed page={page} />
        <Sections page={page} trouble={trouble} />
        {desk.text.annex && (
          <Block id="annex" title={desk.text.annex.caption}>
            <ReportTableView table={desk.text.annex} isCaptionHidden />
          </Block>
        )}
        <ThreadList desk={desk} />
        <Accounts page={page} />
      </>
    ),
  }
}

type PageProps = { readonly page: ReportPage }

function Sections({ page, trouble }: PageProps & { readonly trouble: Trouble | undefined }) {
  const { desk, mayKeep } = page
  const field = { errors: trouble?.errors ?? {}, values: trouble?.values ?? {} }
  const sections = desk.text.sections.map((section) => (
    <SectionView section={section} field={mayKeep ? field : undefined}>
      <ReportChart code={section.code} report={desk.report} />
    </SectionView>
  ))
  if (!mayKeep) return <>{sections}</>
  return (
    <Form action="/reports" autosave="/reports">
      <input type="hidden" name="kind" value={desk.kind} />
      {sections}
      <Send>
        <Button name="do" value="print">
          {texts.print(desk.kind)}
        </Button>
      </Send>
      <FormButtons>
        <Button look="second" name="do" value="save">
          {texts.save}
        </Button>
      </FormButtons>
    </Form>
  )
}

function Printed({ page: { desk, today } }: PageProps) {
  if (desk.papers.length === 0) return null
  const state = (paper: KeptPaper) => {
    if (paper.state !== 'made') return texts.making
    if (paper.signedOn === null) return texts.draft
    return stateOf(paper, today) === 'lapsed' ? texts.replaced : texts.signed(longDay(paper.signedOn))
  }
  return (
    <Block id="printed" title={texts.printed} aside={texts.printedNote}>
      <ul class="plain">
        {desk.papers.map((paper) => (
          <li>
            <a href={`/papers/${paper.id}`}>{paper.title}</a> <span class="sec">{state(paper)}</span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Accounts({ page: { desk, opinions } }: PageProps) {
  return (
    <Block id="accounts" title={texts.accounts}>
      {desk.accounts.length === 0 ? (
        <p class="sec">{texts.accountsNone}</p>
      ) : (
        <Table
          caption={texts.accounts}
          columns={[
            { title: texts.account, kind: 'head', cell: (one) => nameOf(desk, one.person ?? '') },
            {
              title: texts.accountKind,
              cell: (one) => (
                <a href={`/papers/${one.id}`}>
                  {accountTexts.titles[one.kind as keyof typeof accountTexts.titles]}
                </a>
              ),
            },
            {
              title: texts.accountOn,
              cell: (one) => (one.signedOn ? longDay(one.signedOn) : texts.making),
            },
            { title: texts.accountRead, cell: readWords },
          ]}
          rows={desk.accounts}
        />
      )}
      {opinions.map(({ person, says }) => (
        <p>
          {texts.opinion}, {nameOf(desk, person)}: {says}
        </p>
      ))}
    </Block>
  )
}

function readWords({ readers }: KeptPaper): string {
  const asked = readers.filter(({ must }) => must === 'acknowledge')
  const done = asked.flatMap((one) => (one.done ? [longDay(one.done.on)] : []))
  return done.length > 0 ? done.join(', ') : texts.accountUnread
}
